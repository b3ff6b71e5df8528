import { type Sql, sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";

/** Something facts can be filtered by, with how many facts it has. */
export interface FacetRow extends EngineRow {
  readonly facet: "region" | "bureau" | "type" | "year" | "measure";
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  /** The place in Latin letters, of a region or of where a bureau is. */
  readonly latin: string | null;
  /** Kind of a bureau. */
  readonly bureau_type: string | null;
  readonly facts: number;
}

/** A facet whose values name themselves. */
const plain = (facet: FacetRow["facet"], value: Sql, countedBy: "bureau" | "measure"): Sql =>
  sql`SELECT ${facet}, ${value}, ${value}, NULL, NULL, NULL, sum(standing)
    FROM counts WHERE counted_by = ${countedBy} AND ${value} IS NOT NULL GROUP BY ${value}`;

/** Regions, bureaus, types, years and measures that occur, most facts first within each. */
export function facetsQuery(): Statement {
  return sql`
    WITH counts AS (
      SELECT c.*, CAST(c.fiscal_year AS VARCHAR) AS year, p.region AS full_name, p.region_latin
      FROM fact_counts c LEFT JOIN places_now p ON p.region_code = c.region_code
      WHERE c.standing > 0
    )
    SELECT facet, value, label, hint, latin, bureau_type, CAST(facts AS BIGINT) AS facts FROM (
    SELECT 'region' AS facet, region_code AS value, max(coalesce(full_name, region)) AS label,
      region_code AS hint, max(region_latin) AS latin, NULL AS bureau_type, sum(standing) AS facts
    FROM counts WHERE counted_by = 'bureau' AND region_code IS NOT NULL GROUP BY region_code
    UNION ALL
    SELECT 'region', r.region_code, r.full_name, r.region_code, NULL, NULL, sum(c.standing)
    FROM (SELECT region_code, max(full_name) AS full_name FROM regions WHERE region_code LIKE '__0000' GROUP BY region_code) r
    JOIN counts c ON c.counted_by = 'bureau' AND r.region_code = left(c.region_code, 2) || '0000'
    WHERE r.region_code NOT IN (SELECT region_code FROM counts WHERE region_code IS NOT NULL)
    GROUP BY r.region_code, r.full_name
    UNION ALL
    SELECT 'bureau', bureau_id, max(bureau), max(region), max(region_latin), max(bureau_type), sum(standing)
    FROM counts WHERE counted_by = 'bureau' AND bureau_id IS NOT NULL GROUP BY bureau_id
    UNION ALL
    ${plain("type", sql`bureau_type`, "bureau")}
    UNION ALL
    ${plain("year", sql`year`, "measure")}
    UNION ALL
    ${plain("measure", sql`measure`, "measure")}
    ) ORDER BY facet, facts DESC, value`;
}
