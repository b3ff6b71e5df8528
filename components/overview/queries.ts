import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { stands } from "@/lib/metrics/queries/counted";
import type { FindingKind, Severity, Status } from "@/lib/records/vocabulary";

export interface CountsRow extends EngineRow {
  readonly documents: number;
  readonly bureaus: number;
  readonly provinces: number;
  readonly facts: number;
}

const STANDS = stands(sql`document_id`);

/** How much there is. */
export function countsQuery(): Statement {
  return sql`SELECT
    (SELECT count(*) FROM documents WHERE superseded_by IS NULL) AS documents,
    count(DISTINCT bureau_id) AS bureaus, count(DISTINCT left(region_code, 2)) AS provinces,
    CAST(sum(standing) AS BIGINT) AS facts
    FROM fact_counts WHERE counted_by = 'bureau'`;
}

export interface StatusRow extends EngineRow {
  readonly status: Status;
  readonly facts: number;
}

export function statusQuery(): Statement {
  return sql`SELECT status, CAST(sum(standing) AS BIGINT) AS facts FROM fact_counts
    WHERE counted_by = 'bureau' AND standing > 0 GROUP BY status ORDER BY facts DESC, status`;
}

export interface FindingCountRow extends EngineRow {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly findings: number;
}

export function findingCountsQuery(): Statement {
  return sql`SELECT kind, severity, count(*) AS findings FROM findings
    WHERE severity <> 'rounding' AND ${STANDS} GROUP BY kind, severity ORDER BY severity, findings DESC, kind`;
}

export interface ProvinceRow extends EngineRow {
  readonly province: string;
  readonly name: string;
  readonly bureaus: number;
  readonly facts: number;
}

/** Provinces by the first two digits of the region code, with how many bureaus report. */
export function provincesQuery(): Statement {
  return sql`
    WITH names AS (
      SELECT left(region_code, 2) AS province, region_name AS name FROM places_now
      WHERE region_code LIKE '__0000'
    )
    SELECT n.province, n.name, count(DISTINCT f.bureau_id) AS bureaus, CAST(sum(f.standing) AS BIGINT) AS facts
    FROM fact_counts f JOIN names n ON left(f.region_code, 2) = n.province
    WHERE f.counted_by = 'bureau' AND f.standing > 0
    GROUP BY n.province, n.name ORDER BY bureaus DESC, n.province`;
}

export interface MeasureYearRow extends EngineRow {
  readonly measure: string;
  readonly fiscal_year: number;
  readonly bureaus: number;
}

/** How many bureaus state a measure for a year; the measures that most bureaus state. */
export function measureYearsQuery(): Statement {
  return sql`
    WITH stated AS (
      SELECT measure, fiscal_year, stating FROM fact_counts
      WHERE counted_by = 'measure' AND fiscal_year IS NOT NULL AND stating > 0
    ),
    chosen AS (SELECT measure FROM stated GROUP BY measure ORDER BY sum(stating) DESC, measure LIMIT 14)
    SELECT measure, fiscal_year, stating AS bureaus FROM stated
    WHERE measure IN (SELECT measure FROM chosen)
    ORDER BY measure, fiscal_year`;
}
