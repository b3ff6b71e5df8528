import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
  ZERO,
} from "../records/decimal";
import type { Fact } from "../records/schema";

const HALF = decimal("0.5");
/** Units that are rounded in print; counts are exact. */
const ROUNDED: ReadonlySet<string> = new Set(["元", "%", "分", "比率"]);
const HUNDRED = decimal("100");

/** A figure with the half step its printed precision leaves open (methods F9). */
export interface Amount {
  readonly value: Decimal;
  readonly half: Decimal;
}

const AMOUNTS = new WeakMap<Fact, Amount | null>();

/** The figure of a fact; null where it has no number. A bare 0 is nothing, not what rounds to it. */
export function amountOf(fact: Fact): Amount | null {
  const known = AMOUNTS.get(fact);
  if (known !== undefined) return known;
  const amount = readAmount(fact);
  AMOUNTS.set(fact, amount);
  return amount;
}

function readAmount(fact: Fact): Amount | null {
  if (fact.value === null || fact.precision === null || !/^-?\d+(\.\d+)?$/.test(fact.value)) return null;
  const nothing = fact.unit === "元" && /^0(?:[^\d.]|$)/.test(fact.printed ?? "");
  const half = ROUNDED.has(fact.unit) && !nothing ? multiply(decimal(fact.precision), HALF) : ZERO;
  return { value: decimal(fact.value), half };
}

export function addAmounts(amounts: readonly Amount[]): Amount {
  return { value: sum(amounts.map((a) => a.value)), half: sum(amounts.map((a) => a.half)) };
}

export function negative(a: Amount): Amount {
  return { value: negate(a.value), half: a.half };
}

export function minus(a: Amount, b: Amount): Amount {
  return { value: subtract(a.value, b.value), half: add(a.half, b.half) };
}

/** What a comparison of two figures found: the same, the same but for rounding, or different. */
export interface Comparison {
  readonly verdict: "equal" | "rounding" | "different";
  readonly difference: Decimal;
  readonly tolerance: Decimal;
}

export function compareAmounts(a: Amount, b: Amount): Comparison {
  const difference = subtract(a.value, b.value);
  const tolerance = add(a.half, b.half);
  if (isZero(difference)) return { verdict: "equal", difference, tolerance };
  return {
    verdict: compare(absolute(difference), tolerance) <= 0 ? "rounding" : "different",
    difference,
    tolerance,
  };
}

/**
 * As compareAmounts for a printed rate: one that differs by less than its last digit towards zero was cut off
 * instead of rounded, which is no contradiction.
 */
export function compareRate(stated: Amount, computed: Amount): Comparison {
  const found = compareAmounts(stated, computed);
  if (found.verdict !== "different") return { ...found, verdict: "equal" };
  const towardsZero = compare(absolute(stated.value), absolute(computed.value)) < 0;
  const cut = compare(absolute(found.difference), add(found.tolerance, stated.half)) <= 0;
  return towardsZero && cut ? { ...found, verdict: "rounding" } : found;
}

/** a / b in percent with the interval the roundings of a and b allow; null for a denominator that may be zero. */
export function percentOf(a: Amount, b: Amount): Amount | null {
  const low = subtract(absolute(b.value), b.half);
  if (compare(low, ZERO) <= 0) return null;
  const scale = 8;
  const value = multiply(divide(a.value, b.value, scale), HUNDRED);
  const widest = multiply(divide(add(absolute(a.value), a.half), low, scale), HUNDRED);
  return { value, half: subtract(widest, absolute(value)) };
}
