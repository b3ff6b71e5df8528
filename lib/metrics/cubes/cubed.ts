import type { Denominator, DenominatorId } from "../denominators";
import type { Metric } from "../metric";
import { findMetric } from "../registry";

/** A metric whose groups are counted when the data are made, by the people it is divided by. */
export interface Cubed {
  readonly metric: string;
  readonly denominator: DenominatorId;
}

/** What pages show of every group at once: what they open with, and what the worklist watches. One more is one line. */
export const CUBED: readonly Cubed[] = [
  { metric: "expenditure_total", denominator: "population" },
  { metric: "general_public_budget_expenditure", denominator: "population" },
  { metric: "three_public_total", denominator: "none" },
  { metric: "three_public_total", denominator: "population" },
  { metric: "three_public_reception", denominator: "population" },
  { metric: "operating_expenses", denominator: "population" },
  { metric: "exec_initial", denominator: "none" },
  { metric: "exec_adjusted", denominator: "none" },
  { metric: "three_public_share", denominator: "none" },
  { metric: "project_share", denominator: "none" },
  { metric: "closing_balance_share", denominator: "none" },
  { metric: "performance_score", denominator: "none" },
];

/** What a metric is divided by besides its own denominator: a rate is never divided by people. */
export const dividedBy = (metric: Metric, denominator: Denominator | undefined): DenominatorId =>
  metric.denominator === null && denominator?.column ? denominator.id : "none";

/** Whether the groups of a metric are counted. */
export function isCubed(metric: Metric, denominator: Denominator | undefined): boolean {
  const by = dividedBy(metric, denominator);
  return CUBED.some((cubed) => cubed.metric === metric.id && cubed.denominator === by);
}

/** @throws RangeError for a metric that does not exist */
export function metricOfCubed({ metric: id }: Cubed): Metric {
  const metric = findMetric(id);
  if (!metric) throw new RangeError(`no metric ${id}`);
  return metric;
}
