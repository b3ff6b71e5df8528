import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import { type AreaTraits, areaTraits } from "./area-traits";
import { type BureauFilter, whereOf } from "./filter";

/** Traits of a bureau's area, by which statistical neighbours are chosen. */
export interface AreaRow extends AreaTraits, EngineRow {
  readonly bureau_id: string;
}

export function queryAreas(filter: BureauFilter): Sql {
  return sql`SELECT u.bureau_id, max(t.census_2020) AS census_2020, max(t.census_2010) AS census_2010,
    max(t.gdp) AS gdp, max(t.extent) AS extent
  FROM (SELECT DISTINCT bureau_id, region_code FROM bureau_years WHERE population IS NOT NULL AND ${whereOf(filter)}) u
  JOIN (${areaTraits()}) t ON t.area = u.region_code
  GROUP BY u.bureau_id ORDER BY u.bureau_id`;
}
