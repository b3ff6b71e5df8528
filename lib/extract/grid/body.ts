import type { Frame } from "../../accounts/concept";
import { readLabel } from "../../accounts/meaning";
import type { Cell, Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import { columnNumbers, findNumberRow } from "../header";
import { plainLabel } from "../label";
import { holdsFigure } from "./figure";

/** A grid cut where its figures begin. */
export interface Grid {
  readonly header: readonly Row[];
  readonly body: readonly Row[];
  readonly width: number;
  /** Whether a row of column numbers tells where the amounts stand. */
  readonly numbered: boolean;
}

/** The header ends at the row of column numbers, or above the first row that holds a figure or a code. */
export function gridOf(rows: readonly Row[]): Grid | null {
  if (rows.length === 0 || !rows.every((row) => row.aligned)) return null;
  const numbers = findNumberRow(rows);
  const first = numbers ? numbers.index + 1 : rows.findIndex(isBody);
  if (first < 1) return null;
  const width = mostOf(rows, (row) => row.cells.length);
  const header = rows.slice(0, first).map(withoutNumbers);
  return {
    header: header.map((row, at) => overLabels(row, header.slice(at + 1), width)),
    body: rows.slice(first).filter((row) => columnNumbers(row) === null),
    numbered: numbers !== null,
    width,
  };
}

/** A row that lacks as many cells as stand below its first word beside another: 项目 over 科目编码 and 科目名称. */
function overLabels(row: Row, below: readonly Row[], width: number): Row {
  const short = width - row.cells.length;
  const [first, second] = row.cells;
  if (short < 1 || !first || !second || isFrame(first) || !isLabel(first) || isLabel(second)) return row;
  const named = below.some(
    ({ cells }) =>
      cells.length === width && cells.slice(0, short + 1).every(isFrame) && !isLabel(cells[short + 1]),
  );
  if (!named) return row;
  const blanks = Array.from({ length: short }, () => ({ ...first, text: "" }));
  return { ...row, cells: [first, ...blanks, ...row.cells.slice(1)] };
}

const frameOf = (cell: Cell | undefined): Frame | null => readLabel(plainLabel(cell?.text ?? "")).frame;
const isLabel = (cell: Cell | undefined): boolean => frameOf(cell) !== null;
/** A word of codes, names or their parts, which needs a column of its own. */
const isFrame = (cell: Cell | undefined): boolean => isLabel(cell) && frameOf(cell) !== "label";

/** Words beside the numbers of columns (类 款 项 栏次) are part of the header. */
function withoutNumbers(row: Row): Row {
  const numbers = columnNumbers(row);
  return numbers
    ? { ...row, cells: row.cells.map((cell, i) => (numbers.includes(i) ? { ...cell, text: "" } : cell)) }
    : row;
}

/** A figure, or the dash that stands for none; a year over a column is no figure of the table. */
function isBody(row: Row): boolean {
  return row.cells.some(({ text }) => holdsFigure(text) || /^[—–]+$/.test(text.trim()));
}
