import type { CellObject, WorkSheet } from "@e965/xlsx";
import { trimBlanks } from "../blocks/block";
import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import { CoveredCells } from "./covered-cells";
import { type ShownNumber, shownNumber } from "./shown-number";

/** A sheet's cells as displayed, by row and column, with what was left out. */
export interface SheetCells {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ShownNumber>>;
  /** Cells of hidden rows and columns. */
  readonly hidden: number;
  /** Addresses (row, column) of formulas whose result is not in the file. */
  readonly unevaluated: number;
  /** Cells beyond the last row or column a sheet can have. */
  readonly outside: number;
}

const LONGEST_CELL = 32_767;

/** Cells of a sheet read in dense mode; a row or column number costs nothing by itself. @throws DocumentError too_large */
export function sheetCells(sheet: WorkSheet): SheetCells {
  const rows = new Map<number, ReadonlyMap<number, ShownNumber>>();
  const covered = new CoveredCells(sheet["!merges"] ?? []);
  let count = 0;
  let hidden = 0;
  let unevaluated = 0;
  let outside = 0;
  for (const [r, row] of present(sheet["!data"] ?? [])) {
    const cells = new Map<number, ShownNumber>();
    for (const [c, cell] of present(row)) {
      if (++count > BUDGETS.sheetCells.most)
        throw new DocumentError(
          "too_large",
          `A sheet has more than ${BUDGETS.sheetCells.most} cells. Split the workbook, or keep the accounts only.`,
        );
      if (r >= BUDGETS.sheetRows.most || c >= BUDGETS.sheetColumns.most) {
        outside++;
        continue;
      }
      if (covered.covers(r, c)) continue;
      const own = shown(cell);
      if (cell.f !== undefined && cell.v === undefined) unevaluated++;
      if (own.text === "") continue;
      if (sheet["!rows"]?.[r]?.hidden || sheet["!cols"]?.[c]?.hidden) hidden++;
      else cells.set(c, own);
    }
    if (cells.size > 0) rows.set(r, cells);
  }
  return { rows, hidden, unevaluated, outside };
}

/** What an array holds, in order; a sparse one may claim to be of any length. */
function* present<Item>(items: readonly (Item | undefined)[]): Generator<readonly [number, Item]> {
  for (const key of Object.keys(items)) {
    const item = items[Number(key)];
    if (item) yield [Number(key), item];
  }
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
