import { groupBy } from "../../records/group";
import type { Cell, Row } from "../model";
import { type Box, nearest, type PageContent } from "./geometry";
import { type Grid, type GridCell, readGrids } from "./grids";
import { joinPieces, type PageLine } from "./page-lines";
import { isPageNumber, type RunningLines, runningLines } from "./running-lines";
import { unturned } from "./turn";

/** Gives running places to pieces of a paged document, so that reading order is one sequence. */
export class PlaceCounter {
  private line = 0;
  private char = 0;
  private text = "";

  place(text: string, page: PageContent, box: Box): Cell["place"] {
    this.line++;
    const bbox = boxText(unturned(box, page.turn, page.size));
    const place = { line: this.line, char: this.char, page: page.number, bbox };
    this.char += text.length + 1;
    this.text += `${text}\n`;
    return place;
  }

  get all(): string {
    return this.text;
  }
}

function boxText(box: Box): string {
  return [box.x0, box.y0, box.x1, box.y1].map((n) => n.toFixed(1)).join(" ");
}

interface TableCell {
  readonly text: string;
  readonly page: PageContent;
  readonly box: Box;
  /** Which column it belongs to is likely, not certain. */
  readonly loose: boolean;
}

type TableRow = readonly TableCell[];

/** Rows of a document's pages in reading order, without page numbers and running heads. */
export function pageRows(pages: readonly PageContent[]): { rows: Row[]; text: string } {
  const counter = new PlaceCounter();
  const running = runningLines(pages);
  const rows: Row[] = [];
  let table: { columns: readonly number[]; open: boolean } | null = null;
  let torn: TableRow | null = null;
  const flush = (): void => {
    if (torn) rows.push(placed(torn, counter));
    torn = null;
  };
  for (const page of pages) {
    for (const block of pageBlocks(page, running)) {
      if ("text" in block) {
        flush();
        const place = counter.place(block.text, page, block);
        rows.push({ kind: "text", aligned: false, cells: [{ text: block.text, place }] });
        table = isCaptionLike(block.text) ? null : table;
        continue;
      }
      const columns: readonly number[] =
        table && continues(table.columns, block.xs) ? table.columns : block.xs;
      const [first, ...rest] = gridRows(block, columns, page);
      const whole = table?.open && block.openTop && torn && first ? joinTorn(torn, first) : null;
      if (whole) torn = null;
      else flush();
      const all: TableRow[] = [...(whole ? [whole] : first ? [first] : []), ...rest];
      torn = block.openBottom ? (all.pop() ?? null) : null;
      rows.push(...all.map((row) => placed(row, counter)));
      table = { columns, open: block.openBottom };
    }
  }
  flush();
  return { rows, text: counter.all };
}

/** Lines and ruled tables of a page from top to bottom. */
function pageBlocks(page: PageContent, running: RunningLines): (PageLine | Grid)[] {
  const grids = readGrids(page).filter((grid) => grid.cells.some((cell) => cell.texts.length > 0));
  const inside = (box: Box): boolean =>
    grids.some((grid) => contains(grid, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2));
  const lines = joinPieces(page.texts.filter((piece) => !inside(piece))).filter(
    (line) => !isPageNumber(line, page) && !running.has(line, page),
  );
  return [...lines, ...grids].toSorted((a, b) => a.y0 - b.y0);
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** The parts of a row that the end of a page has torn, cell by cell. */
function joinTorn(above: TableRow, below: TableRow): TableRow | null {
  if (above.length !== below.length) return null;
  return above.map((cell, i) => {
    const rest = below[i] as TableCell;
    if (rest.text === "") return cell;
    return cell.text === "" ? rest : { ...cell, text: joinText(cell.text, rest.text) };
  });
}

function placed(row: TableRow, counter: PlaceCounter): Row {
  return {
    kind: "cells",
    aligned: true,
    cells: row.map(({ text, page, box, loose }) => {
      const place = counter.place(text, page, box);
      return { text, place: loose ? { ...place, loose: true as const } : place };
    }),
  };
}

function isCaptionLike(text: string): boolean {
  return /表|单位/.test(text);
}

/** A table goes on over the page when its column lines are among those of the table before. */
function continues(before: readonly number[], xs: readonly number[]): boolean {
  return xs.length <= before.length && xs.every((x) => before.some((b) => Math.abs(b - x) <= 3));
}

function gridRows(grid: Grid, columns: readonly number[], page: PageContent): TableRow[] {
  const byRow = groupBy(grid.cells, (cell) => cell.row);
  return [...byRow.keys()]
    .toSorted((a, b) => a - b)
    .map((r) => {
      const placedAt = new Map<number, GridCell>();
      for (const cell of byRow.get(r) ?? []) placedAt.set(nearest(columns.slice(0, -1), cell.x0), cell);
      const empty = (c: number): Box => ({
        x0: columns[c] as number,
        y0: grid.ys[r] as number,
        x1: columns[c + 1] as number,
        y1: grid.ys[r + 1] as number,
      });
      return columns.slice(0, -1).map((_, c) => {
        const cell = placedAt.get(c);
        if (!cell) return { text: "", page, box: empty(c), loose: false };
        return { text: cellText(cell), page, box: textBox(cell), loose: cell.crossed };
      });
    });
}

/** Lines of a cell: Chinese words run on, and so do figures broken because their cell is full. */
function cellText(cell: GridCell): string {
  const lines = joinPieces(cell.texts);
  return lines.reduce((all, line, i) => {
    const before = lines[i - 1];
    const full =
      before !== undefined && cell.x1 - cell.x0 - (before.x1 - before.x0) < 1.6 * (line.y1 - line.y0);
    return full && isTornFigure(before.text, line.text)
      ? all + line.text.trim()
      : joinText(all, line.text.trim());
  }, "");
}

function isTornFigure(above: string, below: string): boolean {
  const digits = /^[-\d.,，．０-９]+$/;
  return digits.test(above) && digits.test(below) && !(/[.．]/.test(above) && /[.．]/.test(below));
}

function joinText(above: string, below: string): string {
  if (above === "" || below === "") return above + below;
  const runsOn = /[\u4e00-\u9fff（）]$/.test(above) || /^[\u4e00-\u9fff（）]/.test(below);
  return runsOn ? above + below : `${above} ${below}`;
}

function textBox(cell: GridCell): Box {
  if (cell.texts.length === 0) return cell;
  return {
    x0: Math.min(...cell.texts.map((t) => t.x0)),
    y0: Math.min(...cell.texts.map((t) => t.y0)),
    x1: Math.max(...cell.texts.map((t) => t.x1)),
    y1: Math.max(...cell.texts.map((t) => t.y1)),
  };
}
