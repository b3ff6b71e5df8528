import type { Layout } from "./layout";
import { expand, type GridCell, type PrintedTable } from "./table";
import type { TextWriter } from "./text-writer";

/** Prints the rows of a table in the layout's row form. */
export function renderRows(writer: TextWriter, table: PrintedTable, layout: Layout): void {
  const header = expand(table.header);
  const body = expand(table.body);
  const width = Math.max(...[...header, ...body].map((row) => row.length));
  const padded = (row: GridCell[]): GridCell[] =>
    Array.from({ length: width }, (_, i) => row[i] ?? { cell: { text: "" }, origin: true });
  const rows = [...header, ...body].map(padded);
  const breakAt = layout.pageBreak && body.length > 3 ? header.length + Math.floor(body.length / 2) : -1;
  const print = PRINTERS[layout.rowForm];
  print(writer, rows, table, layout, breakAt);
}

type Printer = (
  writer: TextWriter,
  rows: readonly GridCell[][],
  table: PrintedTable,
  layout: Layout,
  breakAt: number,
) => void;

/** Text of a cell; parts of a merged cell repeat it or stay blank. */
function partText({ cell, origin }: GridCell, repeat: boolean): string {
  return origin || repeat ? cell.text : "";
}

const tabs: Printer = (writer, rows, table, layout, breakAt) => {
  for (const [r, row] of rows.entries()) {
    if (r === breakAt) writer.line();
    for (const [i, grid] of row.entries()) {
      if (i > 0) writer.write("\t");
      if (grid.origin) writer.figure(grid.cell.text, grid.cell.expected, table.kind);
      else writer.write(partText(grid, layout.merged === "repeat" && grid.cell.expected === undefined));
    }
    writer.line();
  }
};

const cellLines =
  (lead: string, empty: string): Printer =>
  (writer, rows, table, layout, breakAt) => {
    for (const [r, row] of rows.entries()) {
      if (r === breakAt) writer.write("\n\n");
      for (const grid of row) {
        if (!grid.origin) continue;
        writer.write(lead);
        if (grid.cell.text === "") writer.write(empty);
        else writer.figure(broken(grid, layout), grid.cell.expected, table.kind);
        writer.line();
      }
      writer.line();
    }
  };

/** A long word of a cell may go on in the next line (only where the next cell's line is told by its tab). */
function broken({ cell }: GridCell, layout: Layout): string {
  const at = cell.text.search(/[\u4e00-\u9fff]/) + 3;
  const breaks =
    layout.brokenWords && layout.rowForm === "cellLinesTab" && !cell.expected && cell.text.length > at + 4;
  return breaks ? `${cell.text.slice(0, at)}\n${cell.text.slice(at)}` : cell.text;
}

const pipes: Printer = (writer, rows, table, layout) => {
  for (const [r, row] of rows.entries()) {
    writer.write("|");
    for (const grid of row) {
      writer.write(" ");
      if (grid.origin) writer.figure(grid.cell.text, grid.cell.expected, table.kind);
      else writer.write(partText(grid, layout.merged === "repeat" && grid.cell.expected === undefined));
      writer.write(" |");
    }
    writer.line();
    if (r === 0) writer.line(`|${row.map(() => " --- |").join("")}`);
  }
};

/** Columns a Han glyph takes two of. */
export function displayWidth(value: string): number {
  let width = 0;
  for (const c of value) width += c.charCodeAt(0) > 0x2e7f || /[“”—…]/.test(c) ? 2 : 1;
  return width;
}

/** Words stand in the middle of their (merged) cell, names of body rows at its left, figures at its right. */
const spaces: Printer = (writer, rows, table) => {
  const widths = columnWidths(rows);
  const headerRows = table.header.length;
  for (const [r, row] of rows.entries()) {
    let column = 0;
    let at = 0;
    for (const [i, grid] of row.entries()) {
      const own = grid.origin ? grid.cell.text : "";
      if (own !== "") {
        const width = spanWidth(widths, i, grid.cell.colSpan ?? 1);
        const spare = Math.max(0, width - displayWidth(own));
        const figure = grid.cell.expected !== undefined || isBlankMark(own);
        const start = column + (figure ? spare : r < headerRows || isNumber(own) ? Math.floor(spare / 2) : 0);
        const gap = Math.max(at === 0 ? 0 : 2, start - at);
        writer.write(" ".repeat(gap));
        writer.figure(own, grid.cell.expected, table.kind);
        at += gap + displayWidth(own);
      }
      column += (widths[i] as number) + 2;
    }
    writer.line();
  }
};

const isBlankMark = (value: string): boolean => /^[—-]$/.test(value);
const isNumber = (value: string): boolean => /^\d+$/.test(value);

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((total, width) => total + width, 2 * (span - 1));
}

/** Each column as wide as its widest cell; a merged cell widens the last of its columns. */
function columnWidths(rows: readonly GridCell[][]): number[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(
      6,
      ...rows.map((row) => ((row[i]?.cell.colSpan ?? 1) === 1 ? displayWidth(row[i]?.cell.text ?? "") : 0)),
    ),
  );
  for (const row of rows) {
    for (const [i, grid] of row.entries()) {
      const span = grid.cell.colSpan ?? 1;
      if (!grid.origin || span === 1) continue;
      const missing = displayWidth(grid.cell.text) - spanWidth(widths, i, span);
      if (missing > 0) widths[i + span - 1] = (widths[i + span - 1] as number) + missing;
    }
  }
  return widths;
}

const PRINTERS: Readonly<Record<Layout["rowForm"], Printer>> = {
  tabs,
  cellLinesTab: cellLines("\t", ""),
  cellLinesBare: cellLines("", "\u3000"),
  pipes,
  spaces,
};
