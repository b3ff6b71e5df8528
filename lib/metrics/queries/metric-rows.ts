import { type Sql, sql } from "../../engine/sql";
import type { Origin, Status } from "../../records/vocabulary";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";
import type { UnitYear } from "./units";

/** More rows than a page can show; beyond, it asks for a narrower selection. */
export const ROW_LIMIT = 5000;

/** Who a row of a page is about. */
export interface BureauYear extends UnitYear {
  readonly bureau_type: string | null;
  readonly region: string | null;
  readonly prefecture: string | null;
  readonly level: string | null;
  readonly population: number | null;
  readonly population_year: number | null;
  /** Whose number: residents, or registered people where residents were never counted. */
  readonly population_kind: "resident" | "registered" | null;
  readonly population_source: string | null;
  /** The source's caveat about that count, in its words. */
  readonly population_note: string | null;
}

/** A metric of one bureau-year. Decimals are exact strings, `value` is a double for order and drawing. */
export interface MetricRow extends BureauYear {
  readonly numerator: string | null;
  readonly numerator_precision: string | null;
  readonly denominator: string | number | null;
  readonly denominator_precision: string | null;
  readonly value: number | null;
  readonly reason: string | null;
  /** Ids by column, see MetricExpression. */
  readonly facts: string;
  readonly status: Status | null;
  readonly origin: Origin | null;
}

export const BUREAU_YEAR: Sql = sql`bureau_id, bureau, bureau_type, scope, region_code, region, region_name,
  region_latin, prefecture, province, level, fiscal_year, population, population_year, population_kind, population_source,
  population_note`;

/** Every bureau-year of the filter with the metric's value or the reason it has none, largest first. */
export function queryMetricRows(
  metric: Metric,
  denominator: Denominator | undefined,
  filter: BureauFilter,
): Sql {
  const x = expressMetric(metric, denominator);
  return sql`SELECT ${BUREAU_YEAR},
    ${x.numerator} AS numerator, ${x.numeratorPrecision} AS numerator_precision,
    ${x.denominator} AS denominator, ${x.denominatorPrecision} AS denominator_precision,
    ${x.value} AS value, ${x.reason} AS reason, ${x.facts} AS facts, ${x.status} AS status,
    ${x.origin} AS origin
  FROM bureau_years
  WHERE ${whereOf(filter)}
  ORDER BY value DESC NULLS LAST, bureau_id, fiscal_year
  LIMIT ${ROW_LIMIT}`;
}
