import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Denominator } from "../denominators";
import { expressMetric } from "../expression";
import type { Metric } from "../metric";
import { type BureauFilter, whereOf } from "./filter";

/** Steps a spread is drawn in; finer ones could not be told apart on a screen. */
export const SPREAD_STEPS = 400;

/** How the values of a metric are spread over all units of a selection, however many there are. */
export interface SpreadRow extends EngineRow {
  /** Bureau-years with a value. */
  readonly units: number;
  readonly lowest: number | null;
  readonly median: number | null;
  readonly highest: number | null;
  /** The unit of the highest value and of the lowest; of equals the first by id and year. */
  readonly top_bureau: string | null;
  readonly top_year: number | null;
  readonly low_bureau: string | null;
  readonly low_year: number | null;
  /** "0:3 17:1": steps from zero (or the lowest below it) to the highest value, and how many units are there. */
  readonly places: string | null;
}

export function querySpread(metric: Metric, denominator: Denominator | undefined, filter: BureauFilter): Sql {
  const { value } = expressMetric(metric, denominator);
  return sql`WITH known AS MATERIALIZED (
    SELECT bureau_id, fiscal_year, ${value} AS value FROM bureau_years WHERE ${whereOf(filter)} AND ${value} IS NOT NULL
  ),
  ends AS (
    SELECT count(*) AS units, min(value) AS lowest, quantile_cont(value, 0.5) AS median, max(value) AS highest
    FROM known
  ),
  top AS (SELECT min({bureau: bureau_id, year: fiscal_year}) AS unit FROM known, ends WHERE value = highest),
  low AS (SELECT min({bureau: bureau_id, year: fiscal_year}) AS unit FROM known, ends WHERE value = lowest),
  steps AS (
    SELECT CAST(round(${SPREAD_STEPS} * (value - least(0, lowest)) / nullif(highest - least(0, lowest), 0)) AS INTEGER) AS place,
      count(*) AS units
    FROM known, ends GROUP BY place
  )
  SELECT ends.units, lowest, median, highest,
    top.unit.bureau AS top_bureau, top.unit.year AS top_year, low.unit.bureau AS low_bureau, low.unit.year AS low_year,
    (SELECT string_agg(concat(coalesce(place, 0), ':', units), ' ' ORDER BY place) FROM steps) AS places
  FROM ends, top, low`;
}
