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
  const widths = columnWidths(rows, (grid) => displayWidth(grid.cell.text));
  for (const [r, row] of rows.entries())
    printLine(writer, row, widths, table, r < table.header.length, displayWidth, (grid) =>
      grid.origin ? grid.cell.text : "",
    );
};

function printLine(
  writer: TextWriter,
  row: readonly GridCell[],
  widths: readonly number[],
  table: PrintedTable,
  isHeader: boolean,
  measure: (value: string) => number,
  textOf: (grid: GridCell, index: number) => string,
): void {
  let column = 0;
  let at = 0;
  for (const [i, grid] of row.entries()) {
    const own = textOf(grid, i);
    if (own !== "") {
      const width = spanWidth(widths, i, grid.cell.colSpan ?? 1);
      const spare = Math.max(0, width - measure(own));
      const figure = grid.cell.expected !== undefined || isBlankMark(own);
      const start = column + (figure ? spare : isHeader || isNumber(own) ? Math.floor(spare / 2) : 0);
      const gap = Math.max(at === 0 ? 0 : 2, start - at);
      writer.write(" ".repeat(gap));
      writer.figure(own, grid.cell.expected, table.kind);
      at += gap + measure(own);
    }
    column += (widths[i] as number) + 2;
  }
  writer.line();
}

/** Display columns of converters that count characters. */
const characters = (value: string): number => [...value].length;

/** Longest line of a name in a narrow column. */
const NAME_WIDTH = 9;

/**
 * As converters of PDFs print: names wrapped above and below the line with the code and the figures, a form
 * feed and the page's number in the middle of a table, the header again on the next page.
 */
const pages: Printer = (writer, rows, table, _layout, breakAt) => {
  const headerRows = table.header.length;
  const nameAt = nameColumn(rows, headerRows);
  const wrapped = (grid: GridCell, r: number, i: number): string[] =>
    r >= headerRows && i === nameAt ? chunks(grid.cell.text, NAME_WIDTH) : [grid.cell.text];
  const widths = columnWidths(rows, (grid, r, i) => Math.max(...wrapped(grid, r, i).map(characters)));
  const printRow = (row: readonly GridCell[], r: number): void => {
    const lines = nameAt >= 0 && row[nameAt]?.origin ? wrapped(row[nameAt] as GridCell, r, nameAt) : [];
    const middle = Math.floor((lines.length - 1) / 2);
    for (let part = 0; part < Math.max(1, lines.length); part++) {
      const here = (grid: GridCell, i: number): string =>
        i === nameAt && lines.length > 1
          ? (lines[part] ?? "")
          : part === Math.max(0, middle) && grid.origin
            ? grid.cell.text
            : "";
      printLine(writer, row, widths, table, r < headerRows, characters, here);
    }
  };
  for (const [r, row] of rows.entries()) {
    if (r === breakAt) {
      writer.line();
      writer.line(`${" ".repeat(30)}- 12 -`);
      writer.write("\f");
      for (const [h, head] of rows.slice(0, headerRows).entries()) printRow(head, h);
    }
    printRow(row, r);
  }
};

/** The column of the subjects' names: behind the codes. */
function nameColumn(rows: readonly GridCell[][], headerRows: number): number {
  const coded = rows.slice(headerRows).find((row) => /^\d{5,7}$/.test(row[0]?.cell.text ?? ""));
  return coded ? 1 : -1;
}

function chunks(text: string, size: number): string[] {
  const all = [...text];
  const parts: string[] = [];
  for (let i = 0; i < all.length; i += size) parts.push(all.slice(i, i + size).join(""));
  return parts.length === 0 ? [""] : parts;
}

const words: Printer = (writer, rows, table, _layout, breakAt) => {
  for (const [r, row] of rows.entries()) {
    if (r === breakAt) writer.write("- 12 -\n\f");
    let first = true;
    for (const grid of row) {
      if (!grid.origin || grid.cell.text === "") continue;
      if (!first) writer.write(" ");
      first = false;
      writer.figure(grid.cell.text, grid.cell.expected, table.kind);
    }
    if (!first) writer.line();
  }
};

const filledCells: Printer = (writer, rows, table, _layout, breakAt) => {
  for (const [r, row] of rows.entries()) {
    if (r === breakAt) writer.write("- 12 -\n\f");
    for (const grid of row) {
      if (!grid.origin || grid.cell.text === "") continue;
      writer.figure(grid.cell.text, grid.cell.expected, table.kind);
      writer.line();
    }
  }
};

const isBlankMark = (value: string): boolean => /^[—-]$/.test(value);
const isNumber = (value: string): boolean => /^\d+$/.test(value);

function spanWidth(widths: readonly number[], from: number, span: number): number {
  return widths.slice(from, from + span).reduce((total, width) => total + width, 2 * (span - 1));
}

/** Each column as wide as its widest cell; a merged cell widens the last of its columns. */
function columnWidths(
  rows: readonly GridCell[][],
  widthOf: (grid: GridCell, row: number, column: number) => number,
): number[] {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(
      6,
      ...rows.map((row, r) => {
        const grid = row[i];
        return grid && (grid.cell.colSpan ?? 1) === 1 ? widthOf(grid, r, i) : 0;
      }),
    ),
  );
  for (const [r, row] of rows.entries()) {
    for (const [i, grid] of row.entries()) {
      const span = grid.cell.colSpan ?? 1;
      if (!grid.origin || span === 1) continue;
      const missing = widthOf(grid, r, i) - spanWidth(widths, i, span);
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
  pages,
  words,
  filledCells,
};
