import type { Cell, DocumentModel } from "@/lib/documents/model";
import { offsetOf } from "@/lib/local/places";
import type { Fact } from "@/lib/records/schema";

/** Where a figure stands in the rows of its document. */
export interface RowPlace {
  readonly row: number;
  readonly cell: number;
  /** Characters of the cell's text that are the figure; null marks the whole cell. */
  readonly mark: readonly [from: number, to: number] | null;
}

/** A printed figure from its first character on: sign, digits with separators and spaces, point, percent sign. */
const FIGURE = /^[-−－+]?[\d０-９](?:[\d０-９,，.．]|\s(?=[\d０-９]))*[%％]?/;

export const figureLength = (text: string): number => FIGURE.exec(text)?.[0].length ?? 0;

function markIn(cell: Cell, offset: number, fact: Fact): RowPlace["mark"] {
  const printed = fact.printed ?? "";
  const at =
    cell.text.startsWith(printed, offset) && printed !== ""
      ? offset
      : cell.text.indexOf(printed, Math.max(0, offset - 4));
  if (printed !== "" && at >= 0) return [at, at + printed.length];
  const length = figureLength(cell.text.slice(offset));
  return length > 0 && length < cell.text.length ? [offset, offset + length] : null;
}

/** The cell a figure stands in: the last that begins at or before it. */
export function locateRow(model: DocumentModel, fact: Fact): RowPlace | null {
  const char = fact.char ?? offsetOf(fact.fact_id);
  if (char === null) return null;
  let best: { row: number; cell: number; start: number } | null = null;
  model.rows.forEach((row, i) => {
    row.cells.forEach((cell, j) => {
      const start = cell.place.char;
      if (start <= char && cell.text !== "" && (best === null || start >= best.start))
        best = { row: i, cell: j, start };
    });
  });
  if (best === null) return null;
  const { row, cell, start } = best as { row: number; cell: number; start: number };
  const found = model.rows[row]?.cells[cell];
  return found ? { row, cell, mark: markIn(found, char - start, fact) } : null;
}

/** Where a figure stands in the lines of a text. */
export interface LinePlace {
  /** 0-based. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** @param starts offset of each line's first character */
export function locateLine(text: string, starts: readonly number[], fact: Fact): LinePlace | null {
  const char = fact.char ?? offsetOf(fact.fact_id);
  if (char === null || char > text.length) return null;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= char) low = middle + 1;
    else high = middle;
  }
  const line = low - 1;
  const from = char - (starts[line] ?? 0);
  const length = figureLength(text.slice(char)) || (fact.printed ?? "").length;
  return { line, from, to: from + length };
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
