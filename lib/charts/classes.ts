/** A class of values: from its lowest to its highest, both included, as they stand in the data. */
export interface ValueClass {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Classes of about equal counts, lowest first; equal values share a class, so there may be fewer than `count`. */
export function quantileClasses(values: readonly number[], count: number): ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: ValueClass[] = [];
  let from = 0;
  for (let step = 1; step <= count && from < sorted.length; step++) {
    let to = Math.max(from + 1, Math.round((step * sorted.length) / count));
    while (to < sorted.length && sorted[to] === sorted[to - 1]) to++;
    classes.push({ low: sorted[from] ?? 0, high: sorted[to - 1] ?? 0, count: to - from });
    from = to;
  }
  return classes;
}

/** Position of the class a value belongs to. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  const found = classes.findIndex(({ high }) => value <= high);
  return found === -1 ? classes.length - 1 : found;
}
