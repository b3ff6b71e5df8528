/** F7 (Iglewicz and Hoaglin 1993): a modified z-score beyond this is worth a question. */
export const OUTLIER_LIMIT = 3.5;
/** F7: fewer values are ordered only. */
export const OUTLIER_MINIMUM = 8;

const NORMAL_QUARTILE = 0.6745;
/** sqrt(π/2): makes the mean absolute deviation comparable with σ. */
const MEAN_DEVIATION_SCALE = 1.253314;

/** Quantile type 7, the one of DuckDB's quantile_cont; NaN of nothing. */
export function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

export const sortNumbers = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
export const medianOf = (values: readonly number[]): number => quantile(sortNumbers(values), 0.5);

export interface RobustScale {
  readonly n: number;
  readonly median: number;
  readonly mad: number;
  readonly meanDeviation: number;
}

export function robustScale(values: readonly number[]): RobustScale {
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const meanDeviation = deviations.reduce((total, deviation) => total + deviation, 0) / values.length;
  return { n: values.length, median, mad: medianOf(deviations), meanDeviation };
}

/** F7: modified z-score; null where all values are equal. */
export function modifiedScore(value: number, scale: RobustScale): number | null {
  if (scale.mad > 0) return (NORMAL_QUARTILE * (value - scale.median)) / scale.mad;
  if (scale.meanDeviation > 0) return (value - scale.median) / (MEAN_DEVIATION_SCALE * scale.meanDeviation);
  return null;
}

export interface Tukey {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly lowFence: number;
  readonly highFence: number;
}

/** Box and fences at 1.5 interquartile ranges; null of nothing. */
export function tukeyBox(values: readonly number[]): Tukey | null {
  if (values.length === 0) return null;
  const sorted = sortNumbers(values);
  const [q1, median, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const reach = 1.5 * (q3 - q1);
  return { q1, median, q3, lowFence: q1 - reach, highFence: q3 + reach };
}
