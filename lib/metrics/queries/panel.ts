import { allBut } from "../../engine/functions";
import { identifier, inEach, type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import { type BureauFilter, whereOf } from "./filter";

/**
 * Units that report in exactly the same years, summed for one of those years: whatever the number of units, a panel
 * of n years has at most 2ⁿ of these, and every line and every part of a change follows from them (F4).
 */
export interface PanelGroupRow extends EngineRow {
  /** "2020 2021 2023": the years in which these units have a figure. */
  readonly years: string;
  readonly fiscal_year: number;
  readonly units: number;
  readonly total: string;
  /** How many of them state a budget for the year too, and its sum. */
  readonly budgeted: number;
  readonly budget: string | null;
}

/** Years a pattern has a bit for: those a record may have (records, fiscal_year). */
const FIRST_YEAR = 1990;
const YEARS = 111;

/** The years a unit states, and these years as text: bits of one number where the engine has numbers so long. */
export const PATTERN = inEach({
  duckdb: sql`bit_or(CAST(1 AS HUGEINT) << (fiscal_year - ${FIRST_YEAR}))`,
  clickhouse: sql`arraySort(groupUniqArray(fiscal_year))`,
});
export const YEARS_OF_PATTERN = inEach({
  duckdb: sql`array_to_string([${FIRST_YEAR} + i FOR i IN range(${YEARS}) IF (pattern >> i) & 1 = 1], ' ')`,
  clickhouse: sql`arrayStringConcat(pattern, ' ')`,
});

/** Sums of a money column by reporting pattern and year; the adjusted budget before the initial one. */
export function queryPanelGroups(
  column: string,
  budgets: { readonly adjusted: string; readonly initial: string },
  filter: BureauFilter,
): Sql {
  const value = identifier(column);
  return sql`WITH stated AS (
    SELECT bureau_id, fiscal_year, ${value} AS value,
      coalesce(${identifier(budgets.adjusted)}, ${identifier(budgets.initial)}) AS budget
    FROM bureau_years WHERE ${whereOf(filter)} AND ${value} IS NOT NULL
  ),
  patterns AS (
    SELECT bureau_id, ${PATTERN} AS pattern FROM stated GROUP BY bureau_id
  ),
  sums AS (
    SELECT pattern, fiscal_year, count(*) AS units, CAST(sum(value) AS DECIMAL(38, 2)) AS total,
      count(budget) AS budgeted, CAST(sum(budget) AS DECIMAL(38, 2)) AS budget
    FROM stated JOIN patterns USING (bureau_id)
    GROUP BY pattern, fiscal_year
  )
  SELECT ${YEARS_OF_PATTERN} AS years, ${allBut("sums", "pattern")} FROM sums ORDER BY years, fiscal_year`;
}
