import { findMeasure } from "../../records/measures";
import type { Bureau, DocumentRecord, Fact } from "../../records/schema";
import { Fund, Phase } from "../../records/vocabulary";
import { optional } from "../cells";
import { fundOf } from "../published-fact";
import { readPrint } from "../published-figure";
import type { FigureRow } from "./figure-row";

/** A row that reads L239 is a line of the transcript, any other text the name of the row. */
const LINE = /^L(\d+)$/;

/** What is left of a table after the classes that are listed is no subject of its own. */
const isRemainder = ({ note }: FigureRow): boolean => note.includes("remainder");

/** The line of a total has a name but no code, and is the whole. */
const isTotal = ({ subject_code, subject_name }: FigureRow): boolean =>
  subject_code === "" && /^支出合计$/.test(subject_name);

/** Grades and amounts of projects whose name the source leaves out. */
const UNNAMED = "未列名";

interface Subject {
  readonly measure: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly item: string | null;
}

function subjectOf(row: FigureRow): Subject {
  const { measure } = row;
  if (isRemainder(row)) return { measure: "other_amount", code: null, name: null, item: row.subject_name };
  if (isTotal(row)) return { measure, code: null, name: null, item: optional(row.item) };
  const isProject = measure.startsWith("project_") || measure.startsWith("performance_");
  const unnamed = row.item === "" && isProject && row.bureau_type === "汇总";
  return {
    measure,
    code: optional(row.subject_code),
    name: optional(row.subject_name),
    item: unnamed ? UNNAMED : optional(row.item),
  };
}

/** What a row shares with the others of its source. */
export interface FigureContext {
  readonly document: DocumentRecord;
  readonly bureau: Bureau;
  readonly regionName: string | null;
  /** Which budget a printed rate is measured against, where the table tells. */
  readonly basis: string | null;
}

/** The fact of one row of figures. @param number counts the rows of the source from 1 */
export function readFigureFact(row: FigureRow, context: FigureContext, number: number): Fact {
  const { document, bureau } = context;
  const subject = subjectOf(row);
  const isNumber = /^-?\d+(\.\d+)?$/.test(row.value);
  const print = isNumber ? readPrint(row) : { unit: null, precision: null };
  const line = LINE.exec(row.row_ref)?.[1];
  return {
    fact_id: `${document.document_id}-${number}`,
    file: document.file,
    document_id: document.document_id,
    bureau: bureau.name,
    bureau_id: bureau.bureau_id,
    bureau_type: bureau.bureau_type,
    region_code: bureau.region_code,
    region: context.regionName,
    scope: bureau.scope,
    fiscal_year: row.fiscal_year,
    measure: subject.measure,
    phase: Phase.parse(row.phase),
    fund: row.fund === "" ? fundOf(row.measure) : Fund.parse(row.fund),
    subject_code: subject.code,
    subject_name: subject.name,
    printed_code: subject.code,
    item: subject.item,
    value: optional(row.value),
    unit: row.unit,
    printed: optional(row.printed),
    printed_unit: print.unit,
    precision: optional(row.precision) ?? print.precision,
    basis: row.measure.endsWith("_rate") ? context.basis : null,
    origin: row.note.startsWith("derived:") ? "derived" : "printed",
    formula: row.note.startsWith("derived:") ? row.note.slice("derived:".length).trim() : null,
    status: "reported",
    status_reason: null,
    placed_by: null,
    confirmed_by: null,
    contradicted_by: null,
    preferred: true,
    table: "source_figures",
    table_title: null,
    row:
      line === undefined ? (optional(row.row_ref) ?? optional(row.subject_name)) : optional(row.subject_name),
    column: findMeasure(row.measure)?.zh ?? null,
    column_id: subject.code === null ? null : "total",
    note: optional(row.note),
    line: line === undefined ? null : Number(line),
    char: null,
    page: null,
    bbox: null,
    sheet: null,
    cell: null,
    recognised: null,
  };
}
