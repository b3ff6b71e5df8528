import type { read as readFile, WorkBook } from "@e965/xlsx";
import { isCaptionRow, textRows } from "../blocks/caption-rows";
import { RunningPlaces } from "../blocks/places";
import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import type { DocumentModel, Omission, Row } from "../model";
import { isZip } from "../zip/directory";
import { type Region, regionsOf } from "./regions";
import { repack } from "./repack";
import { type SheetCells, sheetCells } from "./sheet-cells";

/** What is used of the spreadsheet library. */
export interface WorkbookLibrary {
  readonly read: typeof readFile;
}

/**
 * Reads a workbook: every visible sheet in order, its name as a line of text, its cells as displayed in
 * aligned rows; a merged cell's text stands in its first cell. Hidden sheets, rows and columns and formulas
 * without a stored result are named in `omitted`.
 * @throws DocumentError damaged, encrypted, empty, too_large, or by the limits of archives
 */
export function readWorkbook(bytes: Uint8Array, library: WorkbookLibrary): DocumentModel {
  if (bytes.length > BUDGETS.workbookBytes.most)
    throw new DocumentError(
      "too_large",
      `The workbook has ${bytes.length} bytes; ${BUDGETS.workbookBytes.most} are read. Keep the sheets of the accounts only.`,
    );
  const packed = isZip(bytes);
  const workbook = open(packed ? repack(bytes) : bytes, library);
  const places = new RunningPlaces();
  const rows: Row[] = [];
  const omitted: Omission[] = [];
  const most = BUDGETS.workbookSheets.most;
  const beyond = workbook.SheetNames.length - most;
  if (beyond > 0) omitted.push({ reason: "too many sheets", text: `${beyond}` });
  for (const [i, name] of workbook.SheetNames.slice(0, most).entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    const cells = sheetCells(sheet);
    if (workbook.Workbook?.Sheets?.[i]?.Hidden) {
      if (cells.rows.size > 0) omitted.push({ reason: "hidden sheet", text: name });
      continue;
    }
    if (cells.hidden > 0)
      omitted.push({ reason: "hidden rows or columns", text: `${name}: ${cells.hidden}` });
    if (cells.unevaluated > 0)
      omitted.push({ reason: "formulas without a stored result", text: `${name}: ${cells.unevaluated}` });
    if (cells.outside > 0)
      omitted.push({ reason: "beyond what a sheet can hold", text: `${name}: ${cells.outside}` });
    for (const row of sheetRows(name, cells, places)) rows.push(row);
  }
  if (rows.length === 0) throw new DocumentError("empty", "The workbook has no visible cells.");
  return { format: packed ? "xlsx" : "xls", encoding: null, text: places.text, rows, omitted };
}

function open(bytes: Uint8Array, library: WorkbookLibrary): WorkBook {
  try {
    return library.read(bytes, {
      type: "array",
      dense: true,
      cellHTML: false,
      cellStyles: true,
      cellFormula: true,
      cellNF: true,
    });
  } catch (cause) {
    const protection = cause instanceof Error && /password|encrypt/i.test(cause.message);
    if (protection)
      throw new DocumentError("encrypted", "The workbook is protected by a password.", { cause });
    throw new DocumentError("damaged", "The workbook is damaged.", { cause });
  }
}

/** Rows of a sheet: its name as a line of text, then its tables. */
export function sheetRows(name: string, { rows }: Pick<SheetCells, "rows">, places: RunningPlaces): Row[] {
  if (rows.size === 0) return [];
  places.nextLine();
  const title: Row = { kind: "text", aligned: false, cells: [places.cell(name, { sheet: name })] };
  const regions = regionsOf(rows);
  requireTable(rows, regions);
  const body = regions.flatMap((columns) => regionRows(name, rows, columns, places));
  return [title, ...body];
}

/** An empty place in a table is a cell too. */
function requireTable(rows: SheetCells["rows"], regions: readonly Region[]): void {
  const most = BUDGETS.tableSlots.most;
  if (regions.some((columns) => columns.length * rows.size > most))
    throw new DocumentError(
      "too_large",
      `A sheet spreads its cells over more than ${most} places. Keep the sheets of the accounts only.`,
    );
}

function regionRows(sheet: string, rows: SheetCells["rows"], columns: Region, places: RunningPlaces): Row[] {
  const own = [...rows].filter(([, row]) => columns.some((column) => row.has(column)));
  const wide = own.map(([, row]) => columns.filter((column) => row.has(column)).length > 1);
  const first = wide.indexOf(true);
  const last = wide.lastIndexOf(true);
  return own.flatMap(([r, row], i): Row[] => {
    places.nextLine();
    const cells = columns.map((c) => {
      const { text, ...place } = row.get(c) ?? { text: "" };
      return places.cell(text, { ...place, sheet, cell: `${letters(c)}${r + 1}` });
    });
    const outside = first < 0 || i < first || i > last;
    return outside || isCaptionRow(cells.map((cell) => cell.text))
      ? textRows(cells)
      : [{ kind: "cells", aligned: true, cells }];
  });
}

/** A, B … Z, AA, AB … */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}
