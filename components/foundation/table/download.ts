import { factIds } from "@/lib/metrics/fact-ids";
import type { CellValue, TableColumn } from "./column";

/** One column of a downloaded file. Numbers have one unit, named in the header, and every digit there is. */
export interface DownloadColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** The cells are ids of facts: caveats and addresses of their sources follow in the last columns. */
  readonly holds?: "facts" | "code";
}

/** A file before its sources are looked up. */
export interface DownloadTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that hold codes or ids: text in a spreadsheet, whatever they look like. */
  readonly isText: readonly boolean[];
  /** Ids of the facts each row rests on. */
  readonly facts: readonly (readonly string[])[];
}

export interface Download<Row> {
  /** File name without its ending. */
  readonly name: string;
  readonly write: (rows: readonly Row[]) => DownloadTable;
}

const plain = <Row>({ header, value }: TableColumn<Row>): DownloadColumn<Row> => ({ header, value });

export function writeTable<Row>(
  columns: readonly DownloadColumn<Row>[],
  rows: readonly Row[],
): DownloadTable {
  const ids = columns.filter(({ holds }) => holds === "facts");
  return {
    isText: columns.map(({ holds }) => holds !== undefined),
    header: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    facts: rows.map((row) => ids.flatMap(({ value }) => factIds(String(value(row) ?? "")))),
  };
}

/** What a table shows, column by column as each of them goes into a file, behind what is said of every row. */
export function downloadOf<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  leading: readonly DownloadColumn<Row>[] = [],
): Download<Row> {
  const all = [...leading, ...columns.flatMap((column) => column.download ?? [plain(column)])];
  return { name, write: (rows) => writeTable(all, rows) };
}
