import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { stands } from "@/lib/metrics/queries/counted";

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

/** Regions, bureaus, types, years and measures that occur, most facts first within each. */
export function facetsQuery(): Statement {
  return sql`
    WITH places AS (SELECT region_code, region AS full_name, region_latin FROM places_now),
    listed AS (SELECT * FROM facts WHERE ${stands(sql`document_id`)})
    SELECT * FROM (
    SELECT 'region' AS facet, f.region_code AS value, max(coalesce(p.full_name, f.region)) AS label,
      f.region_code AS hint, max(p.region_latin) AS latin, NULL AS bureau_type,
      count(*) AS facts
    FROM listed f LEFT JOIN places p USING (region_code) WHERE f.region_code IS NOT NULL GROUP BY f.region_code
    UNION ALL
    SELECT 'region', r.region_code, max(r.full_name), r.region_code, NULL, NULL, count(DISTINCT f.fact_id)
    FROM regions r JOIN listed f
      ON r.region_code = left(f.region_code, 2) || '0000' AND r.region_code <> f.region_code
    GROUP BY r.region_code HAVING count(DISTINCT f.fact_id) > 0
      AND r.region_code NOT IN (SELECT region_code FROM listed WHERE region_code IS NOT NULL)
    UNION ALL
    SELECT 'bureau', f.bureau_id, max(f.bureau), max(f.region), max(p.region_latin), max(f.bureau_type), count(*)
    FROM listed f LEFT JOIN places p USING (region_code) WHERE f.bureau_id IS NOT NULL GROUP BY f.bureau_id
    UNION ALL
    SELECT 'type', f.bureau_type, f.bureau_type, NULL, NULL, NULL, count(*)
    FROM listed f WHERE f.bureau_type IS NOT NULL GROUP BY f.bureau_type
    UNION ALL
    SELECT 'year', CAST(f.fiscal_year AS VARCHAR), CAST(f.fiscal_year AS VARCHAR), NULL, NULL, NULL, count(*)
    FROM listed f WHERE f.fiscal_year IS NOT NULL GROUP BY f.fiscal_year
    UNION ALL
    SELECT 'measure', f.measure, f.measure, NULL, NULL, NULL, count(*) FROM listed f GROUP BY f.measure
    ) ORDER BY facet, facts DESC, value`;
}
