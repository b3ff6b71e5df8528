import * as XLSX from "@e965/xlsx";
import type { PrintedCell } from "../../support/accounts/table";
import { expand } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";

type Rows = readonly (readonly PrintedCell[])[];

/** One sheet: plain money as numbers with a format of as many decimals, everything else as text; spans merged. */
export function sheetOf(lines: readonly string[], rows: Rows, note: string | null): XLSX.WorkSheet {
  const grid = expand(rows);
  const sheet: XLSX.WorkSheet = {};
  const merges: XLSX.Range[] = [];
  const width = Math.max(...grid.map((row) => row.length));
  const put = (r: number, c: number, text: string): void => {
    if (text !== "") sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(text);
  };
  for (const [r, line] of lines.entries()) put(r, 0, line);
  for (const [r, row] of grid.entries()) {
    for (const [c, { cell, origin }] of row.entries()) {
      if (!origin) continue;
      const at = { r: lines.length + r, c };
      put(at.r, c, cell.text);
      const { rowSpan = 1, colSpan = 1 } = cell;
      if (rowSpan * colSpan > 1) merges.push({ s: at, e: { r: at.r + rowSpan - 1, c: c + colSpan - 1 } });
    }
  }
  const end = lines.length + grid.length;
  if (note) put(end, 0, note);
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: end, c: width } });
  sheet["!merges"] = merges;
  return sheet;
}

/** Money such as 1,234.50 is a number behind a format; codes and words are text. */
function cellOf(text: string): XLSX.CellObject {
  const match = /^-?[\d,]+\.(\d{2,6})$/.exec(text);
  if (!match) return { t: "s", v: text };
  const grouped = text.includes(",") ? "#,##0" : "0";
  return {
    t: "n",
    v: Number(text.replaceAll(",", "")),
    z: `${grouped}.${"0".repeat(match[1]?.length ?? 2)}`,
  };
}

export function workbookBytes(
  sheets: Readonly<Record<string, XLSX.WorkSheet>>,
  type: "xlsx" | "biff8",
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: type, compression: true }));
}

/** A workbook with a sheet for each table. */
export function writeWorkbook(content: AccountsContent, type: "xlsx" | "biff8"): Uint8Array {
  const cover: XLSX.WorkSheet = { A1: { t: "s", v: content.title }, "!ref": "A1" };
  const sheets = content.tables.map(({ captions, rows, note }, i) => [
    `表${i + 1}`,
    sheetOf(captions, rows, note),
  ]);
  return workbookBytes({ 封面: cover, ...Object.fromEntries(sheets) }, type);
}
