import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type AreaTraits, areaTraits } from "./area-traits";
import { type BureauFilter, whereOf } from "./filter";
import type { BureauYear } from "./metric-rows";

/** More units than a country has of one kind. */
const LIMIT = 5000;

/** A metric's value with what peers are chosen by: nothing of it is spending but the value itself. */
export interface PeerRow
  extends Pick<
      BureauYear,
      | "bureau_id"
      | "bureau"
      | "bureau_type"
      | "scope"
      | "region_code"
      | "region_name"
      | "region_latin"
      | "prefecture"
      | "province"
      | "level"
      | "fiscal_year"
      | "population"
    >,
    AreaTraits,
    EngineRow {
  readonly value: number | null;
}

/** A unit in its latest year and every other of its scope, kind and level in theirs, with the traits of their areas. */
export function queryKind(id: string): Sql {
  return sql`WITH latest AS (
    SELECT bureau_id, bureau, bureau_type, scope, region_code, region_name, region_latin, prefecture, province, level, fiscal_year,
      population, CAST(NULL AS DOUBLE) AS value
    FROM bureau_years QUALIFY row_number() OVER (PARTITION BY bureau_id ORDER BY fiscal_year DESC) = 1
  ),
  focus AS (
    SELECT scope AS of_scope, bureau_type AS of_type, level AS of_level FROM latest WHERE bureau_id = ${id}
  )
  SELECT u.*, c.census_2020, c.census_2010, c.gdp, c.extent
  FROM latest u JOIN focus f ON u.scope = f.of_scope AND u.level IS NOT DISTINCT FROM f.of_level
    AND u.bureau_type IS NOT DISTINCT FROM f.of_type
  LEFT JOIN (${areaTraits()}) c ON c.area = u.region_code AND u.population IS NOT NULL
  ORDER BY u.bureau_id LIMIT ${LIMIT}`;
}

/** Units of a filter with the metric's value and the traits of their areas. */
export function queryPeerValues(
  metric: Metric,
  denominator: Denominator | undefined,
  filter: BureauFilter,
): Sql {
  const { value } = expressMetric(metric, denominator);
  return sql`WITH units AS (
    SELECT bureau_id, bureau, bureau_type, scope, region_code, region_name, region_latin, prefecture, province, level, fiscal_year,
      population, ${value} AS value
    FROM bureau_years WHERE ${whereOf(filter)}
  )
  SELECT u.*, c.census_2020, c.census_2010, c.gdp, c.extent
  FROM units u LEFT JOIN (${areaTraits()}) c ON c.area = u.region_code AND u.population IS NOT NULL
  ORDER BY u.bureau_id, u.fiscal_year LIMIT ${LIMIT}`;
}
