import { matches, positionIn } from "@/lib/engine/functions";
import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { stands } from "@/lib/metrics/queries/counted";
import type { DocumentRecord } from "@/lib/records/schema";
import type { Origin, Scope, Status } from "@/lib/records/vocabulary";

export interface BureauRow extends EngineRow {
  readonly bureau_id: string;
  readonly name: string;
  readonly bureau_type: string | null;
  readonly scope: Scope;
  readonly level: string | null;
  readonly region_code: string | null;
  readonly region: string | null;
  readonly latin: string | null;
  readonly facts: number;
}

/** One bureau; where none is named the department with the most facts, and only without departments another unit. */
export function bureauQuery(id: string | null): Statement {
  return sql`
    WITH places AS (SELECT region_code, region AS full_name, region_latin AS latin, region_level FROM places_now),
    counts AS (
      SELECT bureau_id, CAST(sum(standing) AS BIGINT) AS facts FROM fact_counts
      WHERE counted_by = 'bureau' AND bureau_id IS NOT NULL GROUP BY bureau_id
    )
    SELECT b.bureau_id, b.name, b.bureau_type, b.scope, coalesce(b.level, p.region_level) AS level, b.region_code, p.full_name AS region,
      p.latin,
      coalesce(c.facts, 0) AS facts
    FROM bureaus b LEFT JOIN places p USING (region_code) LEFT JOIN counts c USING (bureau_id)
    WHERE ${id} IS NULL OR b.bureau_id = ${id}
    ORDER BY b.scope <> 'department', facts DESC, b.bureau_id LIMIT 1`;
}

/** Bureaus to choose from, with how many facts each has. */
export function bureauListQuery(): Statement {
  return sql`SELECT f.bureau_id, max(b.name) AS name, max(b.bureau_type) AS bureau_type, max(f.region) AS region,
      max(p.region_latin) AS latin, count(*) AS facts
    FROM facts f JOIN bureaus b USING (bureau_id) LEFT JOIN places_now p ON p.region_code = b.region_code
    WHERE ${stands(sql`f.document_id`)}
    GROUP BY f.bureau_id ORDER BY facts DESC, f.bureau_id`;
}

export interface BureauChoice extends EngineRow {
  readonly bureau_id: string;
  readonly name: string;
  readonly bureau_type: string | null;
  readonly latin: string | null;
  readonly region: string | null;
  readonly facts: number;
}

export interface DocumentRow extends EngineRow {
  readonly document_id: string;
  readonly file: string;
  readonly title: string | null;
  readonly kind: DocumentRecord["kind"];
  readonly url: string | null;
  readonly format: string;
  readonly fiscal_year: number | null;
  readonly facts: number;
  /** Facts that at least one check agrees with. */
  readonly checked: number;
  /** File of the document that prints all of it again and stands instead; null where it stands itself. */
  readonly replaced_by: string | null;
}

/** Documents that state something about the bureau, with how much. */
export function documentsQuery(id: string): Statement {
  return sql`SELECT d.document_id, d.file, d.title, d.kind, d.url, d.format, d.fiscal_year, count(*) AS facts,
      count(*) FILTER (WHERE f.confirmed_by IS NOT NULL) AS checked, max(s.file) AS replaced_by
    FROM documents d JOIN facts f USING (document_id)
      LEFT JOIN documents s ON s.document_id = d.superseded_by
    WHERE f.bureau_id = ${id}
    GROUP BY ALL ORDER BY d.fiscal_year DESC NULLS LAST, d.kind, d.document_id`;
}

export function bureauFindingsQuery(id: string): Statement {
  return sql`SELECT finding_id, rule, kind, severity, message_zh, message_en, explanation_zh, explanation_en, figures, lines, expected, actual, formula
    FROM findings
    WHERE severity <> 'rounding' AND ${stands(sql`document_id`)}
      AND document_id IN (SELECT document_id FROM facts WHERE bureau_id = ${id})
    ORDER BY severity, finding_id`;
}

export interface SubjectRow extends EngineRow {
  readonly subject_code: string;
  readonly subject_name: string | null;
  readonly fiscal_year: number;
  readonly value: string | null;
  readonly status: Status;
  readonly fact_id: string;
  readonly origin: Origin;
  /** The adjusted budget of the subject, else the initial one, with its fact; null where none is stated. */
  readonly budget: string | null;
  readonly budget_fact: string | null;
}

const TOTAL_TABLES = ["expenditure", "general_budget_expenditure", "fiscal_total"];

/**
 * Total expenditure by functional subject and year: one statement a subject and year, the expenditure table
 * before the general public budget's, and only total columns (合计, 小计, 决算数).
 */
export function subjectsQuery(id: string): Statement {
  return sql`
    WITH budgets AS (
      SELECT subject_code, fiscal_year, value AS budget, fact_id AS budget_fact FROM facts
      WHERE bureau_id = ${id} AND measure = 'function_expenditure' AND phase IN ('budget_initial', 'budget_adjusted')
        AND item IS NULL AND subject_code IS NOT NULL AND value IS NOT NULL
      QUALIFY row_number() OVER (
        PARTITION BY subject_code, fiscal_year ORDER BY phase = 'budget_adjusted' DESC, preferred DESC, fact_id
      ) = 1
    )
    SELECT s.subject_code, s.subject_name, s.fiscal_year, s.value, s.status, s.fact_id, s.origin, b.budget, b.budget_fact
    FROM (
      SELECT f.*, row_number() OVER (
        PARTITION BY subject_code, fiscal_year
        ORDER BY preferred DESC, ${positionIn(TOTAL_TABLES, sql`"table"`)} NULLS LAST,
          fact_id
      ) AS place
      FROM facts f
      WHERE bureau_id = ${id} AND measure = 'function_expenditure' AND phase = 'actual' AND item IS NULL
        AND subject_code IS NOT NULL AND fiscal_year IS NOT NULL
        AND ("table" = 'source_figures' OR ${matches(sql`"column"`, "(合计|小计|决算数)")})
    ) s LEFT JOIN budgets b USING (subject_code, fiscal_year)
    WHERE s.place = 1
    ORDER BY s.subject_code, s.fiscal_year`;
}
