import { valueAtMost } from "@/lib/engine/functions";
import { identifier, join, type Sql, sql, values } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { type BureauFilter, whereOf } from "@/lib/metrics/queries/filter";
import type { DISCLOSURE_STATES } from "@/lib/records/closed-lists";
import type { Requirement } from "@/lib/records/disclosure";

export type RegisterKind = Requirement["document_kind"];

/** What must be published, as the pages show it. */
export type RequirementRow = EngineRow & Requirement;

/** What a department's document of one kind has to show, in the order of the rules. */
export const requirementsQuery = (): Statement =>
  sql`SELECT requirement_id, document_kind, applies_to, kind, form, valid_from, valid_to, title_zh, title_en, basis, source_url
    FROM requirements WHERE applies_to <> 'government' ORDER BY requirement_id`;

/** States from what speaks most for a disclosure to what speaks least; of several files the best counts. */
export const RANKED = [
  "present",
  "present_zero",
  "coarse",
  "empty_unexplained",
  "absent",
  "not_applicable",
  "not_checkable",
] as const satisfies readonly (typeof DISCLOSURE_STATES)[number][];

const rankOf = sql`CASE r.state ${join(
  RANKED.map((state, i) => sql`WHEN ${state} THEN ${i}`),
  " ",
)} END`;

/** A department's disclosure of one year: who and where, its files, and the rank of each requirement's state as r0, r1 … */
export interface RegisterRow extends EngineRow {
  readonly bureau_id: string;
  readonly bureau: string;
  readonly bureau_type: string | null;
  readonly region_code: string | null;
  readonly region: string | null;
  /** The place in Latin letters. */
  readonly latin: string | null;
  readonly fiscal_year: number | null;
  readonly files: number;
  readonly file: string;
}

const nameOf = (place: number): Sql => identifier(`r${place}`);

const LAST = sql`coalesce(valid_to, 9999)`;

/** What each file of a kind shows of each requirement, with whose file it is. */
const disclosedBy = (kind: RegisterKind): Sql =>
  sql`SELECT d.bureau_id AS bureau_id, d.fiscal_year AS fiscal_year, d.document_id AS document_id, d.file AS file,
      r.requirement_id AS requirement_id, ${rankOf} AS rank,
      b.name AS bureau, b.bureau_type AS bureau_type, b.scope AS scope, b.level AS level, b.region_code AS region_code
    FROM disclosures r
      JOIN documents d ON d.document_id = r.document_id
      JOIN bureaus b ON b.bureau_id = d.bureau_id
    WHERE d.kind = ${kind} AND d.superseded_by IS NULL`;

/** @param requirements those of the kind, in the order of the columns r0, r1 … */
export function registerQuery(
  kind: RegisterKind,
  requirements: readonly RequirementRow[],
  filter: BureauFilter,
): Statement {
  const cells = requirements.map(
    ({ requirement_id }, i) =>
      sql`min(CASE WHEN requirement_id = ${requirement_id} THEN rank END) AS ${nameOf(i)}`,
  );
  const columns = requirements.map((_, i) => sql`g.${nameOf(i)} AS ${nameOf(i)}`);
  return sql`
    WITH names AS (
      SELECT region_code, ${valueAtMost(sql`full_name`, LAST)} AS region, ${valueAtMost(sql`latin`, LAST)} AS latin
      FROM regions GROUP BY region_code
    ),
    ranked AS (${disclosedBy(kind)}),
    registered AS (
      SELECT bureau_id, fiscal_year, min(bureau) AS bureau_name, min(bureau_type) AS type, min(region_code) AS place,
        count(DISTINCT document_id) AS files, min(file) AS first_file, ${join(cells)}
      FROM ranked WHERE ${whereOf(filter)} GROUP BY bureau_id, fiscal_year
    )
    SELECT g.bureau_id AS bureau_id, g.bureau_name AS bureau, g.type AS bureau_type, g.place AS region_code,
      n.region AS region, n.latin AS latin, g.fiscal_year AS fiscal_year, g.files AS files, g.first_file AS file, ${join(columns)}
    FROM registered g LEFT JOIN names n ON n.region_code = g.place
    ORDER BY g.place NULLS LAST, g.bureau_id, g.fiscal_year DESC NULLS LAST`;
}

/** What one file shows of one requirement. */
export interface ReasonRow extends EngineRow {
  readonly bureau_id: string;
  readonly fiscal_year: number | null;
  readonly requirement_id: string;
  readonly document_id: string;
  readonly file: string;
  /** Address of the file, or of the page it was found on; null where neither is known. */
  readonly url: string | null;
  readonly page_url: string | null;
  readonly published: string | null;
  readonly format: string;
  readonly state: (typeof DISCLOSURE_STATES)[number];
  readonly reason: string;
  readonly place: number | null;
}

/** Why one disclosure is in the states it is in, file by file. */
export const reasonsQuery = (kind: RegisterKind, bureauId: string, year: number | null): Statement =>
  sql`SELECT d.bureau_id, d.fiscal_year, r.requirement_id, d.document_id, d.file, d.url, d.page_url, d.published, d.format, r.state, r.reason, r.place
    FROM disclosures r JOIN documents d ON d.document_id = r.document_id
    WHERE d.kind = ${kind} AND d.superseded_by IS NULL AND d.bureau_id = ${bureauId}
      AND d.fiscal_year IS NOT DISTINCT FROM ${year}
    ORDER BY d.file, r.requirement_id`;

/** How many departments the data name at all, those whose disclosure was collected among them. */
export interface KnownRow extends EngineRow {
  readonly known: number;
}

export const knownQuery = (kind: RegisterKind, filter: BureauFilter): Statement =>
  sql`WITH disclosed AS (${disclosedBy(kind)})
    SELECT count(*) AS known FROM (
      SELECT bureau_id FROM bureau_years WHERE ${whereOf({ ...filter, scopes: ["department"] })}
      UNION
      SELECT bureau_id FROM disclosed WHERE ${whereOf(filter)}
    )`;

export interface InspectionRow extends EngineRow {
  readonly inspection_year: number;
  readonly indicator: string;
  readonly of: string;
  readonly document_kind: string | null;
  readonly document_year: number | null;
  readonly value: string;
  readonly unit: string;
  readonly printed: string;
  readonly source: string;
  readonly source_url: string | null;
}

export const inspectionsQuery = (): Statement =>
  sql`SELECT inspection_year, indicator, "of", document_kind, document_year, CAST(value AS VARCHAR) AS value, unit, printed, source, source_url
    FROM inspections ORDER BY inspection_year DESC, indicator, "of", document_year`;

/** What is missing of some departments, file by file. */
export const lackingQuery = (kind: RegisterKind, bureaus: readonly string[]): Statement =>
  sql`SELECT d.bureau_id, d.fiscal_year, r.requirement_id, d.document_id, d.file, d.url, d.page_url, d.published, d.format, r.state, r.reason, r.place
    FROM disclosures r JOIN documents d ON d.document_id = r.document_id
    WHERE d.kind = ${kind} AND d.superseded_by IS NULL AND r.state IN ('absent', 'empty_unexplained', 'coarse')
      AND d.bureau_id IN ${values([...bureaus])}
    ORDER BY d.bureau_id, d.fiscal_year, d.file, r.requirement_id`;
