import { fixedMembers, type PanelYear } from "./panel";

export interface YearWindow {
  readonly from: number;
  readonly to: number;
}

/** Years from `from` to `to`, without those nobody reports in: a gap in the data is not a gap in a panel. */
function yearsWithin(
  years: ReadonlyMap<number, PanelYear>,
  { from, to }: YearWindow,
): Map<number, PanelYear> {
  return new Map([...years].filter(([year, values]) => year >= from && year <= to && values.size > 0));
}

/**
 * The window of at least two years whose fixed panel holds the most unit-years; the later of equals.
 * Null where no unit has two years.
 */
export function fullestWindow(years: ReadonlyMap<number, PanelYear>): YearWindow | null {
  const known = [...years.keys()].filter((year) => (years.get(year)?.size ?? 0) > 0).sort((a, b) => a - b);
  let best: { window: YearWindow; weight: number } | null = null;
  for (const [i, from] of known.entries()) {
    for (const to of known.slice(i + 1)) {
      const within = yearsWithin(years, { from, to });
      const members = fixedMembers(within).size;
      const weight = members * within.size;
      if (members > 0 && (best === null || weight >= best.weight)) best = { window: { from, to }, weight };
    }
  }
  return best?.window ?? null;
}

/** A panel cut to a window. */
export function cutPanel(years: ReadonlyMap<number, PanelYear>, window: YearWindow): Map<number, PanelYear> {
  return yearsWithin(years, window);
}
