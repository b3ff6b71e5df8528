import type { CellValue } from "./column";
import type { DownloadTable } from "./download";
import { type Sources, type TailWords, tailOf } from "./download-file";

/** A sheet beside the figures that says what they are: a name and a text a line. */
export type AboutLines = readonly (readonly [name: string, text: string])[];

interface SheetNames extends TailWords {
  readonly figures: string;
  readonly about: string;
}

/** Digits a spreadsheet keeps of a number; with more it would be rounded silently, so it stays text. */
const EXACT_DIGITS = 15;

const isExact = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, "").replace(/^0+/, "").length <= EXACT_DIGITS;

/** A number where the column holds numbers and the sheet keeps every digit; codes and ids stay text. */
export function sheetCell(value: CellValue, isText: boolean): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  return !isText && isExact(value) ? Number(value) : value;
}

/** The rows shown as an Excel workbook: one sheet of figures, with the addresses of their sources, and one about them. */
export async function writeWorkbook(
  table: DownloadTable,
  sources: Sources,
  about: AboutLines,
  names: SheetNames,
): Promise<Uint8Array> {
  const { utils, write } = await import("@e965/xlsx");
  const tail = tailOf(table, sources, names);
  const rows = table.rows.map((row, i) => [
    ...row.map((value, column) => sheetCell(value, table.isText[column] ?? false)),
    ...(tail.rows[i] ?? []),
  ]);
  const header = [...table.header, ...tail.header];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), names.figures);
  utils.book_append_sheet(book, utils.aoa_to_sheet(about.map((line) => [...line])), names.about);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
