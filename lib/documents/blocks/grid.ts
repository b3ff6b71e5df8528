import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import type { Span } from "./block";

const MOST_SLOTS = BUDGETS.tableSlots.most;
const WIDEST_SPAN = 1000;

/**
 * Spreads rows of spanning cells over columns: each cell stands in the first slot it covers, the others are
 * null. Columns in which no cell begins are left out.
 * @throws DocumentError too_large above BUDGETS.tableSlots
 */
export function spreadSpans<T extends Span>(rows: readonly (readonly T[])[]): (T | null)[][] {
  const placed: Map<number, T>[] = [];
  const begun = new Set<number>();
  let covered = new Map<number, number>();
  let slots = 0;
  for (const row of rows) {
    const below = new Map<number, number>();
    for (const [column, left] of covered) if (left > 1) below.set(column, left - 1);
    const cells = new Map<number, T>();
    let column = 0;
    for (const cell of row) {
      while (covered.has(column)) column++;
      cells.set(column, cell);
      begun.add(column);
      const width = Math.min(Math.max(1, cell.colSpan), WIDEST_SPAN);
      if (cell.rowSpan > 1) for (let c = 0; c < width; c++) below.set(column + c, cell.rowSpan - 1);
      column += width;
      slots += width;
    }
    slots += covered.size;
    if (slots > MOST_SLOTS) throw tooMany();
    placed.push(cells);
    covered = below;
  }
  const columns = [...begun].sort((a, b) => a - b);
  if (columns.length * rows.length > MOST_SLOTS) throw tooMany();
  return placed.map((cells) => columns.map((column) => cells.get(column) ?? null));
}

function tooMany(): DocumentError {
  return new DocumentError(
    "too_large",
    `A table of the document takes more than ${MOST_SLOTS} cells. Split the document.`,
  );
}
