import { quantile } from "../../engine/functions";
import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";

/** A metric over all units of a selection, computed in the engine where there are too many rows to fetch. */
export interface SummaryRow extends EngineRow {
  readonly units: number;
  readonly known: number;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** F1, F2: sums over the units that have both. */
  readonly numerator: string | null;
  readonly denominator: string | number | null;
}

const VALUE = sql`value`;

export function querySummary(
  metric: Metric,
  denominator: Denominator | undefined,
  filter: BureauFilter,
): Sql {
  const x = expressMetric(metric, denominator);
  return sql`SELECT count(*) AS units, count(value) AS known,
    ${quantile(VALUE, 0.25)} AS q1, ${quantile(VALUE, 0.5)} AS median, ${quantile(VALUE, 0.75)} AS q3,
    min(value) AS lowest, max(value) AS highest,
    sum(numerator) FILTER (WHERE value IS NOT NULL) AS numerator,
    sum(denominator) FILTER (WHERE value IS NOT NULL) AS denominator
  FROM (
    SELECT ${x.value} AS value, ${x.numerator} AS numerator, CAST(${x.denominator} AS DECIMAL(24, 2)) AS denominator
    FROM bureau_years WHERE ${whereOf(filter)}
  )`;
}
