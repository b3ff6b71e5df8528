import type { DenominatorId } from "../metrics/denominators";
import type { Metric } from "../metrics/metric";
import { findMetric } from "../metrics/registry";
import type { ScoreScale } from "./outlier";

/** A metric whose outliers are looked for, year by year among units of one kind. */
export interface Watched {
  readonly id: string;
  readonly metric: Metric;
  /** Amounts are compared per head, since a large place spends more; rates as they are. */
  readonly denominator: DenominatorId;
  readonly scale: ScoreScale;
  /** Whether the change from the year before is looked at too (F8); amounts only. */
  readonly growth: boolean;
}

const amount = (metric: string, growth: "with growth" | "level only") =>
  ({ metric, denominator: "population", scale: "log", growth: growth === "with growth" }) as const;
const rate = (metric: string) => ({ metric, denominator: "none", scale: "linear", growth: false }) as const;

const ENTRIES = [
  amount("expenditure_total", "with growth"),
  amount("general_public_budget_expenditure", "with growth"),
  amount("three_public_total", "with growth"),
  amount("three_public_reception", "level only"),
  amount("operating_expenses", "with growth"),
  rate("exec_initial"),
  rate("exec_adjusted"),
  rate("three_public_share"),
  rate("project_share"),
  rate("closing_balance_share"),
  rate("performance_score"),
] as const;

/** What the worklist watches; one more is one line. */
export const WATCHED: readonly Watched[] = ENTRIES.flatMap((entry) => {
  const metric = findMetric(entry.metric);
  return metric ? [{ ...entry, id: entry.metric, metric }] : [];
});

const byId: ReadonlyMap<string, Watched> = new Map(WATCHED.map((watched) => [watched.id, watched]));

export function findWatched(id: string): Watched | undefined {
  return byId.get(id);
}
