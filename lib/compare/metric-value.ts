import type { Metric } from "../metrics/metric";
import type { MetricRow } from "../metrics/queries/metric-rows";
import { divideIntervals, type Interval, roundingInterval, scaleInterval } from "./interval";
import { divide, multiply, parseDecimal, type Rational, whole, ZERO } from "./rational";

/** Exact value of a metric and what rounding in print leaves open about it. */
export interface MetricValue {
  readonly value: Rational;
  readonly interval: Interval;
}

type Figures = Pick<MetricRow, "numerator" | "numerator_precision" | "denominator" | "denominator_precision">;

const read = (text: string | number | null): Rational | null =>
  text === null ? null : parseDecimal(String(text));

/**
 * F9: value and rounding interval from the exact figures of a row; null where the row has no value. A
 * denominator without precision, such as a census count, counts as exact.
 */
export function readMetric(metric: Metric, row: Figures, perHead: boolean): MetricValue | null {
  const numerator = read(row.numerator);
  if (!numerator) return null;
  const above = roundingInterval(numerator, read(row.numerator_precision) ?? ZERO);
  if (metric.denominator === null && !perHead) return { value: numerator, interval: above };
  const denominator = read(row.denominator);
  const ratio = denominator && divide(numerator, denominator);
  if (!denominator || !ratio) return null;
  const below = roundingInterval(denominator, read(row.denominator_precision) ?? ZERO);
  const value = multiply(ratio, whole(metric.factor));
  const interval = divideIntervals(above, below);
  return { value, interval: interval ? scaleInterval(interval, metric.factor) : { low: value, high: value } };
}
