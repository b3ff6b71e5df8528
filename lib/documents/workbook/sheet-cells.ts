import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import { trimBlanks } from "../blocks/block";
import { DocumentError } from "../document-error";
import { type ShownNumber, shownNumber } from "./shown-number";

/** A sheet's cells as displayed, by row and column, with what was left out. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ShownNumber>>;
  /** Cells of hidden rows and columns. */
  readonly hidden: number;
  /** Addresses (row, column) of formulas whose result is not in the file. */
  readonly unevaluated: number;
}

const MOST_CELLS = 1_000_000;
const LONGEST_CELL = 32_767;
const MOST_MERGES = 20_000;

/** Cells of a sheet read in dense mode. @throws DocumentError too_large */
export function sheetCells(sheet: WorkSheet): SheetCells {
  const rows = new Map<number, ReadonlyMap<number, ShownNumber>>();
  const covered = coveredCells(sheet["!merges"] ?? []);
  let count = 0;
  let hidden = 0;
  let unevaluated = 0;
  (sheet["!data"] ?? []).forEach((row, r) => {
    const cells = new Map<number, ShownNumber>();
    row?.forEach((cell, c) => {
      if (++count > MOST_CELLS)
        throw new DocumentError("too_large", `A sheet has more than ${MOST_CELLS} cells.`);
      if (covered(r, c)) return;
      const own = shown(cell);
      if (cell?.f !== undefined && cell.v === undefined) unevaluated++;
      if (own.text === "") return;
      if (sheet["!rows"]?.[r]?.hidden || sheet["!cols"]?.[c]?.hidden) hidden++;
      else cells.set(c, own);
    });
    if (cells.size > 0) rows.set(r, cells);
  });
  return { rows, hidden, unevaluated };
}

/** Whether a cell lies under a merged one and not at its beginning: what it holds is not displayed. */
function coveredCells(merges: readonly Range[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges.slice(0, MOST_MERGES))
    for (let r = merge.s.r; r <= Math.min(merge.e.r, merge.s.r + MOST_MERGES); r++)
      byRow.set(r, [...(byRow.get(r) ?? []), merge]);
  return (r, c) => (byRow.get(r) ?? []).some(({ s, e }) => c >= s.c && c <= e.c && (r !== s.r || c !== s.c));
}

/** The formatted text, so that the precision is the printed one. */
function shown(cell: CellObject | undefined): ShownNumber {
  if (!cell || cell.t === "z" || cell.v === undefined || cell.v === null) return { text: "" };
  const text = trimBlanks(cell.w ?? String(cell.v));
  if (text.length > LONGEST_CELL)
    throw new DocumentError("too_large", `A cell has more than ${LONGEST_CELL} characters.`);
  if (text === "" || cell.t !== "n" || typeof cell.v !== "number" || !Number.isFinite(cell.v))
    return { text };
  return shownNumber(cell.v, text, String(cell.z ?? "General"));
}
