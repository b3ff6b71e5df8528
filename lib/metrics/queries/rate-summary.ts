import { identifier, join, type Sql, sql } from "../../engine/sql";
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
  const one = ({ key, numerator, denominator }: RateColumns): Sql => {
    const [above, below] = [identifier(numerator), identifier(denominator)];
    const both = sql`${above} IS NOT NULL AND ${below} <> 0`;
    return sql`{key: ${key}, total: count(*), used: count(*) FILTER (${both}),
      numerator: CAST(sum(${above}) FILTER (${both}) AS DECIMAL(38, 2)),
      denominator: CAST(sum(${below}) FILTER (${both}) AS DECIMAL(38, 2)),
      median: quantile_cont(100 * CAST(${above} AS DOUBLE) / CAST(${below} AS DOUBLE), 0.5) FILTER (${both})}`;
  };
  return sql`SELECT unnest(rates, recursive := true) FROM (
    SELECT [${join(rates.map(one))}] AS rates FROM bureau_years
    WHERE ${whereOf(filter)} AND ${anyOf(present)}
  )`;
}
