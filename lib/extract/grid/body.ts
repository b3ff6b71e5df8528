import type { Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import { columnNumbers, findNumberRow } from "../header";
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
  return {
    header: rows.slice(0, first).map(withoutNumbers),
    body: rows.slice(first).filter((row) => columnNumbers(row) === null),
    numbered: numbers !== null,
    width: mostOf(rows, (row) => row.cells.length),
  };
}

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
