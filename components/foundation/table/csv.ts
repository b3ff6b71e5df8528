import { disarm } from "@/lib/records/disarm";

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line; a cell that a spreadsheet would take for a formula is kept from running. */
export function printCsvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => (cell === null ? "" : quote(disarm(String(cell))))).join(",")}\r\n`;
}

/** Mark that makes spreadsheets read the file as UTF-8. */
export const CSV_START = "\uFEFF";
