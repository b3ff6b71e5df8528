import type { Cell, Row } from "../../documents/model";
import { meaningOfLabel } from "../grid/columns";
import { findNumberRow } from "../header";
import { parsePrintedNumber } from "../printed-number";

export const UNEVEN = "the row has a cell more or less than the others";

/** Share of the rows that must be as wide before another width is a fault and no habit. */
const STRICT = 0.75;
const FEWEST_ROWS = 3;

/**
 * Rows whose cells tell the columns, where all but a few are as wide: one that has a cell more or less has lost or
 * gained it anywhere, so none of its figures is known to stand in its column.
 */
export function doubtUneven(rows: readonly Row[]): readonly Row[] {
  const width = usualWidth(rows);
  if (width !== null) return rows.map((row) => (row.aligned && isUneven(row, width) ? doubted(row) : row));
  const odd = oddBelowHead(rows);
  return odd ? rows.map((row) => (row === odd ? doubted(row) : row)) : rows;
}

interface Head {
  readonly width: number;
  /** Columns of figures. */
  readonly columns: number;
  /** Rows up to the head's last. */
  readonly rows: number;
}

/** The one row that has not a cell for each column of the head, in a table too short to have a usual width. */
function oddBelowHead(rows: readonly Row[]): Row | null {
  const head = headByNumbers(rows) ?? headByWords(rows);
  if (!head) return null;
  const body = rows.slice(head.rows).filter((row) => row.aligned && row.cells.some(isFigure));
  const [odd, ...others] = body.filter(({ cells }) => cells.length !== head.width);
  const first = odd?.cells[0];
  if (!odd || !first || others.length > 0) return null;
  const count = odd.cells.length;
  if (isFigure(first)) return count === head.columns - 1 || count > head.columns ? odd : null;
  return count === Math.max(head.width, head.columns + 1) - 1 ? odd : null;
}

/** Column numbers below words of the same width. */
function headByNumbers(rows: readonly Row[]): Head | null {
  const numbers = findNumberRow(rows);
  const row = numbers && rows[numbers.index];
  if (!numbers || !row?.aligned) return null;
  const width = row.cells.length;
  const isWide = rows.slice(0, numbers.index).some((one) => one.aligned && one.cells.length === width);
  return isWide ? { width, columns: numbers.positions.length, rows: numbers.index + 1 } : null;
}

/** One row of words, no cell of which is empty. */
function headByWords(rows: readonly Row[]): Head | null {
  const [row, below] = rows;
  if (!row?.aligned || !below?.cells.some(isFigure)) return null;
  const width = row.cells.length;
  const labels = row.cells.filter(({ text }) => meaningOfLabel(text).frame !== null).length;
  return row.cells.every((cell) => cell.text !== "" && !isFigure(cell))
    ? { width, columns: width - labels, rows: 1 }
    : null;
}

function usualWidth(rows: readonly Row[]): number | null {
  const widths = rows.filter((row) => row.aligned).map((row) => row.cells.length);
  if (widths.length < FEWEST_ROWS) return null;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[usual, count]] = [...counts].sort((a, b) => b[1] - a[1]) as [[number, number]];
  return count < widths.length && count >= widths.length * STRICT ? usual : null;
}

/** Empty cells at the end may have been left out together; one cell is missing anywhere. */
function isUneven({ cells }: Row, width: number): boolean {
  return cells.length === width - 1 || cells.length > width;
}

const doubted = (row: Row): Row => ({ ...row, cells: row.cells.map(doubtedCell) });

const isFigure = ({ text }: Cell): boolean => parsePrintedNumber(text) !== null;

function doubtedCell(cell: Cell): Cell {
  if (!isFigure(cell)) return cell;
  return { ...cell, place: { ...cell.place, loose: cell.place.loose ?? UNEVEN } };
}
