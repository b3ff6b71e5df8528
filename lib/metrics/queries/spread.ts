import { joined, quantile, wholeBelow } from "../../engine/functions";
import { identifier, type Sql, sql } from "../../engine/sql";
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

/** The unit whose value is one of the ends; of equals the first by id and year. */
const firstAt = (end: "highest" | "lowest"): Sql =>
  sql`SELECT bureau_id, fiscal_year FROM known, ends WHERE value = ${identifier(end)}
    ORDER BY bureau_id, fiscal_year LIMIT 1`;

/** Steps from the lowest end to a value, and half a one to round by. */
const STEPS = sql`${SPREAD_STEPS} * (value - least(0, lowest)) / nullif(highest - least(0, lowest), 0) + 0.5`;

const STEP = sql`CAST(place AS VARCHAR) || ':' || CAST(units AS VARCHAR)`;

export function querySpread(metric: Metric, denominator: Denominator | undefined, filter: BureauFilter): Sql {
  const { value } = expressMetric(metric, denominator);
  return sql`WITH known AS MATERIALIZED (
    SELECT bureau_id, fiscal_year, ${value} AS value FROM bureau_years WHERE ${whereOf(filter)} AND ${value} IS NOT NULL
  ),
  ends AS (
    SELECT count(*) AS units, min(value) AS lowest, ${quantile(sql`value`, 0.5)} AS median, max(value) AS highest
    FROM known
  ),
  top AS (${firstAt("highest")}),
  low AS (${firstAt("lowest")}),
  steps AS (
    SELECT coalesce(${wholeBelow(STEPS)}, 0) AS place,
      count(*) AS units
    FROM known, ends GROUP BY place
  )
  SELECT ends.units, lowest, median, highest,
    top.bureau_id AS top_bureau, top.fiscal_year AS top_year, low.bureau_id AS low_bureau, low.fiscal_year AS low_year,
    (SELECT ${joined(STEP, sql`place`)} FROM steps) AS places
  FROM ends LEFT JOIN top ON TRUE LEFT JOIN low ON TRUE`;
}
