import { sql, values } from "@/lib/engine/sql";
import type { Engine, EngineRow } from "@/lib/engine/types";
import { factIds } from "@/lib/metrics/fact-ids";
import type { CellValue, TableColumn } from "./column";
import { CSV_START, printCsvLine } from "./csv";

/** One column of a downloaded file. Numbers have one unit, named in the header, and every digit there is. */
export interface DownloadColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** The cells are ids of facts: the addresses of their documents follow in the last column. */
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

/** Addresses of documents by the facts they state; the file name where a document has none. */
export type Sources = ReadonlyMap<string, string>;

interface SourceRow extends EngineRow {
  readonly fact_id: string;
  readonly source: string;
}

const CHUNK = 2000;

export async function findSources(engine: Engine, { facts }: DownloadTable): Promise<Sources> {
  const ids = [...new Set(facts.flat())];
  const sources = new Map<string, string>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await engine.query<SourceRow>(sql`SELECT f.fact_id, coalesce(d.url, d.file, f.file) AS source
      FROM facts f LEFT JOIN documents d USING (document_id)
      WHERE f.fact_id IN ${values(ids.slice(start, start + CHUNK))}`);
    for (const row of rows) sources.set(row.fact_id, row.source);
  }
  return sources;
}

/** The file as CSV text; the addresses of a row's sources stand in its last column. */
export function printDownload(table: DownloadTable, sources: Sources, sourceHeader: string): string {
  const withSources = table.facts.some((facts) => facts.length > 0);
  const lines = table.rows.map((row, i) => {
    const named = new Set((table.facts[i] ?? []).flatMap((id) => sources.get(id) ?? []));
    return printCsvLine(withSources ? [...row, [...named].join(" ")] : row);
  });
  const header = withSources ? [...table.header, sourceHeader] : table.header;
  return [CSV_START, printCsvLine(header), ...lines].join("");
}
