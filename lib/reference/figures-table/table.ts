import Papa from "papaparse";
import { decodeText } from "../../documents/decode";
import { DocumentError } from "../../documents/document-error";
import type { DocumentModel, Row } from "../../documents/model";
import { cellKind, parsePrintedNumber } from "../../extract/printed-number";

/** A cell with the place a reader finds it at: a line of a CSV file, a sheet and address of a workbook. */
export interface TableCell {
  readonly text: string;
  readonly line: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** A table of published figures: one header over rows of as many cells. */
export interface FiguresTable {
  readonly sheet: string | null;
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

const MOST_ROWS = 200_000;

/** A header names its columns: two cells at least, none of them a figure. */
function isHeader(cells: readonly TableCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  const figures = filled.filter(({ text }) => parsePrintedNumber(text) && !/^20\d{2}年?$/.test(text));
  return filled.length >= 2 && figures.length === 0;
}

function cutTable(rows: readonly (readonly TableCell[])[]): FiguresTable | null {
  const at = rows.findIndex(isHeader);
  const header = rows[at];
  if (!header) return null;
  const body = rows.slice(at + 1).filter((row) => row.some(({ text }) => cellKind(text) !== "blank"));
  if (body.length === 0) return null;
  if (body.length > MOST_ROWS)
    throw new DocumentError("too_large", `The table has ${body.length} rows; ${MOST_ROWS} may be.`);
  return { sheet: header[0]?.sheet ?? null, header, rows: body.map((row) => padTo(row, header)) };
}

/** A row as long as the header; what stands beyond it has no name and is left out. */
function padTo(row: readonly TableCell[], header: readonly TableCell[]): TableCell[] {
  const [first] = row;
  const { line = null, sheet = null } = first ?? {};
  return header.map((_, i) => row[i] ?? { text: "", line, sheet, cell: null });
}

/** The table of a CSV text, its cells parted by comma, tab or semicolon. @throws DocumentError */
export function tableOfText(bytes: Uint8Array): FiguresTable | null {
  const { text } = decodeText(bytes);
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimitersToGuess: [",", "\t", ";", "，"],
  });
  let line = 1;
  const rows = data.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return cells.map((cell) => ({ text: cell.trim(), line: start, sheet: null, cell: null }));
  });
  return cutTable(rows);
}

const cellsOf = (row: Row): TableCell[] =>
  row.cells.map(({ text, place }) => ({
    text,
    line: place.cell === undefined ? place.line : null,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
  }));

/** The tables of a workbook, the first of each visible sheet. */
export function tablesOfWorkbook(model: DocumentModel): FiguresTable[] {
  const sheets = new Map<string, TableCell[][]>();
  for (const row of model.rows) {
    const sheet = row.cells[0]?.place.sheet;
    if (sheet === undefined || row.kind !== "cells") continue;
    const rows = sheets.get(sheet) ?? [];
    sheets.set(sheet, rows);
    rows.push(cellsOf(row));
  }
  return [...sheets.values()].flatMap((rows) => cutTable(rows) ?? []);
}

/** The tables of a web page, or of cells copied from one: rows that follow each other with no words between. */
export function tablesOfPage(model: DocumentModel): FiguresTable[] {
  const tables: TableCell[][][] = [];
  let open = false;
  for (const row of model.rows) {
    const isTable = row.kind === "cells";
    if (isTable && !open) tables.push([]);
    if (isTable) tables.at(-1)?.push(cellsOf(row));
    open = isTable;
  }
  return tables.flatMap((rows) => cutTable(rows) ?? []);
}
