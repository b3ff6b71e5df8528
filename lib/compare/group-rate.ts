import { divide, median, type Rational, sum } from "./rational";

/** One unit's numerator and denominator; null where the document states none. */
export interface RatePair {
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
}

export interface GroupRate {
  /** Sum of numerators over sum of denominators of the units that have both; null without any. */
  readonly rate: Rational | null;
  /** Median of the units' own rates. */
  readonly median: Rational | null;
  readonly used: number;
  readonly total: number;
}

interface KnownPair {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

const isKnown = (pair: RatePair): pair is KnownPair =>
  pair.numerator !== null && pair.denominator !== null && pair.denominator.n !== 0n;

/** F1 and F2: a group's rate is a quotient of sums, never a mean of rates. */
export function groupRate(units: readonly RatePair[]): GroupRate {
  const known = units.filter(isKnown);
  const rates = known.flatMap((unit) => divide(unit.numerator, unit.denominator) ?? []);
  return {
    rate: divide(sum(known.map((unit) => unit.numerator)), sum(known.map((unit) => unit.denominator))),
    median: median(rates),
    used: known.length,
    total: units.length,
  };
}
