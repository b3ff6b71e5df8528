/** Drawn between two years without the years that lie between them. */
export const GAP_DASH = "1.5 4";

type Run<T> = T[] & { readonly gap: boolean };

const run = <T>(points: readonly T[], gap: boolean): Run<T> => Object.assign([...points], { gap });

/**
 * Points of one line, in the order of their years, cut where years are missing and before years that begin anew:
 * stretches of consecutive years, and between them pairs that bridge a gap, to be drawn so that nobody reads a value
 * or a growth there.
 * @param breaks years whose figures are not comparable with those of the year before
 */
export function runsOf<T extends { readonly year: number }>(
  points: readonly T[],
  breaks: readonly number[] = [],
): Run<T>[] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const runs: Run<T>[] = [];
  let current: T[] = [];
  for (const point of sorted) {
    const last = current.at(-1);
    const isCut = (from: number): boolean =>
      point.year - from > 1 || breaks.some((year) => from < year && year <= point.year);
    if (last && isCut(last.year)) {
      runs.push(run(current, false), run([last, point], true));
      current = [];
    }
    current.push(point);
  }
  return current.length > 0 ? [...runs, run(current, false)] : runs;
}
