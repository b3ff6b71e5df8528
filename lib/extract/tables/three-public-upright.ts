import { THREE_PUBLIC } from "../../accounts/forms/three-public";
import { keyOf, readLabel } from "../../accounts/meaning";
import type { Cell, Row } from "../../documents/model";
import { findMeasure, type MeasureId } from "../../records/measures";
import { type DraftFact, draft, type TableContext } from "../draft";
import { type ColumnReading, readColumn } from "../forms/phases";
import { OPERATION_PARTS, type OperationPart, PART_ROWS, THREE_PUBLIC_ROWS } from "../forms/three-public";
import { columnNumbers } from "../header";
import { bareLabel, joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { Abstention } from "../types";
import type { TableResult } from "./subject-table";
import { threePublicFund } from "./three-public-fund";

interface Meaning {
  readonly measure: MeasureId;
  readonly item: string | null;
}

interface Block {
  /** Index of the label cell; null where the label is the row's first text. */
  readonly label: number | null;
  readonly columns: readonly {
    readonly index: number;
    readonly reading: ColumnReading;
    readonly label: string;
  }[];
}

/** What a row's label means, by its own words or by the part of the form it stands in; null where neither tells. */
export function rowMeaning(label: string, part: OperationPart | null): Meaning | null {
  const text = bareLabel(label).replace(/（(?:个|辆|人|人次|批次|次|万元|元|台|套)）$/, "");
  if (text === "" || text.length > 40) return null;
  const known = THREE_PUBLIC_ROWS.find((entry) => entry.label.test(text));
  const found = known ?? PART_ROWS.find((entry) => entry.part === part && entry.label.test(text));
  if (found) return { measure: found.measure, item: found.item ?? null };
  const measure = part === "three_public" ? itemOf(text) : null;
  return measure === null ? null : { measure, item: null };
}

/** The item the words of a label below 三公 name together (购置 below 公务用车费). */
function itemOf(text: string): MeasureId | null {
  const { items, unknown, computed, phase } = readLabel(text);
  const key = keyOf(items, THREE_PUBLIC.given);
  if (unknown !== "" || computed !== null || phase !== null || key === "") return null;
  return THREE_PUBLIC.columns.find((entry) => entry.key === key)?.total ?? null;
}

/** The measure a row label of the upright form names; null for any other text. */
export function rowMeasureOf(label: string): MeasureId | null {
  return rowMeaning(label, "three_public")?.measure ?? null;
}

/** Reads a form with a row a measure: one block, or several side by side (项目, 预算数, 决算数, 项目, …). */
export function readUpright(context: TableContext, rows: readonly Row[]): TableResult {
  const at = headerRow(context, rows);
  const header = rows[at];
  if (!header) return nothing("no row names the columns of the form", rows[0]);
  if (isWiderThan(header, rows, at)) return nothing("the header does not tell the columns", header);
  const blocks = blocksOf(context, header);
  if (blocks.length === 0) return nothing("no column of amounts is named", header);
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const block of blocks) {
    let part: OperationPart | null =
      context.table === "procurement" ? "procurement" : blocks.length === 1 ? "three_public" : null;
    for (const row of rows.slice(at + 1)) {
      if (columnNumbers(row)) continue;
      const offset = row.aligned || blocks.length > 1 ? 0 : row.cells.length - header.cells.length;
      if (blocks.length > 1 && !row.aligned && row.cells.length !== header.cells.length) {
        if (block === blocks[0] && row.cells.some((cell) => parsePrintedNumber(cell.text)))
          abstentions.push(left("row does not fit the header", row));
        continue;
      }
      const label = block.label === null ? firstText(row) : row.cells[block.label];
      if (!label || label.text === "") continue;
      part = OPERATION_PARTS.find((entry) => entry.label.test(bareLabel(label.text)))?.part ?? part;
      const meaning = rowMeaning(label.text, part);
      for (const column of block.columns) {
        const cell = row.cells[column.index + offset];
        const number = cell && parsePrintedNumber(cell.text);
        if (!cell || !number || cell === label) continue;
        if (!meaning)
          abstentions.push({ ...left("label unknown to the form", row), text: `${label.text} ${cell.text}` });
        else facts.push(rowFact(context, meaning, label, cell, column));
      }
    }
  }
  return { facts, abstentions };
}

