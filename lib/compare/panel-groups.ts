import type { Decomposition, PanelPoint } from "./panel";
import { add, divide, multiply, type Rational, subtract, sum, whole, ZERO } from "./rational";
import type { YearWindow } from "./window";

/** Units that report in exactly the same years, with their sum for one of them. */
export interface PanelGroup {
  readonly years: readonly number[];
  readonly year: number;
  readonly units: number;
  readonly total: Rational;
  readonly budgeted: number;
  readonly budget: Rational;
}

interface Sum {
  readonly units: number;
  readonly total: Rational;
}

const sumOf = (groups: readonly PanelGroup[]): Sum => ({
  units: groups.reduce((n, group) => n + group.units, 0),
  total: sum(groups.map((group) => group.total)),
});

const meanOf = ({ units, total }: Sum): Rational => divide(total, whole(units)) ?? ZERO;
const within = (year: number, { from, to }: YearWindow): boolean => year >= from && year <= to;

/** Years with any figure, ascending. */
export const yearsOfGroups = (groups: readonly PanelGroup[]): number[] =>
  [...new Set(groups.map((group) => group.year))].sort((a, b) => a - b);

const hasAll = (group: PanelGroup, years: readonly number[]): boolean =>
  years.every((year) => group.years.includes(year));

/** The window of at least two years whose fixed panel holds the most unit-years; the later of equals. */
export function fullestGroupWindow(groups: readonly PanelGroup[]): YearWindow | null {
  const known = yearsOfGroups(groups);
  let best: { window: YearWindow; weight: number } | null = null;
  for (const [i, from] of known.entries()) {
    for (const to of known.slice(i + 1)) {
      const years = known.filter((year) => within(year, { from, to }));
      const members = membersOf(groups, years);
      const weight = members * years.length;
      if (members > 0 && (best === null || weight >= best.weight)) best = { window: { from, to }, weight };
    }
  }
  return best?.window ?? null;
}

/** How many units have a figure in each of some years. */
export function membersOf(groups: readonly PanelGroup[], years: readonly number[]): number {
  const [first] = years;
  return sumOf(groups.filter((group) => group.year === first && hasAll(group, years))).units;
}

/** F4: the lines over the units of every year and over all. */
export function groupLines(
  groups: readonly PanelGroup[],
  window: YearWindow,
): { fixed: PanelPoint[]; open: PanelPoint[] } {
  const years = yearsOfGroups(groups).filter((year) => within(year, window));
  const line = (admitted: readonly PanelGroup[]): PanelPoint[] =>
    years.flatMap((year) => {
      const all = sumOf(admitted.filter((group) => group.year === year));
      return all.units > 0 ? [{ year, total: all.total, mean: meanOf(all), units: all.units }] : [];
    });
  return { fixed: line(groups.filter((group) => hasAll(group, years))), open: line(groups) };
}

/** Mean budget of the fixed units for years in which all of them state one. */
export function groupBudgets(
  groups: readonly PanelGroup[],
  window: YearWindow,
): { year: number; mean: Rational }[] {
  const years = yearsOfGroups(groups).filter((year) => within(year, window));
  const fixed = groups.filter((group) => hasAll(group, years));
  return years.flatMap((year) => {
    const own = fixed.filter((group) => group.year === year);
    const units = own.reduce((n, group) => n + group.units, 0);
    const budgeted = own.reduce((n, group) => n + group.budgeted, 0);
    const mean = divide(sum(own.map((group) => group.budget)), whole(units));
    return mean && units > 0 && budgeted === units ? [{ year, mean }] : [];
  });
}

/** F4 from group sums: the same exact identity as over single units. */
export function decomposeGroups(
  groups: readonly PanelGroup[],
  from: number,
  to: number,
): Decomposition | null {
  const at = (year: number, other: number, alsoOther: "both" | "only"): Sum =>
    sumOf(
      groups.filter((group) => group.year === year && group.years.includes(other) === (alsoOther === "both")),
    );
  const [same0, same1] = [at(from, to, "both"), at(to, from, "both")];
  if (same1.units === 0) return null;
  const [left, entered] = [at(from, to, "only"), at(to, from, "only")];
  const [s0, s1] = [meanOf(same0), meanOf(same1)];
  const share = (part: number, all: number): Rational => divide(whole(part), whole(all)) ?? ZERO;
  const same = subtract(s1, s0);
  const entry = multiply(
    share(entered.units, entered.units + same1.units),
    entered.units > 0 ? subtract(meanOf(entered), s1) : ZERO,
  );
  const exit = multiply(
    share(left.units, left.units + same0.units),
    left.units > 0 ? subtract(s0, meanOf(left)) : ZERO,
  );
  return {
    change: add(add(same, entry), exit),
    same,
    entry,
    exit,
    counts: { same: same1.units, entered: entered.units, left: left.units },
  };
}
