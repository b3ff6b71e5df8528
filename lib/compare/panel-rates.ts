import { MEAN_MINIMUM } from "./comparable";
import { fullestGroupWindow, type PanelGroup } from "./panel-groups";
import { divide, multiply, type Rational, sum, toNumber, whole, ZERO } from "./rational";
import type { YearWindow } from "./window";

/** Units with a value in exactly the same years, summed for one of them. */
export interface RateGroup {
  readonly years: readonly number[];
  readonly year: number;
  readonly units: number;
  readonly numerator: Rational;
  /** Null for an amount as it is: the mean is over units. */
  readonly denominator: Rational | null;
  /** The largest unit's part. */
  readonly largest: Rational;
}

export interface RatePoint {
  readonly year: number;
  readonly units: number;
  readonly value: Rational;
}

export interface RatePanel {
  readonly window: YearWindow;
  /** Units with a value in every year of the window. */
  readonly members: number;
  readonly fixed: readonly RatePoint[];
  /** Whoever has a value that year. */
  readonly open: readonly RatePoint[];
}

const asPanel = ({ years, year, units, numerator }: RateGroup): PanelGroup => ({
  ...{ years, year, units, total: numerator },
  ...{ budgeted: 0, budget: ZERO },
});

/** F1, F2: sum over sum, or sum over units; never a mean of the units' own rates. */
function pointOf(year: number, groups: readonly RateGroup[], factor: 1 | 100): RatePoint[] {
  const own = groups.filter((group) => group.year === year);
  const units = own.reduce((n, group) => n + group.units, 0);
  const divisors = own.flatMap(({ denominator }) => denominator ?? []);
  const base = divisors.length > 0 ? sum(divisors) : whole(units);
  const value = divide(multiply(sum(own.map(({ numerator }) => numerator)), whole(factor)), base);
  return units > 0 && value ? [{ year, units, value }] : [];
}

/** No unit is more than half of what the year's value is divided by. */
function isSpread(year: number, groups: readonly RateGroup[]): boolean {
  const own = groups.filter((group) => group.year === year);
  const all = toNumber(sum(own.map(({ denominator, numerator }) => denominator ?? numerator)));
  return own.every(({ largest }) => 2 * toNumber(largest) <= Math.abs(all));
}

/**
 * F4 for any metric: the same units over the window in which most of them have a value, and all units beside them.
 * Null below eight members, or where one of them is more than half: a mean would be that one's.
 */
export function panelRates(groups: readonly RateGroup[], factor: 1 | 100): RatePanel | null {
  const window = fullestGroupWindow(groups.map(asPanel));
  if (!window) return null;
  const years = [...new Set(groups.map(({ year }) => year))]
    .filter((year) => year >= window.from && year <= window.to)
    .sort((a, b) => a - b);
  const fixed = groups.filter((group) => years.every((year) => group.years.includes(year)));
  const line = (admitted: readonly RateGroup[]) => years.flatMap((year) => pointOf(year, admitted, factor));
  const members = line(fixed)[0]?.units ?? 0;
  if (members < MEAN_MINIMUM || !years.every((year) => isSpread(year, fixed))) return null;
  return { window, members, fixed: line(fixed), open: line(groups) };
}
