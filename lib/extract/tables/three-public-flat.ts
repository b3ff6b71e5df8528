import type { Cell, Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import { collapsedHeaders } from "../collapsed-header";
import { type DraftFact, draft, type TableContext } from "../draft";
import { type ColumnReading, readColumn } from "../forms/phases";
import { THREE_PUBLIC_PATHS } from "../forms/three-public";
import { columnNumbers, columnPaths, headerWords } from "../header";
import { joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { TableResult } from "./subject-table";
import { threePublicFund } from "./three-public-fund";
import { type FlatColumn, flatParts, planHalves } from "./three-public-halves";

interface DataRow {
  readonly row: Row;
  readonly label: string;
  /** Phase or year the row's own label names. */
  readonly reading: ColumnReading | null;
}

/** Reads the flat form: a row of figures a department, or a row a phase or year (the transposed form). */
export function readFlat(context: TableContext, rows: readonly Row[]): TableResult {
  const numberAt = rows.findLastIndex((row) => (columnNumbers(row)?.length ?? 0) >= 4);
  const dataAt = rows.findIndex((row, i) => i > numberAt && isData(row));
  const header = rows
    .slice(0, numberAt >= 0 ? numberAt : dataAt)
    .filter((row) => columnNumbers(row) === null);
  const data = rows.slice(dataAt).filter(isData);
  const first = data[0];
  if (dataAt < 0 || !first || header.length === 0) return { facts: [], abstentions: [] };
  const numbers = numberAt >= 0 ? columnNumbers(rows[numberAt] as Row) : null;
  const count = numbers?.length ?? flatWidth(first);
  const isGrid = [...header, ...data].every((row) => row.aligned) && rows[numberAt]?.aligned === true;
  const positions = isGrid ? numbers : null;
  const read = data.map((row): DataRow => dataRow(context, row));
  const transposed = read.some((row) => row.reading !== null);
  const plan = transposed
    ? (planPaths(context, header, count, first, positions) ??
      planParts(header, count) ??
      planTree(context, header, count))
    : (planHalves(context, header, count) ??
      planPaths(context, header, count, first, positions) ??
      planTree(context, header, count));
  const only = plan?.every((column) => column.reading === null) ? accountsOnly(context) : null;
  if (!plan || (!transposed && only === null && plan.some((column) => column.reading === null)))
    return abstain(context, first, "the columns of the 三公 table were not recognised");
  const facts: DraftFact[] = [];
  for (const row of chosenRows(read)) {
    const cells = valueCells(row.row, count, positions);
    if (cells.length < count) continue;
    for (const [i, column] of plan.entries()) {
      const cell = cells[i] ?? null;
      const number = cell && parsePrintedNumber(cell.text);
      const reading = column.reading ?? row.reading ?? only;
      if (!cell || !number || !reading) continue;
      facts.push(
        draft(context, column.measure, number, cell, {
          phase: reading.phase,
          year: reading.year,
          basis: reading.basis,
          fund: column.measure.startsWith("three_public") ? threePublicFund(context) : null,
          item: row.item,
          row: transposed ? row.label : (row.item ?? (context.title ? "合计" : null)),
          column: column.label,
        }),
      );
    }
  }
  return {
    facts,
    abstentions:
      facts.length > 0 ? [] : abstain(context, first, "no row of the 三公 table fits its header").abstentions,
  };
}

/**
 * The figures of a row: below the column numbers where rows are aligned, else its last cells, or its first ones
 * where blanks follow them. None where a figure would be left over.
 */
function valueCells(
  { cells }: Row,
  count: number,
  positions: readonly number[] | null,
): readonly (Cell | undefined)[] {
  if (positions) return positions.map((at) => cells[at]);
  const extra = cells.slice(0, Math.max(0, cells.length - count));
  if (!extra.some((cell) => parsePrintedNumber(cell.text))) return cells.slice(-count);
  return cells.slice(count).every((cell) => cell.text === "") ? cells.slice(0, count) : [];
}

/** A form that names no phase and calls itself one of the accounts has no other column than theirs. */
function accountsOnly(context: TableContext): ColumnReading | null {
  const title = plainLabel(context.title ?? "");
  return /支出决算表$/.test(title) ? readColumn("决算数", context.notes, context.year) : null;
}

function isData(row: Row): boolean {
  return columnNumbers(row) === null && row.cells.some((cell) => parsePrintedNumber(cell.text) !== null);
}

function dataRow(context: TableContext, row: Row): DataRow {
  const cell = row.cells.find((c) => c.text !== "");
  const label =
    cell && cellKind(cell.text) === "text" && !parsePrintedNumber(cell.text) ? joinHan(cell.text) : "";
  const plain = plainLabel(label);
  const year = /^(20\d{2})年?度?$/.exec(plain)?.[1];
  const reading =
    label === "" ? null : readColumn(year ? `${year}年决算数` : plain, context.notes, context.year);
  return { row, label, reading };
}

/** Departments listed one a row: the total row is the document's own, the others are items. */
function chosenRows(rows: readonly DataRow[]): readonly (DataRow & { readonly item: string | null })[] {
  if (rows.some((row) => row.reading !== null))
    return rows.filter((row) => row.reading !== null).map((row) => ({ ...row, item: null }));
  if (rows.length === 1) return rows.map((row) => ({ ...row, item: null }));
  return rows
    .filter((row, i) => row.label !== "" || i === 0)
    .map((row) => ({
      ...row,
      item: row.label === "" || /^(?:合计|总计)$/.test(plainLabel(row.label)) ? null : row.label,
    }));
}

/** Columns by the order of their words, where each row names its phase. */
function planParts(header: readonly Row[], count: number): FlatColumn[] | null {
  const parts = flatParts(headerWords(header), count);
  return parts?.map(({ measure, label }) => ({ measure, reading: null, label })) ?? null;
}

/** Columns by their own header paths; null unless every column with a header is known. */
function planPaths(
  context: TableContext,
  header: readonly Row[],
  count: number,
  sample: Row,
  positions: readonly number[] | null,
): FlatColumn[] | null {
  const width = mostOf(header, (row) => row.cells.length, sample.cells.length);
  const paths = columnPaths(header, header.every((row) => row.aligned) ? width : count);
  const own = positions && paths ? positions.map((at) => paths[at] ?? "") : paths?.slice(-count);
  if (!own || own.length !== count) return null;
  const columns = own.map((path) => flatColumn(context, path));
  return columns.every((column) => column !== null) ? columns : null;
}

function flatColumn(context: TableContext, path: string): FlatColumn | null {
  const parts = path.split("/").map(plainLabel);
  const named = isPhaseAlone(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
  const measure = THREE_PUBLIC_PATHS.find((entry) => entry.label.test(named.join("/")))?.measure;
  if (!measure || (measure !== "three_public.total" && namesSeveral(named.join("")))) return null;
  const reading = parts.map((part) => readColumn(part, context.notes, context.year)).find((found) => found);
  return { measure, reading: reading ?? null, label: joinHan(path) };
}

/** Words of several parts of 三公 in one column: it could not be told from those beside it. */
function namesSeveral(words: string): boolean {
  return [/出国/, /接待/, /用车/].filter((part) => part.test(words)).length > 1;
}

/** The one reading of a header whose merged cells are printed once. */
function planTree(context: TableContext, header: readonly Row[], count: number): FlatColumn[] | null {
  if (header.some((row) => row.aligned || row.cells.some((cell) => cell.place.loose !== undefined)))
    return null;
  const levels = header
    .map((row) => row.cells.map((cell) => joinHan(cell.text)).filter((word) => word !== "" && !isFrame(word)))
    .filter((words) => words.length > 0);
  const readings = new Map<string, FlatColumn[]>();
  for (const paths of collapsedHeaders(levels, count, { isPossible })) {
    const columns = paths.flatMap((path) => flatColumn(context, path.join("/")) ?? []);
    const keys = columns.map(
      ({ measure, reading }) => `${measure} ${reading?.phase ?? ""} ${reading?.year ?? ""}`,
    );
    if (columns.length === count && new Set(keys).size === count) readings.set(keys.join(), columns);
  }
  const [only] = readings.values();
  return only && readings.size === 1 ? only : null;
}

function isFrame(word: string): boolean {
  return /^(?:项目|栏次|行次|单位|单位名称|部门|部门名称|编制单位)$/.test(plainLabel(word));
}

/** Below a part of 三公 stand its phases, below that of vehicles its own parts too; a sum has phases alone. */
function isPossible(path: readonly string[]): boolean {
  const [word = "", below = ""] = path.map(plainLabel);
  if (isPhaseAlone(below)) return !isPhaseAlone(word);
  if (/^(?:合计|小计|总计)$|出国|接待|会议费|培训费|机关运行经费$/.test(word)) return false;
  return /用车/.test(word) ? /^(?:小计|合计)$|购置|运行|运维/.test(below) : true;
}

/** 预算数 or 决算数 below the name of the part. */
function isPhaseAlone(word: string): boolean {
  return /^(?:20\d{2}年度?)?(?:年初|全年|调整|上年)?(?:预算|决算)(?:数|支出)?$/.test(word);
}

/** Without column numbers the figures follow an optional name cell. */
function flatWidth(data: Row): number {
  const first = data.cells[0]?.text ?? "";
  const named = cellKind(first) === "text" && parsePrintedNumber(first) === null;
  return data.cells.length - (named ? 1 : 0);
}

function abstain(context: TableContext, row: Row, reason: string): TableResult {
  return {
    facts: [],
    abstentions: [{ reason, line: row.cells[0]?.place.line ?? null, text: context.title ?? "" }],
  };
}
