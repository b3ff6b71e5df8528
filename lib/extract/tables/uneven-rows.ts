import type { Cell, Row } from "../../documents/model";
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
  if (width === null) return rows;
  return rows.map((row) => (row.aligned && isUneven(row, width) ? doubted(row) : row));
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

function doubtedCell(cell: Cell): Cell {
  if (parsePrintedNumber(cell.text) === null) return cell;
  return { ...cell, place: { ...cell.place, loose: cell.place.loose ?? UNEVEN } };
}
