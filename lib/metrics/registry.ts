import { AMOUNT_METRICS, CLOSING_BALANCE } from "./amounts";
import { EXECUTION_METRICS } from "./execution";
import type { Metric } from "./metric";
import { PERFORMANCE_METRICS } from "./performance";
import { PLACE_METRICS } from "./places";
import { STRUCTURE_METRICS } from "./structure";
import { THREE_PUBLIC_METRICS } from "./three-public";

/** Every metric, in the order pages list them. */
export const METRICS: readonly Metric[] = [
  ...AMOUNT_METRICS,
  ...THREE_PUBLIC_METRICS,
  ...EXECUTION_METRICS,
  ...PLACE_METRICS,
  ...STRUCTURE_METRICS,
  CLOSING_BALANCE,
  ...PERFORMANCE_METRICS,
];

const byId: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}

/** Whether dividing by people makes sense: amounts of money only. */
export function isPerHead(metric: Metric): boolean {
  return metric.denominator === null && metric.quantity === "money";
}
