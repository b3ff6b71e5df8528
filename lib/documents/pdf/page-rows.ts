import { addAll } from "../../records/extremes";
import { groupBy } from "../../records/group";
import type { Cell, Row } from "../model";
import { plainCell } from "../place";
import { printsTwoDecimals, withoutCutEdge, withoutCutEnd } from "./cut-figures";
import { type Box, nearest, type PageContent } from "./geometry";
import { type Grid, type GridCell, readGrids } from "./grids";
import { goesOn, isCaptionLike } from "./open/above";
import { type PagePart, readOpenTables, type WalllessTable } from "./open/read-open-tables";
import { openRegions } from "./open/regions";
import { segmentLines } from "./open/segments";
import { joinLine, joinPieces, type PageLine } from "./page-lines";
import { isPlausibleGrid } from "./plausible-grid";
import { isPageNumber, type RunningLines, runningLines } from "./running-lines";
import { isTorn, joinText, joinTorn, repeatedRows, type TableRow } from "./torn-rows";
import { unturned } from "./turn";

/** Gives running places to pieces of a paged document, so that reading order is one sequence. */
export class PlaceCounter {
  private line = 0;
  private char = 0;
  private text = "";

  place(text: string, page: PageContent, box: Box): Cell["place"] {
    this.line++;
    const bbox = boxText(unturned(box, page.turn, page.size));
    const recognised = page.recognised && { recognised: page.recognised };
    const place = { line: this.line, char: this.char, page: page.number, bbox, ...recognised };
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

/** Rows of a document's pages in reading order, without page numbers and running heads. */
export function pageRows(pages: readonly PageContent[]): { rows: Row[]; text: string } {
  const counter = new PlaceCounter();
  const running = runningLines(pages);
  const rows: Row[] = [];
  let table: OpenTable | null = null;
  let held: TableRow | null = null;
  let two = false;
  const flush = (next: PageContent | null): void => {
    const isLast = held !== null && next !== held[0]?.page;
    if (held) rows.push(placed(isLast && two ? withoutCutEnd(held) : held, counter));
    held = null;
  };
  for (const { page, block } of documentBlocks(pages, running)) {
    if ("text" in block) {
      flush(page);
      const place = { ...counter.place(block.text, page, block), ...(block.loose && { loose: block.loose }) };
      rows.push({ kind: "text", aligned: false, cells: [plainCell(block.text, place)] });
      table = isCaptionLike(block.text) ? null : table;
    } else if ("rows" in block) {
      flush(page);
      addAll(
        rows,
        block.rows.map((row) => placed(row, counter)),
      );
      table = block.goesOn ? table : null;
    } else {
      const before: OpenTable | null = continuing(table, block.xs);
      const columns: readonly number[] = before?.columns ?? block.xs;
      const all = withoutCutEdge(gridRows(block, columns, page));
      const repeated = before && held ? repeatedRows(before.head, all) : 0;
      const whole = held && before ? continued(held, before, all[repeated], block, repeated) : null;
      if (whole) {
        held = null;
        all.splice(0, repeated + 1, whole);
      } else flush(page);
      two = printsTwoDecimals(all.slice(0, -1));
      held = all.pop() ?? null;
      addAll(
        rows,
        all.map((row) => placed(row, counter)),
      );
      table = { columns, open: block.openBottom, head: before?.head ?? all.slice(0, MOST_HEAD_ROWS) };
    }
  }
  flush(null);
  return { rows, text: counter.all };
}

interface OpenTable {
  readonly columns: readonly number[];
  /** Its last row has no line below. */
  readonly open: boolean;
  readonly head: readonly TableRow[];
}

const MOST_HEAD_ROWS = 6;

/** The last row of a page with what the next page holds of it; null where the next row is its own. */
function continued(
  held: TableRow,
  table: OpenTable,
  next: TableRow | undefined,
  grid: Grid,
  repeated: number,
): TableRow | null {
  if (!next) return null;
  const torn = table.open && (grid.openTop || repeated > 0);
  return torn || isTorn(held, next) ? joinTorn(held, next) : null;
}

interface PageBlock {
  readonly page: PageContent;
  readonly block: PageLine | Grid | WalllessTable;
}

/** Lines, ruled tables and tables without walls in reading order. */
function documentBlocks(pages: readonly PageContent[], running: RunningLines): PageBlock[] {
  return readOpenTables(pages.flatMap((page) => pageBlocks(page, running)));
}

/** Lines and tables of a page from top to bottom. */
function pageBlocks(page: PageContent, running: RunningLines): PagePart[] {
  const grids = readGrids(page).filter(
    (grid) => grid.cells.some((cell) => cell.texts.length > 0) && isPlausibleGrid(grid),
  );
  const inside = (box: Box): boolean =>
    grids.some((grid) => contains(grid, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2));
  const lines = segmentLines(page.texts.filter((piece) => !inside(piece))).filter((line) => {
    const whole = joinLine(line.segments);
    return !isPageNumber(whole, page) && !running.has(whole, page);
  });
  const bands = [...grids.map((grid) => grid.y0).toSorted((a, b) => a - b), Number.POSITIVE_INFINITY];
  let from = Number.NEGATIVE_INFINITY;
  const parts: PagePart[] = [];
  for (const to of bands) {
    const between = lines.filter((line) => line.y0 >= from && line.y0 < to);
    const place = {
      below: Number.isFinite(from) || page.number > 1,
      above: Number.isFinite(to),
    };
    parts.push(...openRegions(between, place).map((region) => ({ page, block: region })));
    parts.push(...grids.filter((grid) => grid.y0 === to).map((grid) => ({ page, block: grid })));
    from = to;
  }
  return parts;
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

function placed(row: TableRow, counter: PlaceCounter): Row {
  return {
    kind: "cells",
    aligned: true,
    cells: row.map(({ text, page, box, loose, placedBy }) => {
      const place = { ...counter.place(text, page, box), ...(placedBy ? { placedBy } : {}) };
      return plainCell(text, loose ? { ...place, loose } : place);
    }),
  };
}

function continuing(table: OpenTable | null, xs: readonly number[]): OpenTable | null {
  return table && goesOn(table.columns, xs) ? table : null;
}

const ACROSS = "the figure stands across a ruling line";

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
        if (!cell) return { text: "", page, box: empty(c), loose: null };
        return { text: cellText(cell), page, box: textBox(cell), loose: looseOf(cell) };
      });
    });
}

function looseOf(cell: GridCell): string | null {
  return cell.crossed ? ACROSS : (cell.texts.find((text) => text.loose)?.loose ?? null);
}

/** Free width of a cell that a line fills, but for the one or two characters that went to the next. */
const PADDING = 12;

/** Lines of a cell: Chinese words run on, and so do figures broken because their cell is full. */
function cellText(cell: GridCell): string {
  const lines = joinPieces(cell.texts);
  return lines.reduce((all, line, i) => {
    const before = lines[i - 1];
    const full =
      before !== undefined &&
      cell.x1 - cell.x0 - (before.x1 - before.x0) < PADDING + (2.2 * (line.x1 - line.x0)) / line.text.length;
    const torn = before !== undefined && isTornFigure(before.text, line.text, full);
    return torn ? all + line.text.trim() : joinText(all, line.text.trim());
  }, "");
}

function isTornFigure(above: string, below: string, full: boolean): boolean {
  const digits = /^[-\d.,，．０-９]+$/;
  const torn = full || /[,，.．]$/.test(above) || /^[,，.．]/.test(below);
  return torn && digits.test(above) && digits.test(below) && !(/[.．]/.test(above) && /[.．]/.test(below));
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
