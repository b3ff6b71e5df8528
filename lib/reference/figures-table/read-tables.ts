import { DocumentError } from "../../documents/document-error";
import { readHtml } from "../../documents/html/read-html";
import { sniff } from "../../documents/sniff";
import { readWorkbook, type WorkbookLibrary } from "../../documents/workbook/read-workbook";
import type { TableSource } from "./import-figures";
import { type FiguresTable, tableOfText, tablesOfPage, tablesOfWorkbook } from "./table";

export interface TableFile {
  readonly format: TableSource["format"];
  readonly tables: readonly FiguresTable[];
}

/**
 * The tables of figures in a CSV text, a workbook or a web page, told from its bytes.
 * @throws DocumentError for any other type, and where there is no header over rows
 */
export async function readTableFile(
  bytes: Uint8Array,
  loadWorkbook: () => Promise<WorkbookLibrary>,
): Promise<TableFile> {
  const kind = sniff(bytes);
  const file = await readAs(kind, bytes, loadWorkbook);
  if (file.tables.length === 0)
    throw new DocumentError("empty", "There is no table with a header and rows of figures.");
  return file;
}

async function readAs(
  kind: ReturnType<typeof sniff>,
  bytes: Uint8Array,
  loadWorkbook: () => Promise<WorkbookLibrary>,
): Promise<TableFile> {
  if (kind === "xlsx" || kind === "xls")
    return { format: kind, tables: tablesOfWorkbook(readWorkbook(bytes, await loadWorkbook())) };
  if (kind === "html") return { format: kind, tables: tablesOfPage(readHtml(bytes)) };
  if (kind !== "text")
    throw new DocumentError(
      "unsupported_format",
      `A table of figures is a CSV text, a workbook or a web page, not ${kind}.`,
    );
  const table = tableOfText(bytes);
  return { format: "csv", tables: table ? [table] : [] };
}
