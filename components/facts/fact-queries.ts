import { allBut } from "@/lib/engine/functions";
import { type Sql, sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import type { Fund, Origin, Phase, Scope, Status, TableKind } from "@/lib/records/vocabulary";
import type { Sort } from "@/lib/view/codecs";
import { type FactFilter, whereFacts } from "./fact-filter";

/** A fact as lists show it. */
export interface FactListRow extends EngineRow {
  readonly fact_id: string;
  readonly bureau_id: string | null;
  readonly bureau: string | null;
  readonly region: string | null;
  /** The place in Latin letters. */
  readonly latin: string | null;
  readonly bureau_type: string | null;
  readonly scope: Scope | null;
  readonly fiscal_year: number | null;
  readonly measure: string;
  readonly phase: Phase;
  readonly fund: Fund | null;
  readonly subject_code: string | null;
  readonly subject_name: string | null;
  readonly item: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly printed: string | null;
  readonly printed_unit: string | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly status_reason: string | null;
  readonly preferred: boolean;
  readonly table: TableKind;
  readonly line: number | null;
}

const LISTED = sql`f.fact_id, f.bureau_id, f.bureau, f.region, p.region_latin AS latin, f.bureau_type, f.scope, f.fiscal_year, f.measure, f.phase, f.fund,
  f.subject_code, f.subject_name, f.item, f.value, f.unit, f.printed, f.printed_unit, f.status, f.origin, f.status_reason,
  f.preferred, f."table", f.line`;

/** What each sortable column sorts by. */
const ORDER: Readonly<Record<string, Sql>> = {
  bureau: sql`f.region_code, f.bureau`,
  year: sql`f.fiscal_year`,
  measure: sql`f.measure`,
  phase: sql`f.phase`,
  subject: sql`f.subject_code`,
  value: sql`f.amount`,
  status: sql`f.status`,
  table: sql`f."table"`,
};

const DOCUMENT_ORDER = sql`f.document_id, f.line, f.fact_id`;

function orderBy(sort: Sort | undefined): Sql {
  const column = sort && ORDER[sort.column];
  if (!column) return sql`f.preferred DESC, f.fiscal_year DESC, ${DOCUMENT_ORDER}`;
  return sort.direction === "descending"
    ? sql`${column} DESC NULLS LAST, ${DOCUMENT_ORDER}`
    : sql`${column} ASC NULLS LAST, ${DOCUMENT_ORDER}`;
}

export function countFactsQuery(filter: FactFilter): Statement {
  return sql`SELECT count(*) AS total FROM facts f WHERE ${whereFacts(filter)}`;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export function factPageQuery(
  filter: FactFilter,
  sort: Sort | undefined,
  { offset, limit }: Page,
): Statement {
  return sql`SELECT ${LISTED} FROM facts f LEFT JOIN places_now p ON p.region_code = f.region_code
    WHERE ${whereFacts(filter)}
    ORDER BY ${orderBy(sort)} LIMIT ${limit} OFFSET ${offset}`;
}

/** Every column of the record and its document's address, for downloads. */
export function exportPageQuery(filter: FactFilter, { offset, limit }: Page): Statement {
  return sql`SELECT ${allBut("f", "amount")}, d.title AS document_title, d.url AS document_url
    FROM facts f LEFT JOIN documents d USING (document_id)
    WHERE ${whereFacts(filter)} ORDER BY ${DOCUMENT_ORDER} LIMIT ${limit} OFFSET ${offset}`;
}
