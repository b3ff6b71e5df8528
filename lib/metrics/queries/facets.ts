import { endsWith } from "../../engine/functions";
import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Scope } from "../../records/vocabulary";
import { unitsOf } from "./units";

/** One choice a page can offer, with how many bureaus stand behind it. */
export interface FacetRow extends EngineRow {
  readonly kind: "bureau_type" | "region" | "bureau";
  readonly value: string;
  readonly label: string | null;
  readonly hint: string | null;
  /** The place in Latin letters, of a region or of where a bureau is. */
  readonly latin: string | null;
  /** Kind of a bureau. */
  readonly bureau_type: string | null;
  readonly bureaus: number;
}

/** More choices than a list can be searched through by eye. */
const LIMIT = 4000;

/** Bureau types, regions (counties, prefectures and provinces with data) and bureaus of some scopes. */
export function queryFacets(scopes: readonly Scope[]): Sql {
  return sql`WITH units AS (
    ${unitsOf({ scopes })}
  )
  SELECT * FROM (
  SELECT 'bureau_type' AS kind, bureau_type AS value, bureau_type AS label, NULL AS hint, NULL AS latin,
    NULL AS bureau_type, count(*) AS bureaus
  FROM units WHERE bureau_type IS NOT NULL GROUP BY bureau_type
  UNION ALL
  (SELECT 'region', region_code, any_value(region), region_code, any_value(region_latin), NULL, count(*)
  FROM units WHERE region_code IS NOT NULL GROUP BY region_code ORDER BY region_code LIMIT ${LIMIT})
  UNION ALL
  SELECT 'region', left(region_code, 2) || '0000', any_value(province), NULL, NULL, NULL, count(*)
  FROM units WHERE region_code IS NOT NULL
  GROUP BY left(region_code, 2) HAVING count(*) FILTER (WHERE ${endsWith(sql`region_code`, "0000")}) = 0
  UNION ALL
  (SELECT 'bureau', bureau_id, any_value(bureau), any_value(region), any_value(region_latin), any_value(bureau_type), count(*)
  FROM units GROUP BY bureau_id ORDER BY bureau_id LIMIT ${LIMIT})
  ) ORDER BY kind, bureaus DESC, value`;
}
