import { add, divide, mean, multiply, type Rational, subtract, sum, whole, ZERO } from "./rational";

/** A unit's value in one year; units without a value are left out. */
export type PanelYear = ReadonlyMap<string, Rational>;

/** F4: how the mean moved from the earlier year to the later, split exactly. */
export interface Decomposition {
  readonly change: Rational;
  /** Change of the mean of the units present in both years. */
  readonly same: Rational;
  readonly entry: Rational;
  readonly exit: Rational;
  readonly counts: { readonly same: number; readonly entered: number; readonly left: number };
}

const share = (part: number, all: number): Rational => divide(whole(part), whole(all)) ?? ZERO;
const meanOf = (values: readonly Rational[]): Rational => mean(values) ?? ZERO;

/**
 * F4: mean1 − mean0 = (S1 − S0) + s_E·(E1 − S1) + s_X·(S0 − X0), for units in both years (S), only in the later
 * (E), only in the earlier (X). Null where a year is empty or no unit stands in both.
 */
export function decomposeChange(earlier: PanelYear, later: PanelYear): Decomposition | null {
  const both = [...later.keys()].filter((unit) => earlier.has(unit));
  if (both.length === 0) return null;
  const pick = (year: PanelYear, units: readonly string[]) => units.flatMap((unit) => year.get(unit) ?? []);
  const entered = [...later.keys()].filter((unit) => !earlier.has(unit));
  const left = [...earlier.keys()].filter((unit) => !later.has(unit));
  const s0 = meanOf(pick(earlier, both));
  const s1 = meanOf(pick(later, both));
  const same = subtract(s1, s0);
  const entry = entered.length
    ? multiply(share(entered.length, later.size), subtract(meanOf(pick(later, entered)), s1))
    : ZERO;
  const exit = left.length
    ? multiply(share(left.length, earlier.size), subtract(s0, meanOf(pick(earlier, left))))
    : ZERO;
  return {
    change: add(add(same, entry), exit),
    same,
    entry,
    exit,
    counts: { same: both.length, entered: entered.length, left: left.length },
  };
}

export interface PanelPoint {
  readonly year: number;
  readonly total: Rational;
  readonly mean: Rational;
  readonly units: number;
}

const pointOf = (year: number, values: readonly Rational[]): PanelPoint[] => {
  const average = mean(values);
  return average ? [{ year, total: sum(values), mean: average, units: values.length }] : [];
};

/** The units with a value in every year of the window. */
export function fixedMembers(years: ReadonlyMap<number, PanelYear>): ReadonlySet<string> {
  const all = [...years.values()];
  return new Set([...(all[0]?.keys() ?? [])].filter((unit) => all.every((year) => year.has(unit))));
}

/** F4: the main line of a trend, over the units present in every year, and the faint one over all. */
export function panelLines(years: ReadonlyMap<number, PanelYear>): {
  fixed: PanelPoint[];
  open: PanelPoint[];
} {
  const members = fixedMembers(years);
  const ordered = [...years].sort(([a], [b]) => a - b);
  return {
    fixed: ordered.flatMap(([year, values]) =>
      pointOf(
        year,
        [...members].flatMap((unit) => values.get(unit) ?? []),
      ),
    ),
    open: ordered.flatMap(([year, values]) => pointOf(year, [...values.values()])),
  };
}
