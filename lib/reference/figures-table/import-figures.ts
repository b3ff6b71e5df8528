import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { RegionIndex } from "../../extract/region-index";
import { groupBy } from "../../records/group";
import type { Bureau, DocumentRecord, Fact, Region } from "../../records/schema";
import { UNSTATED } from "../../records/unstated";
import { readFigure } from "./figure";
import type { Mapping } from "./mapping";
import { problemAt, type TableProblem } from "./problems";
import { type RowFields, type RowSubject, subjectOf } from "./row-subject";
import type { FiguresTable, TableCell } from "./table";
import type { FieldName } from "./words";

export interface TableSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format: "csv" | "xlsx" | "xls" | "html";
}

/** What a table of figures yields: a document of published figures, and what of it could not be taken. */
export interface ImportedFigures {
  readonly document: DocumentRecord;
  readonly bureaus: readonly Bureau[];
  readonly facts: readonly Fact[];
  readonly problems: readonly TableProblem[];
}

function fieldsOf(row: readonly TableCell[], mapping: Mapping): Map<FieldName, string> {
  const { bureau, region_code } = mapping.defaults;
  const fields = new Map<FieldName, string>();
  if (bureau !== null) fields.set("bureau", bureau);
  if (region_code !== null) fields.set("region_code", region_code);
  mapping.columns.forEach((role, column) => {
    const text = row[column]?.text.trim() ?? "";
    if (role.kind === "field" && text !== "") fields.set(role.field, text);
  });
  return fields;
}

/** The year of a row: 2023, 2023年, 2023年度. */
function yearOf(fields: RowFields, mapping: Mapping): number | null {
  const text = fields.get("year");
  if (text === undefined) return mapping.defaults.year;
  const year = /^(199\d|20\d{2})(?:年度?)?$/.exec(text.replace(/\s/g, ""))?.[1];
  return year === undefined ? null : Number(year);
}

/** Columns that hold figures: those that name a measure, and the one of the values. */
function figureColumns(mapping: Mapping): number[] {
  return mapping.columns.flatMap((role, column) =>
    role.kind === "figure" || (role.kind === "field" && role.field === "value") ? [column] : [],
  );
}

const keyOf = (fact: Fact): string =>
  [fact.bureau_id, fact.fiscal_year, fact.measure, fact.phase, fact.item].join("|");

/** Of figures stated twice the same one stays; where they differ none does. */
function dropDoubtful(facts: readonly Fact[], cells: ReadonlyMap<string, TableCell>) {
  const problems: TableProblem[] = [];
  const kept: Fact[] = [];
  for (const group of groupBy(facts, keyOf).values()) {
    const [first] = group;
    if (!first) continue;
    if (new Set(group.map((fact) => fact.value)).size === 1) kept.push(first);
    else
      for (const fact of group)
        problems.push(problemAt("stated_twice", cells.get(fact.fact_id), fact.printed ?? ""));
  }
  return { kept, problems };
}

/**
 * Reads a table by its mapping. A figure whose bureau, region, year, measure, phase or unit is not told is a
 * problem with its place; an empty cell or a dash states nothing and is neither.
 */
export function importFigures(
  table: FiguresTable,
  mapping: Mapping,
  source: TableSource,
  regions: readonly Region[],
): ImportedFigures {
  const index = new RegionIndex(regions);
  const documentId = bytesToHex(sha256(source.bytes));
  const subjects = new Map<string, RowSubject>();
  const problems: TableProblem[] = [];
  const facts: Fact[] = [];
  const cells = new Map<string, TableCell>();
  const columns = figureColumns(mapping);
  table.rows.forEach((row, r) => {
    const fields = fieldsOf(row, mapping);
    const rowYear = yearOf(fields, mapping);
    for (const column of columns) {
      const read = readFigure(row, column, table, mapping, fields, rowYear);
      if (read === null) continue;
      if (!read.ok) {
        problems.push(read.problem);
        continue;
      }
      const { figure } = read;
      const key = JSON.stringify(
        [...fields].filter(([field]) => field !== "value").concat([["year", `${figure.year}`]]),
      );
      const subject = subjects.get(key) ?? subjectOf(fields, index, figure.year);
      subjects.set(key, subject);
      if (!subject.ok) {
        problems.push(problemAt(subject.problem, row[column], subject.text));
        break;
      }
      const id = `${documentId.slice(0, 12)}-${r * table.header.length + column}`;
      cells.set(id, row[column] as TableCell);
      facts.push({
        ...figure.fact,
        ...placed(subject),
        fact_id: id,
        file: source.file,
        document_id: documentId,
      });
    }
  });
  const { kept, problems: doubtful } = dropDoubtful(facts, cells);
  const bureaus = [...subjects.values()].flatMap((subject) => (subject.ok ? [subject.bureau] : []));
  return {
    document: describe(source, documentId, kept),
    bureaus: [...new Map(bureaus.map((bureau) => [bureau.bureau_id, bureau])).values()],
    facts: kept,
    problems: [...problems, ...doubtful],
  };
}

function placed({ bureau, region }: Extract<RowSubject, { ok: true }>) {
  return {
    bureau: bureau.name,
    bureau_id: bureau.bureau_id,
    bureau_type: bureau.bureau_type,
    region_code: region.region_code,
    region: region.full_name,
    scope: bureau.scope,
  };
}

/** The table as a document; bureau, region and year only where all its figures share them. */
function describe(source: TableSource, documentId: string, facts: readonly Fact[]): DocumentRecord {
  const shared = <Value>(values: readonly (Value | null)[]): Value | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  return {
    document_id: documentId,
    file: source.file,
    title: null,
    kind: "published_page",
    url: null,
    format: source.format,
    encoding: null,
    bytes: source.bytes.length,
    bureau_id: shared(facts.map((fact) => fact.bureau_id)),
    region_code: shared(facts.map((fact) => fact.region_code)),
    fiscal_year: shared(facts.map((fact) => fact.fiscal_year)),
    ...UNSTATED,
    facts: facts.length,
    findings: 0,
  };
}
