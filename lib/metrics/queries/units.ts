import { type Sql, sql } from "../../engine/sql";
import { type BureauFilter, whereOf } from "./filter";

/**
 * Bureaus of a filter with the name of their region: bureau_id, bureau, bureau_type, scope, region_code,
 * region, region_name, province. A region code that was renamed keeps its latest name.
 */
export function unitsOf({ years: _, ...filter }: BureauFilter): Sql {
  return sql`SELECT b.bureau_id, b.name AS bureau, b.bureau_type, b.scope, b.region_code,
    r.region, r.region_name, r.province
  FROM bureaus b LEFT JOIN (
    SELECT region_code AS code, arg_max(full_name, coalesce(valid_from, 0)) AS region,
      arg_max(name, coalesce(valid_from, 0)) AS region_name, any_value(province) AS province
    FROM regions GROUP BY region_code
  ) r ON r.code = b.region_code
  WHERE ${whereOf(filter)}`;
}
