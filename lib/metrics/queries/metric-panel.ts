import { allBut } from "../../engine/functions";
import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";
import { PATTERN, YEARS_OF_PATTERN } from "./panel";

/** Units that have the metric in exactly the same years, summed for one of those years (F4, F2). */
export interface MetricPanelRow extends EngineRow {
  /** "2020 2021 2023": the years in which these units have a value. */
  readonly years: string;
  readonly fiscal_year: number;
  readonly units: number;
  readonly numerator: string;
  /** What the numerator is divided by; null for an amount as it is. */
  readonly denominator: string | null;
  /** The largest unit's part of the sum that is divided by, or of the amount. */
  readonly largest: string;
}

/** Sums of a metric by reporting pattern and year; of those per resident only what counts residents. */
export function queryMetricPanel(
  metric: Metric,
  denominator: Denominator | undefined,
  filter: BureauFilter,
): Sql {
  const x = expressMetric(metric, denominator);
  const perResident = metric.denominator === null && denominator?.column === "population";
  const counted = perResident ? sql`population_kind = 'resident'` : sql`TRUE`;
  return sql`WITH known AS (
    SELECT bureau_id, fiscal_year, CAST(${x.numerator} AS DECIMAL(38, 2)) AS numerator,
      CAST(${x.denominator} AS DECIMAL(38, 2)) AS denominator
    FROM bureau_years WHERE ${whereOf(filter)} AND ${x.value} IS NOT NULL AND ${counted}
  ),
  patterns AS (
    SELECT bureau_id, ${PATTERN} AS pattern FROM known GROUP BY bureau_id
  ),
  sums AS (
    SELECT pattern, fiscal_year, count(*) AS units, CAST(sum(numerator) AS DECIMAL(38, 2)) AS numerator,
      CAST(sum(denominator) AS DECIMAL(38, 2)) AS denominator,
      CAST(max(abs(coalesce(denominator, numerator))) AS DECIMAL(38, 2)) AS largest
    FROM known JOIN patterns USING (bureau_id)
    GROUP BY pattern, fiscal_year
  )
  SELECT ${YEARS_OF_PATTERN} AS years, ${allBut("sums", "pattern")} FROM sums ORDER BY years, fiscal_year`;
}
