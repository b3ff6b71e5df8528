import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import { groupsOf } from "../cubes/groups";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";

/** How many units a year has, and how many of them have the metric. */
export interface YearRow extends EngineRow {
  readonly fiscal_year: number;
  readonly units: number;
  readonly known: number;
}

/** Counted in the cube where that tells the units of the filter apart, else in the rows. */
export function queryYears(metric: Metric, denominator: Denominator | undefined, filter: BureauFilter): Sql {
  const groups = groupsOf(metric, denominator, filter);
  if (groups)
    return sql`SELECT fiscal_year, CAST(sum(units) AS BIGINT) AS units, CAST(sum(known) AS BIGINT) AS known
  FROM metric_groups
  WHERE ${groups}
  GROUP BY fiscal_year
  ORDER BY fiscal_year`;
  const { value } = expressMetric(metric, denominator);
  return sql`SELECT fiscal_year, count(*) AS units, count(${value}) AS known
  FROM bureau_years
  WHERE ${whereOf(filter)}
  GROUP BY fiscal_year
  ORDER BY fiscal_year`;
}

/** The year most units have the metric in, the later of equals; undefined where none has it. */
export function fullestYear(years: readonly YearRow[]): number | undefined {
  const known = years.filter((year) => year.known > 0);
  if (known.length === 0) return undefined;
  return known.reduce((best, year) => (year.known >= best.known ? year : best)).fiscal_year;
}
