import { sniff } from "@/lib/documents/sniff";
import type { Reference } from "@/lib/extract/types";
import { importFigures } from "@/lib/reference/figures-table/import-figures";
import { proposeMapping } from "@/lib/reference/figures-table/mapping";
import { readTableFile, type TableFile } from "@/lib/reference/figures-table/read-tables";
import type { FiguresTable } from "@/lib/reference/figures-table/table";
import type { Failure } from "./failure";
import { loadWorkbookLibrary } from "./load-libraries";
import type { ReadOutcome, TableChoice } from "./protocol";

const KINDS: ReadonlySet<string> = new Set(["text", "xlsx", "xls", "html"]);

/** Rows a person sees while settling the columns. */
const PREVIEW = 200;

/** True for a table in which some column names a measure or holds values. */
function holdsFigures(table: FiguresTable): boolean {
  return proposeMapping(table).columns.some(
    (role) => role.kind === "figure" || (role.kind === "field" && role.field === "value"),
  );
}

/** A file that is no final account may be a table of figures; `failure` stands where it is not. */
export async function offerTable(bytes: Uint8Array, failure: Failure): Promise<ReadOutcome> {
  if (!KINDS.has(sniff(bytes))) return failure;
  const file = await readTableFile(bytes, loadWorkbookLibrary).catch(() => null);
  if (!file?.tables.some(holdsFigures)) return failure;
  const tables = file.tables.map((table) => ({ ...table, rows: table.rows.slice(0, PREVIEW) }));
  return { kind: "table", file: { ...file, tables }, code: failure.code };
}

/** The figures of a table whose columns have been settled. @throws DocumentError */
export async function readFigures(
  file: string,
  bytes: Uint8Array,
  { table: index, mapping }: TableChoice,
  reference: Reference,
): Promise<ReadOutcome> {
  const read: TableFile = await readTableFile(bytes, loadWorkbookLibrary);
  const table = read.tables[index];
  if (!table) throw new RangeError(`no table ${index}`);
  const imported = importFigures(table, mapping, { file, bytes, format: read.format }, reference.regions);
  return { kind: "figures", imported };
}
