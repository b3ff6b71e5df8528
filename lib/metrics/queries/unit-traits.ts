import { type Sql, sql, values } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";

/** What a yearbook says of a place: seat, and one indicator in the year nearest to the one asked about. */
export interface SeatRow extends EngineRow {
  readonly region_code: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Seats of every region that has one. */
export const querySeats =
  (): Sql => sql`SELECT region_code, any_value(longitude) AS longitude, any_value(latitude) AS latitude
  FROM regions WHERE longitude IS NOT NULL AND latitude IS NOT NULL GROUP BY region_code`;

export interface IndicatorRow extends EngineRow {
  readonly region_code: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly source: string | null;
}

/** Widest distance between a figure and the yearbook year it is set against. */
const WINDOW = 3;

/** Indicators of places in the year nearest to `year`, at most three years away. */
export const queryIndicators = (indicators: readonly string[], year: number): Sql => sql`
  SELECT region_code, indicator, year, CAST(value AS DOUBLE) AS value, source FROM indicators
  WHERE indicator IN ${values([...indicators])} AND abs(year - ${year}) <= ${WINDOW} AND value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY region_code, indicator ORDER BY abs(year - ${year}), year DESC) = 1`;
