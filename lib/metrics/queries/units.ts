import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Scope } from "../../records/vocabulary";
import { type BureauFilter, whereOf } from "./filter";

/** What a unit is named by. */
export interface NamedUnit {
  readonly bureau_id: string;
  readonly bureau: string;
  readonly bureau_type: string | null;
  readonly scope: Scope;
  readonly region_code: string | null;
  readonly region_name: string | null;
  /** Name of the region in Latin letters. */
  readonly region_latin: string | null;
  readonly province: string | null;
}

/** Whose and when a row is. */
export interface UnitYear extends NamedUnit, EngineRow {
  readonly fiscal_year: number;
}

/** What `NamedUnit` has beside the id, of the units that a query calls `u`. */
export const UNIT_NAMES: Sql = sql`u.bureau, u.bureau_type, u.scope, u.region_code, u.region_name, u.region_latin,
  u.province`;

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
