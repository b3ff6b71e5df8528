import { budgetTableOf } from "../../accounts/budget-forms";
import { FISCAL_BY_SUBJECT, FLOW_BY_SUBJECT } from "../../accounts/forms/flow-by-subject";
import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import type { DocumentContext } from "../context";
import { isLostPart } from "../continued";
import type { DraftFact, TableContext } from "../draft";
import { chooseForm, codesIn } from "../grid/choose-form";
import { headerOf } from "../grid/header-of";
import { readSubjectGrid } from "../grid/subject-grid";
import { joinHan } from "../label";
import type { TableSegment } from "../segments";
import { printedCode, type SubjectIndex } from "../subjects";
import type { Abstention } from "../types";
import { withBorrowedUnits } from "./borrowed-unit";
import { readEconomicTable } from "./economic-table";
import { expanded } from "./expanded";
import { isOfAllFunds, ofAllFunds } from "./fiscal-funds";
import { readGenericTable } from "./generic-table";
import { readListedTable } from "./listed-table";
import { readOperatingTable } from "./operating-table";
import { readPerformanceTable } from "./performance-table";
import { isProjectList, readProjectTable } from "./project-table";
import { withoutRepeatedHead } from "./repeated-head";
import { readSideTable } from "./side-table";
import { labelsByName, withCodesBelow, withCodesFirst } from "./subject-rows";
import { readSubjectTable, type TableResult } from "./subject-table";
import { readThreePublicTable } from "./three-public-table";
import { doubtUneven, UNEVEN } from "./uneven-rows";
import { ofUnit, unitsOfTables } from "./unit-tables";
import { formByHeader, isByItem, isBySubject, isByTotal } from "./untitled-form";

/** Reads every table of a document by its form. */
export function readTables(
  segments: readonly TableSegment[],
  document: DocumentContext,
  subjects: SubjectIndex,
): TableResult {
  const known = printedSubjects(segments);
  const units = unitsOfTables(segments, document.bureau?.name ?? null);
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const [i, printed] of segments.entries()) {
    const before = segments[i - 1];
    if (before && isLostPart(before, printed)) {
      abstentions.push(lostPart(before));
      continue;
    }
    const rows = doubtUneven(squared(withoutRepeatedHead(printed.rows)));
    const square = { ...printed, rows: printed.columns || isLoose(rows) ? rows : withoutEmptyColumns(rows) };
    const unnamed =
      printed.form === null &&
      (isByItem(square.rows) || isBySubject(square.rows, subjects, known) || isByTotal(square));
    const segment = unnamed ? { ...square, form: formByHeader(square) } : square;
    const result = readPrinted(segment, tableContext(segment, document, i), subjects, known);
    const widen = isOfAllFunds(printed, segments);
    for (const fact of result.facts) {
      const unit = units.get(i);
      const said = widen ? ofAllFunds(fact) : fact;
      const own = unit === undefined ? said : ofUnit(said, document.bodyNamed(unit));
      facts.push(isPlanned(document) ? planned(own) : own);
    }
    for (const abstention of result.abstentions) abstentions.push(abstention);
  }
  return { facts: withBorrowedUnits(facts), abstentions };
}

const isPlanned = ({ kind }: DocumentContext): boolean => kind.kind === "budget";

/** Nothing a budget prints was spent or reached: what no word says otherwise of is planned. */
function planned(fact: DraftFact): DraftFact {
  return {
    ...fact,
    table: budgetTableOf(fact.table) ?? fact.table,
    phase: fact.phase === "actual" ? "budget_initial" : fact.phase,
  };
}

/** Rows that all have as many cells have lost none: a cell's index is its column, whoever wrote them. */
function squared(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.cells.length ?? 0;
  if (width < 3 || rows.some((row) => row.cells.length !== width)) return rows;
  return rows.map((row) => (row.aligned ? row : { ...row, aligned: true }));
}

/** Whether columns were told by the print's spaces: each then has the place its reader gave it. */
function isLoose(rows: readonly Row[]): boolean {
  return rows.some((row) =>
    row.cells.some(({ place }) => place.loose !== undefined && place.loose !== UNEVEN),
  );
}

/** Columns that hold nothing, not even a header, are left behind by captions wider than the table. */
function withoutEmptyColumns(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0 || !rows.every((row) => row.aligned)) return rows;
  const width = mostOf(rows, (row) => row.cells.length);
  const used = Array.from({ length: width }, (_, i) => rows.some((row) => (row.cells[i]?.text ?? "") !== ""));
  if (used.every(Boolean)) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) }));
}

/** Facts of one table by itself. */
export function readSegment(
  segment: TableSegment,
  document: DocumentContext,
  subjects: SubjectIndex,
): TableResult {
  return readTable(segment, tableContext(segment, document, 0), subjects, new Map());
}

function tableContext(segment: TableSegment, document: DocumentContext, index: number): TableContext {
  const titled = Number(/(20\d{2})\s*年/.exec(segment.title ?? "")?.[1] ?? 0) || null;
  const performance =
    segment.form === null ||
    segment.form.table.startsWith("performance") ||
    segment.form.table === "insurance_fund";
  const year = titled ?? (performance ? document.yearAt(segment.firstLine) : null) ?? document.year;
  return {
    table: segment.form?.table ?? "performance_report",
    title: segment.title ? printedTitle(segment.title) : null,
    unit: segment.unit,
    year,
    notes: segment.notes,
    planned: isPlanned(document),
    ...placing(segment),
    segment: index,
  };
}

/** Rows whose merged cells collapsed are read by their order. */
function placing({ placedBy, rows }: TableSegment): Pick<TableContext, "placedBy"> {
  const by = placedBy ?? (rows.every((row) => row.aligned) ? undefined : "order");
  return by === undefined ? {} : { placedBy: by };
}

