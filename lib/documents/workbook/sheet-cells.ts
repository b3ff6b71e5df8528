import type { CellObject, WorkSheet } from "@e965/xlsx";
import { trimBlanks } from "../blocks/block";
import { DocumentError } from "../document-error";

/** A sheet's cells as displayed: text by row and column, with what was left out. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Cells of hidden rows and columns. */
  readonly hidden: number;
  /** Addresses (row, column) of formulas whose result is not in the file. */
  readonly unevaluated: number;
}

const MOST_CELLS = 1_000_000;
const LONGEST_CELL = 32_767;

/** Cells of a sheet read in dense mode. @throws DocumentError too_large */
export function sheetCells(sheet: WorkSheet): SheetCells {
  const rows = new Map<number, ReadonlyMap<number, string>>();
  let count = 0;
  let hidden = 0;
  let unevaluated = 0;
  (sheet["!data"] ?? []).forEach((row, r) => {
    const cells = new Map<number, string>();
    row?.forEach((cell, c) => {
      if (++count > MOST_CELLS)
        throw new DocumentError("too_large", `A sheet has more than ${MOST_CELLS} cells.`);
      const text = shown(cell);
      if (cell?.f !== undefined && cell.v === undefined) unevaluated++;
      if (text === "") return;
      if (sheet["!rows"]?.[r]?.hidden || sheet["!cols"]?.[c]?.hidden) hidden++;
      else cells.set(c, text);
    });
    if (cells.size > 0) rows.set(r, cells);
  });
  return { rows, hidden, unevaluated };
}

/** The formatted text, so that the precision is the printed one. */
function shown(cell: CellObject | undefined): string {
  if (!cell || cell.t === "z" || cell.v === undefined || cell.v === null) return "";
  const text = trimBlanks(cell.w ?? String(cell.v));
  if (text.length > LONGEST_CELL)
    throw new DocumentError("too_large", `A cell has more than ${LONGEST_CELL} characters.`);
  return text;
}
