import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import { type BureauFilter, whereOf } from "./filter";

/** Residents of a bureau's area at the last two censuses: traits that statistical neighbours are chosen by. */
export interface AreaRow extends EngineRow {
  readonly bureau_id: string;
  readonly census_2020: number | null;
  readonly census_2010: number | null;
}

export function queryAreas(filter: BureauFilter): Sql {
  return sql`SELECT u.bureau_id, max(p.population) FILTER (WHERE p.year = 2020) AS census_2020,
    max(p.population) FILTER (WHERE p.year = 2010) AS census_2010
  FROM (SELECT DISTINCT bureau_id, region_code FROM bureau_years WHERE population IS NOT NULL AND ${whereOf(filter)}) u
  JOIN population p ON p.region_code = u.region_code
  GROUP BY u.bureau_id ORDER BY u.bureau_id`;
}
