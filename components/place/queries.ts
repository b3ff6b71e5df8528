import { startsWith, valueAtMost } from "@/lib/engine/functions";
import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { stands } from "@/lib/metrics/queries/counted";
import type { Scope } from "@/lib/records/vocabulary";

/** A name of a place with the years it is, or was, in force. */
export interface PlaceRow extends EngineRow {
  readonly region_code: string;
  readonly name: string;
  readonly full_name: string;
  readonly latin: string | null;
  readonly level: string;
  readonly parent_code: string | null;
  readonly valid_from: number | null;
  readonly valid_to: number | null;
  readonly successor_codes: string | null;
}

/** The names of a place, the one in force first. */
export function placeQuery(code: string): Statement {
  return sql`SELECT region_code, name, full_name, latin, level, parent_code, valid_from, valid_to, successor_codes
    FROM regions WHERE region_code = ${code} ORDER BY valid_to DESC NULLS FIRST, valid_from DESC`;
}

/** The place most bodies of the data are of, sums over places among them. */
export function defaultPlaceQuery(): Statement {
  return sql`SELECT region_code FROM bureaus WHERE region_code IS NOT NULL
    GROUP BY region_code ORDER BY count(*) DESC, region_code LIMIT 1`;
}

/** A bureau, or the sum over a place, with the years and the latest expenditure the data have of it. */
export interface UnitRow extends EngineRow {
  readonly bureau_id: string;
  readonly bureau: string;
  readonly bureau_type: string | null;
  readonly scope: Scope;
  readonly first_year: number;
  readonly last_year: number;
  readonly years: number;
  readonly documents: number;
}

export function unitsQuery(code: string): Statement {
  return sql`
    WITH documents_of AS (
      SELECT bureau_id, count(DISTINCT document_id) AS documents FROM facts
      WHERE region_code = ${code} AND ${stands(sql`document_id`)} GROUP BY bureau_id
    )
    SELECT * FROM (
    SELECT y.bureau_id AS bureau_id, any_value(y.bureau) AS bureau, any_value(y.bureau_type) AS bureau_type, any_value(y.scope) AS scope,
      min(y.fiscal_year) AS first_year, max(y.fiscal_year) AS last_year, count(*) AS years,
      coalesce(any_value(d.documents), 0) AS documents
    FROM bureau_years y LEFT JOIN documents_of d USING (bureau_id)
    WHERE y.region_code = ${code} GROUP BY y.bureau_id
    ) ORDER BY scope, bureau_type NULLS LAST, bureau_id`;
}

/** Places below one that the data have units of. */
export interface BelowRow extends EngineRow {
  readonly region_code: string;
  readonly name: string;
  readonly latin: string | null;
  readonly units: number;
}

/** The last year of a name; one in force has none. */
const LAST = sql`coalesce(valid_to, 9999)`;

/** Counties of a prefecture, prefectures and counties of a province; two digits stand for each level. */
export function belowQuery(code: string): Statement {
  const stem = code.replace(/(00)+$/, "");
  return sql`
    WITH names AS (
      SELECT region_code, ${valueAtMost(sql`name`, LAST)} AS name, ${valueAtMost(sql`latin`, LAST)} AS latin
      FROM regions GROUP BY region_code
    )
    SELECT n.region_code, n.name, n.latin, count(DISTINCT y.bureau_id) AS units
    FROM names n JOIN bureau_years y USING (region_code)
    WHERE n.region_code <> ${code} AND ${stem.length < 6} AND ${startsWith(sql`n.region_code`, stem)}
    GROUP BY ALL ORDER BY n.region_code LIMIT 400`;
}
