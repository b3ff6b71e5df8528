import type { Cell, Row } from "../model";
import type { Block, TableCell, TableRow } from "./block";
import { isCaptionRow, textRows } from "./caption-rows";
import { spreadSpans } from "./grid";
import type { RunningPlaces } from "./places";
import { joinSplitTables, partsTable } from "./split-tables";

/** Rows of a document's blocks in reading order. Tables that only lay out the page are opened. */
export function blockRows(blocks: readonly Block[], places: RunningPlaces): Row[] {
  const rows: Row[] = [];
  let columns: number | null = null;
  for (const block of joinSplitTables(blocks)) {
    if (block.kind === "text") {
      rows.push(lineRow(block.text, places));
      if (!partsTable(block.text)) columns = null;
      continue;
    }
    const own = tableRows(block.rows, places);
    const unheaded = columns !== null && isUnheaded(own[0], columns);
    for (const row of own) rows.push(unheaded ? loosen(row) : row);
    columns = own.findLast((row) => row.kind === "cells")?.cells.length ?? null;
  }
  return rows;
}

const AMOUNT = /^-?[\d０-９][\d０-９,，]*[.．][\d０-９]+$/;

/** A table that begins with figures goes on another; where its columns are others, nothing says which is which. */
function isUnheaded(first: Row | undefined, columns: number): boolean {
  return first?.cells.length !== columns && (first?.cells ?? []).some(({ text }) => AMOUNT.test(text));
}

const loosen = (row: Row): Row => ({
  ...row,
  cells: row.cells.map((cell) =>
    AMOUNT.test(cell.text)
      ? { ...cell, place: { ...cell.place, loose: "the line does not tell the column" } }
      : cell,
  ),
});

/** A line of text; tabs inside a short one part it into cells. */
function lineRow(text: string, places: RunningPlaces): Row {
  places.nextLine();
  const parts = text.split("\t").map((part) => part.trim());
  if (parts.length === 1 || /[。；]/.test(text))
    return { kind: "text", aligned: false, cells: [places.cell(text)] };
  return { kind: "cells", aligned: true, cells: parts.map((part) => places.cell(part)) };
}

/** Rows that hold tables of their own, and tables of a single column, are layout: their content is read by itself. */
function tableRows(rows: readonly TableRow[], places: RunningPlaces): Row[] {
  const nesting = rows.some(holdsTable);
  if (rows.every((row) => row.length <= 1)) return contentRows(rows, places);
  const out: Row[] = [];
  let run: TableRow[] = [];
  const flush = () => {
    const read = nesting && run.every((row) => filled(row) <= 1) ? contentRows : gridRows;
    for (const row of read(run, places)) out.push(row);
    run = [];
  };
  for (const row of rows) {
    if (!holdsTable(row)) {
      run.push(row);
      continue;
    }
    flush();
    for (const inner of contentRows([row], places)) out.push(inner);
  }
  flush();
  return out;
}

function holdsTable(row: TableRow): boolean {
  return row.some((cell) => cell.blocks.some((block) => block.kind === "table"));
}

function filled(row: TableRow): number {
  return row.filter((cell) => cell.blocks.length > 0).length;
}

function contentRows(rows: readonly TableRow[], places: RunningPlaces): Row[] {
  return rows.flatMap((row) => row.flatMap((cell) => blockRows(cell.blocks, places)));
}

function gridRows(rows: readonly TableRow[], places: RunningPlaces): Row[] {
  return spreadSpans(rows)
    .filter((row) => row.some((cell) => cell !== null && cell.blocks.length > 0))
    .flatMap((row): Row[] => {
      places.nextLine();
      const cells: Cell[] = row.map((cell) => places.cell(cell ? cellText(cell) : ""));
      if (isCaptionRow(cells.map((cell) => cell.text))) return textRows(cells);
      return [{ kind: "cells", aligned: true, cells }];
    });
}

function cellText(cell: TableCell): string {
  return cell.blocks
    .map((block) => (block.kind === "text" ? block.text.replaceAll("\t", " ") : ""))
    .join("\n");
}
