import { quantile } from "../../engine/functions";
import { identifier, inEach, join, type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import { type BureauFilter, whereOf } from "./filter";
import { anyOf } from "./present";

/** One rate over all units of a selection (F1). */
export interface RateSummaryRow extends EngineRow {
  readonly key: string;
  /** Units with any of the page's figures. */
  readonly total: number;
  /** Units with both figures and a denominator other than zero; the sums are over these. */
  readonly used: number;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Median of the units' own rates, in percent. */
  readonly median: number | null;
}

interface RateColumns {
  readonly key: string;
  readonly numerator: string;
  readonly denominator: string;
}

/**
 * Ratios of sums and medians of rates, computed in the engine where there are too many rows to fetch. All rates come
 * from one pass over the rows.
 */
export function queryRateSummary(
  rates: readonly RateColumns[],
  present: readonly string[],
  filter: BureauFilter,
): Sql {
  const one = ({ key, numerator, denominator }: RateColumns): Readonly<Record<keyof RateSummaryRow, Sql>> => {
    const [above, below] = [identifier(numerator), identifier(denominator)];
    const known = sql`${above} IS NOT NULL AND ${below} <> 0`;
    const both = sql`FILTER (WHERE ${known})`;
    const rate = sql`100 * CAST(${above} AS DOUBLE) / CAST(${below} AS DOUBLE)`;
    return {
      key: sql`${key}`,
      total: sql`count(*)`,
      used: sql`count(*) ${both}`,
      numerator: sql`CAST(sum(${above}) ${both} AS DECIMAL(38, 2))`,
      denominator: sql`CAST(sum(${below}) ${both} AS DECIMAL(38, 2))`,
      median: quantile(rate, 0.5, known),
    };
  };
  const rows = sql`FROM bureau_years WHERE ${whereOf(filter)} AND ${anyOf(present)}`;
  const asStruct = (rate: ReturnType<typeof one>): Sql =>
    sql`{${join(Object.entries(rate).map(([name, value]) => sql`${identifier(name)}: ${value}`))}}`;
  const asColumns = (rate: ReturnType<typeof one>): Sql =>
    sql`SELECT ${join(Object.entries(rate).map(([name, value]) => sql`${value} AS ${identifier(name)}`))} ${rows}`;
  return inEach({
    duckdb: sql`SELECT unnest(rates, recursive := true) FROM (SELECT [${join(rates.map(one).map(asStruct))}] AS rates ${rows})`,
    clickhouse: join(rates.map(one).map(asColumns), " UNION ALL "),
  });
}