/** Collapsed rows with more cells than a header of several rows: which words stand over which is not told. */
function isWiderThan(header: Row, rows: readonly Row[], at: number): boolean {
  if (header.aligned) return false;
  const isHead = (row: Row): boolean =>
    row.cells.length > 1 &&
    columnNumbers(row) === null &&
    row.cells.every(({ text }) => parsePrintedNumber(text) === null);
  const beside = [rows[at - 1], rows[at + 1]].some(
    (row) => row !== undefined && isHead(row) && holdsChange(row),
  );
  return beside && rows.slice(at + 1).some((row) => row.cells.length > header.cells.length);
}

const holdsChange = ({ cells }: Row): boolean =>
  cells.some(({ text }) => readLabel(bareLabel(text)).computed !== null);

function rowFact(
  context: TableContext,
  { measure, item }: Meaning,
  label: Cell,
  cell: Cell,
  column: Block["columns"][number],
): DraftFact {
  const known = findMeasure(measure);
  const money = known?.quantity === "money";
  return draft(context, measure, parsePrintedNumber(cell.text), cell, {
    phase: column.reading.phase,
    year: column.reading.year,
    basis: column.reading.basis,
    fund: measure.startsWith("three_public") ? threePublicFund(context) : null,
    item,
    row: joinHan(label.text),
    column: column.label,
    ...(!money && known?.unit ? { unit: known.unit } : {}),
  });
}

/** The row that names the amounts: the last one above the first figure that has a column with a phase. */
function headerRow(context: TableContext, rows: readonly Row[]): number {
  const firstData = rows.findIndex(
    (row) =>
      !columnNumbers(row) &&
      row.cells.some((cell) => (parsePrintedNumber(cell.text) ?? null) !== null) &&
      row.cells.some(
        (cell) => parsePrintedNumber(cell.text) === null && rowMeaning(cell.text, "three_public"),
      ),
  );
  const top = rows.slice(0, firstData < 0 ? rows.length : firstData);
  return top.findLastIndex((row) => row.cells.some((cell) => columnOf(context, cell) !== null));
}

/** Columns of the accounts that do not say so. */
const STATISTICS = /^(?:决算)?统计数$/;
const WHOLE_PURCHASES = /^(?:合计|总计|采购金额|(?:决算)?统计数)$/;

function columnOf(context: TableContext, cell: Cell): ColumnReading | null {
  const label = plainLabel(cell.text);
  if (label === "" || label.length > 24 || rowMeaning(label, null) !== null) return null;
  const own = context.table === "procurement" ? WHOLE_PURCHASES : STATISTICS;
  return readColumn(own.test(label) ? "决算数" : label, context.notes, context.year);
}

function blocksOf(context: TableContext, header: Row): Block[] {
  const labels = header.cells.flatMap((cell, i) =>
    /^(?:项目|统计项目|经费项目|支出项目|指标|名称|内容)$/.test(plainLabel(cell.text)) ? [i] : [],
  );
  const columns = header.cells.flatMap((cell, index) => {
    const reading = columnOf(context, cell);
    return reading ? [{ index, reading, label: joinHan(cell.text) }] : [];
  });
  if (labels.length < 2) return columns.length === 0 ? [] : [{ label: null, columns }];
  return labels.map((label, n) => ({
    label,
    columns: columns.filter(({ index }) => index > label && index < (labels[n + 1] ?? header.cells.length)),
  }));
}

function firstText(row: Row): Cell | undefined {
  return row.cells.find((cell) => cell.text !== "" && parsePrintedNumber(cell.text) === null);
}

function left(reason: string, row: Row): Abstention {
  return {
    reason,
    line: row.cells[0]?.place.line ?? null,
    text: row.cells.map((cell) => cell.text).join(" "),
  };
}

function nothing(reason: string, row: Row | undefined): TableResult {
  return { facts: [], abstentions: row ? [left(reason, row)] : [] };
}
