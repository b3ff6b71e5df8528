import { type Sql, sql } from "../../engine/sql";
import { type BureauFilter, whereOf } from "./filter";

/**
 * Bureaus of a filter with the name of their region: bureau_id, bureau, bureau_type, level, scope, region_code,
 * region, region_name, region_latin, province. A choice is for all years: places have the name that is in force now.
 */
export function unitsOf({ years: _, ...filter }: BureauFilter): Sql {
  return sql`SELECT b.bureau_id, b.name AS bureau, b.bureau_type, b.level, b.scope, b.region_code,
    r.region, r.region_name, r.region_latin, r.province
  FROM bureaus b LEFT JOIN (
    SELECT region_code AS code, region, region_name, region_latin, province FROM places_now
  ) r ON r.code = b.region_code
  WHERE ${whereOf(filter)}`;
}
