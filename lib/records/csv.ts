import Papa from "papaparse";
import { disarm, rearm } from "./disarm";

/** The text is no well-formed CSV; `line` is 1-based and counts the header. */
export class CsvError extends Error {
  override readonly name = "CsvError";

  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
  }
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Parses RFC 4180 text with a header row; a byte order mark is skipped, what formatCsv disarmed is as it was. @throws CsvError */
export function parseCsv(text: string): CsvTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: ",",
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error) throw new CsvError(error.message, (error.row ?? 0) + 1);
  const [header = [], ...rows] = data.map((row) => row.map(rearm));
  rows.forEach((row, i) => {
    if (row.length !== header.length)
      throw new CsvError(`${row.length} cells under ${header.length} names`, i + 2);
  });
  return { header, rows };
}

/** Rows as objects keyed by the header. @throws CsvError */
export function readCsvRecords<Name extends string>(text: string): Readonly<Record<Name, string>>[] {
  const { header, rows } = parseCsv(text);
  return rows.map(
    (row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])) as Record<Name, string>,
  );
}

/** RFC 4180 with LF line ends and a final one, so that git compares line by line; no cell runs as a formula. */
export function formatCsv(table: CsvTable): string {
  const lines = [table.header, ...table.rows].map((row) => row.map(disarm));
  return `${Papa.unparse(lines, { newline: "\n" })}\n`;
}
