import { integerIn } from "@/lib/engine/functions";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { namedCells } from "@/lib/records/printed";
import type { Origin, Phase, PlacedBy, Status, TableKind } from "@/lib/records/vocabulary";

export interface FactRow extends EngineRow {
  readonly fact_id: string;
  readonly file: string;
  readonly document_id: string;
  readonly bureau: string | null;
  readonly bureau_id: string | null;
  readonly region: string | null;
  /** The place in Latin letters. */
  readonly latin: string | null;
  readonly bureau_type: string | null;
  readonly fiscal_year: number | null;
  readonly measure: string;
  readonly phase: Phase;
  readonly fund: string | null;
  readonly subject_code: string | null;
  readonly subject_name: string | null;
  readonly item: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly printed: string | null;
  readonly printed_unit: string | null;
  readonly precision: string | null;
  readonly basis: string | null;
  readonly origin: Origin;
  readonly formula: string | null;
  readonly status: Status;
  readonly status_reason: string | null;
  readonly placed_by: PlacedBy | null;
  readonly confirmed_by: string | null;
  readonly contradicted_by: string | null;
  readonly preferred: boolean;
  readonly table: TableKind;
  readonly table_title: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly line: number | null;
  readonly char: number | null;
  readonly page: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly recognised: boolean | null;
  readonly note: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly page_url: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly transcript: string | null;
  readonly terms: string | null;
  readonly checks: string | null;
  /** The document that prints all of this one again and stands for it. */
  readonly superseded_by: string | null;
}

const COLUMNS = sql`f.fact_id, f.file, f.document_id, f.bureau, f.bureau_id, f.region, p.region_latin AS latin, f.bureau_type, f.fiscal_year, f.measure,
  f.phase, f.fund, f.subject_code, f.subject_name, f.item, f.value, f.unit, f.printed, f.printed_unit,
  f."precision", f.basis, f.origin, f.formula, f.status, f.status_reason, f.confirmed_by, f.contradicted_by, f.preferred, f."table", f.table_title,
  f."row", f."column", f.placed_by, f.line, f."char", f.page, f.sheet, f.cell, f.recognised, f.note, d.title, d.url,
  d.page_url, d.published, d.publisher, d.transcript, d.terms, d.checks, d.superseded_by`;

/** Facts with the document and the place of each. */
const FACTS = sql`facts f LEFT JOIN documents d ON d.document_id = f.document_id
  LEFT JOIN places_now p ON p.region_code = f.region_code`;

/** The facts behind a number, with the documents that state them. */
export function factsQuery(ids: readonly string[]): Statement {
  return sql`SELECT ${COLUMNS} FROM ${FACTS}
    WHERE f.fact_id IN ${values(ids)}`;
}

/**
 * The cells a derived figure was computed from: those its formula names, or the figure of the year after and the
 * change stated at the same place of the document.
 */
export function derivationQuery(fact: FactRow): Statement {
  const named = namedCells(fact.formula);
  const which =
    named.length > 0
      ? sql`f.fact_id IN ${values(named)}`
      : sql`f.document_id = ${fact.document_id} AND f.origin <> 'derived' AND (
          (f.measure = 'change_amount' AND f."char" = ${fact.char})
          OR (f.preferred AND f.measure = ${fact.measure} AND f.phase = 'actual'
            AND f.fiscal_year = ${(fact.fiscal_year ?? 0) + 1} AND f.fund IS NOT DISTINCT FROM ${fact.fund}
            AND f.subject_code IS NOT DISTINCT FROM ${fact.subject_code}
            AND f.item IS NOT DISTINCT FROM ${fact.item}))`;
  return sql`SELECT ${COLUMNS} FROM ${FACTS}
    WHERE ${which} ORDER BY f.fiscal_year DESC, f.line NULLS LAST, f.fact_id LIMIT 6`;
}

/** A figure of a table, for rebuilding it. */
export interface TableFact extends EngineRow {
  readonly fact_id: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly column_id: string | null;
  readonly subject_code: string | null;
  readonly printed: string | null;
  readonly printed_unit: string | null;
}

/** Figures of one table of a document. */
const TABLE_LIMIT = 3000;

/** The printed figures of a fact's own table in reading order, which is that of the ids. */
export function tableFactsQuery(fact: FactRow): Statement {
  return sql`SELECT fact_id, "row", "column", column_id, subject_code, printed, printed_unit FROM facts
    WHERE document_id = ${fact.document_id} AND "table" = ${fact.table}
      AND table_title IS NOT DISTINCT FROM ${fact.table_title} AND printed IS NOT NULL AND origin <> 'derived'
    ORDER BY ${integerIn(sql`fact_id`, "-([0-9]+)")}, fact_id LIMIT ${TABLE_LIMIT}`;
}

/** Other places that state the same measure of the same bureau, year, phase, fund, subject and item. */
export function elsewhereQuery(fact: FactRow): Statement {
  const phases =
    fact.phase === "actual" || fact.phase === "prior_actual" ? ["actual", "prior_actual"] : [fact.phase];
  return sql`SELECT ${COLUMNS} FROM ${FACTS}
    WHERE f.measure = ${fact.measure} AND f.fact_id <> ${fact.fact_id}
      AND (f.bureau_id = ${fact.bureau_id} OR (f.bureau_id IS NULL AND f.document_id = ${fact.document_id}))
      AND f.fiscal_year IS NOT DISTINCT FROM ${fact.fiscal_year}
      AND f.phase IN ${values(phases)}
      AND f.fund IS NOT DISTINCT FROM ${fact.fund}
      AND f.subject_code IS NOT DISTINCT FROM ${fact.subject_code}
      AND (f.subject_code IS NOT NULL OR f.subject_name IS NOT DISTINCT FROM ${fact.subject_name})
      AND f.item IS NOT DISTINCT FROM ${fact.item}
    ORDER BY f.preferred DESC, f.document_id, f.line NULLS LAST, f.fact_id
    LIMIT 60`;
}

export interface FindingRow extends EngineRow {
  readonly finding_id: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly message_zh: string;
  readonly message_en: string;
  readonly explanation_zh: string | null;
  readonly explanation_en: string | null;
  readonly figures: string;
  readonly lines: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly formula: string | null;
}

/** All findings of the fact's document; `touches` picks those about the fact. */
export function findingsQuery(documentId: string): Statement {
  return sql`SELECT finding_id, rule, kind, severity, message_zh, message_en, explanation_zh, explanation_en, CAST(figures AS VARCHAR) AS figures,
      CAST(lines AS VARCHAR) AS lines, expected, actual, formula
    FROM findings WHERE document_id = ${documentId} ORDER BY severity, finding_id`;
}

/** The figure itself, the one it stands for or was derived from beside it, and those its formula names. */
const figuresBehind = (fact: FactRow): readonly string[] => [
  fact.fact_id,
  fact.fact_id.replace(/(?:\.\d+|c)$/, ""),
  ...namedCells(fact.formula),
];

/**
 * True where a finding names the fact or what it was computed from. One that names no figure is about the line: a
 * figure that only stands beside those that clash is not accused.
 */
export function touches(finding: FindingRow, fact: FactRow): boolean {
  if (finding.figures.includes('"fact_id":"'))
    return figuresBehind(fact).some((id) => finding.figures.includes(`"${id}"`));
  if (fact.line === null) return false;
  return [...finding.lines.matchAll(/\d+/g)].some(([line]) => Number(line) === fact.line);
}