/** The title as printed, without Markdown marks and the captions that share its line. */
function printedTitle(text: string): string {
  return joinHan(
    text.replace(/\[bookmark:[^\]]*\]|^[#*\s]+|\*+$/g, "").replace(/(?:部门|单位|编制单位)[:：].*$/s, ""),
  ).slice(0, 80);
}

/** Rows whose merged cells have collapsed are read by their order, or with all their columns where that tells more. */
function readPrinted(
  segment: TableSegment,
  context: TableContext,
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult {
  const result = readTable(segment, context, subjects, known);
  const rows = segment.form ? expanded(segment.rows, headerOf(context, segment.rows, subjects)) : null;
  if (!rows) return result;
  const wide = readTable({ ...segment, rows }, { ...context, placedBy: "order" }, subjects, known);
  return wide.facts.length >= result.facts.length ? wide : result;
}

function readTable(
  segment: TableSegment,
  context: TableContext,
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult {
  const table = segment.form?.table;
  if (table === undefined && isBySubject(segment.rows, subjects, known)) return untitled(segment);
  if (table === undefined || table === "insurance_fund") return readGenericTable(context, segment.rows);
  if (table === "asset_report") return leftOut(segment);
  const listed = segment.form?.listed ? readListedTable(segment.form.listed, context, segment.rows) : null;
  if (listed) return listed;
  if (table === "project_fund" && isProjectList(segment.rows, subjects, known))
    return readProjectTable(context, segment.rows, subjects, known);
  const grid = segment.columns ? null : readSubjectRows(context, segment.rows, subjects, known);
  if (grid) return grid;
  if (table === "project_fund" && codesIn(segment.rows).economic)
    return ofProjects(readEconomicTable(context, segment.rows, subjects));
  if (SUBJECT_FORMS.some((form) => form.table === table))
    return readSubjectTable(context, segment.rows, subjects, known, segment.columns);
  if (table === "income_expenditure_total" || table === "fiscal_total") {
    const sides = readSideTable(context, segment.rows, subjects);
    return sides.facts.length > 0 ? sides : (readFlows(context, segment.rows, subjects, known) ?? sides);
  }
  if (table === "basic_detail") return readEconomicTable(context, segment.rows, subjects);
  if (table === "operating") return readOperatingTable(context, segment.rows);
  if (table === "three_public" || table === "procurement") return readThreePublicTable(context, segment.rows);
  const form = readPerformanceTable(context, segment.rows);
  const report = readGenericTable(context, segment.rows);
  return {
    facts: [...form.facts, ...report.facts],
    abstentions: [...form.abstentions, ...report.abstentions],
  };
}

/** Reads a table of subjects by the declaration of its form; null where it has none or is no grid. */
function readSubjectRows(
  context: TableContext,
  printed: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult | null {
  const codes = codesIn(printed);
  const form = chooseForm(context, codes);
  if (!form) return null;
  const rows = withCodesFirst(withCodesBelow(printed));
  const economicByName = !codes.economic && !codes.functional && form.classesOf !== undefined;
  const named =
    codes.economic || codes.functional || economicByName ? null : labelsByName(rows, subjects, known);
  return readSubjectGrid(form, context, rows, { subjects, known, named, economicByName });
}

/** The classes of what projects spent; its own split into persons and office costs is none of basic expenditure. */
function ofProjects({ facts, abstentions }: TableResult): TableResult {
  const meant = facts.filter(({ measure }) => /^(?:economic|basic)_expenditure$/.test(measure));
  return {
    facts: meant.map((fact) =>
      fact.measure === "basic_expenditure"
        ? { ...fact, measure: "project_expenditure" as const }
        : { ...fact, item: "项目支出" },
    ),
    abstentions: [
      ...abstentions,
      ...facts
        .filter((fact) => !meant.includes(fact))
        .map(({ place, text, row }) => ({
          reason: "a part of project expenditure without a measure of its own",
          line: place.line,
          text: `${row ?? ""} ${text}`,
        })),
    ],
  };
}

/** Opening balance, revenue, expenditure and closing balance side by side, whatever the rows list. */
function readFlows(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult | null {
  const form = context.table === "fiscal_total" ? FISCAL_BY_SUBJECT : FLOW_BY_SUBJECT;
  return readSubjectGrid(form, context, rows, { subjects, known, named: null, economicByName: false });
}

function untitled({ title, firstLine }: TableSegment): TableResult {
  const reason = "a table by functional subject whose title names no form";
  return { facts: [], abstentions: [{ reason, line: firstLine, text: printedTitle(title ?? "") }] };
}

/** Said of the table it was part of: its sums may be those of rows that could not be read. */
function lostPart({ rows, title, firstLine }: TableSegment): Abstention {
  const reason = "rows behind the table without a header of their own";
  return { reason, line: rows.at(-1)?.cells[0]?.place.line ?? firstLine, text: printedTitle(title ?? "") };
}

/** Forms that state nothing the product measures. */
function leftOut({ title, firstLine }: TableSegment): TableResult {
  const reason = "a form of assets or bought services, for which there is no measure";
  return { facts: [], abstentions: [{ reason, line: firstLine, text: printedTitle(title ?? "") }] };
}

/** Seven-digit codes with their names as printed anywhere in the document: they complete truncated ones. */
function printedSubjects(segments: readonly TableSegment[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const segment of segments) {
    for (const row of segment.rows) {
      const at = row.cells.findIndex((cell) => cell.text !== "");
      const code = printedCode(row.cells[at]?.text ?? "");
      const name = row.cells.slice(at + 1).find((cell) => cell.text !== "")?.text;
      if (code?.length === 7 && name) known.set(code, joinHan(name));
    }
  }
  return known;
}
