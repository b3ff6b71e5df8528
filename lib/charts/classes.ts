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

/** First digits of class limits, from fine to coarse. */
const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 5], [1]];

function limitsBy(steps: readonly number[], low: number, high: number): number[] {
  const limits: number[] = [];
  const [first, last] = [Math.floor(Math.log10(low)), Math.floor(Math.log10(high))];
  for (let power = first; power <= last; power++) for (const step of steps) limits.push(step * 10 ** power);
  const start = limits.findLastIndex((limit) => limit <= low);
  return limits.slice(Math.max(0, start)).filter((limit) => limit <= high);
}

/**
 * Lower limits of the classes of some counts: 1, 2, 5, 10 … so that values of one class differ by 2.5 times at most,
 * whatever the others are; 1, 5, 10 … or 1, 10 … where these would be more than `most`.
 */
export function countLimits(values: readonly number[], most: number): readonly number[] {
  const counted = values.filter((value) => value > 0);
  if (counted.length === 0) return [];
  const [low, high] = [Math.min(...counted), Math.max(...counted)];
  const choices = STEPS.map((steps) => limitsBy(steps, low, high));
  return choices.find((limits) => limits.length <= most) ?? choices.at(-1) ?? [];
}

/** The class of a count among limits; the first for what lies below all of them. */
export const classAmong = (value: number, limits: readonly number[]): number =>
  Math.max(
    0,
    limits.findLastIndex((limit) => value >= limit),
  );
