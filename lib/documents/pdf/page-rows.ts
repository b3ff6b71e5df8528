import type { Cell, Row } from "../model";
import type { Box, PageContent } from "./geometry";
import { type Grid, type GridCell, readGrids } from "./grids";
import { joinPieces } from "./page-lines";

/** Gives running places to pieces of a paged document, so that reading order is one sequence. */
export class PlaceCounter {
  private line = 0;
  private char = 0;
  private text = "";

  place(text: string, page: number, box: Box): Cell["place"] {
    this.line++;
    const place = { line: this.line, char: this.char, page, bbox: boxText(box) };
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
  let columns: readonly number[] | null = null;
  for (const page of pages) {
    const grids = readGrids(page).filter((grid) => grid.cells.some((cell) => cell.texts.length > 0));
    const inside = (box: Box): boolean =>
      grids.some(
        (g) =>
          (box.x0 + box.x1) / 2 >= g.x0 &&
          (box.x0 + box.x1) / 2 <= g.x1 &&
          (box.y0 + box.y1) / 2 >= g.y0 &&
          (box.y0 + box.y1) / 2 <= g.y1,
      );
    const lines = joinPieces(page.texts.filter((piece) => !inside(piece))).filter(
      (line) => !isPageNumber(line.text, line, page) && !running.has(keyOf(line.text, line, page)),
    );
    const blocks = [
      ...lines.map((line) => ({ y: line.y0, line })),
      ...grids.map((grid) => ({ y: grid.y0, grid })),
    ].toSorted((a, b) => a.y - b.y);
    for (const block of blocks) {
      if ("line" in block) {
        rows.push({
          kind: "text",
          aligned: false,
          cells: [{ text: block.line.text, place: counter.place(block.line.text, page.number, block.line) }],
        });
        columns = isCaptionLike(block.line.text) ? null : columns;
      } else {
        columns = continues(columns, block.grid.xs) ? columns : block.grid.xs;
        rows.push(...gridRows(block.grid, columns ?? block.grid.xs, page.number, counter));
      }
    }
  }
  return { rows, text: counter.all };
}

function isCaptionLike(text: string): boolean {
  return /表|单位/.test(text);
}

/** A table goes on over the page when its column lines are among those of the table before. */
function continues(before: readonly number[] | null, xs: readonly number[]): boolean {
  return (
    before !== null && xs.length <= before.length && xs.every((x) => before.some((b) => Math.abs(b - x) <= 3))
  );
}

function gridRows(grid: Grid, columns: readonly number[], page: number, counter: PlaceCounter): Row[] {
  const width = columns.length - 1;
  const byRow = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    const list = byRow.get(cell.row) ?? [];
    list.push(cell);
    byRow.set(cell.row, list);
  }
  return [...byRow.keys()]
    .toSorted((a, b) => a - b)
    .map((r) => {
      const placed = new Map<number, GridCell>();
      for (const cell of byRow.get(r) ?? []) placed.set(indexOf(columns, cell.x0), cell);
      const cells: Cell[] = [];
      for (let c = 0; c < width; c++) {
        const cell = placed.get(c);
        const text = cell ? cellText(cell) : "";
        const box = cell
          ? textBox(cell)
          : {
              x0: columns[c] as number,
              y0: grid.ys[r] as number,
              x1: columns[c + 1] as number,
              y1: grid.ys[r + 1] as number,
            };
        cells.push({ text, place: counter.place(text, page, box) });
      }
      return { kind: "cells" as const, aligned: true, cells };
    });
}

function indexOf(columns: readonly number[], x: number): number {
  let best = 0;
  for (let i = 0; i < columns.length - 1; i++)
    if (Math.abs((columns[i] as number) - x) < Math.abs((columns[best] as number) - x)) best = i;
  return best;
}

/** Lines of a cell: Chinese words run on, anything else keeps a space. */
function cellText(cell: GridCell): string {
  return joinPieces(cell.texts)
    .map((line) => line.text.trim())
    .reduce(
      (all, line) =>
        all === ""
          ? line
          : /[\u4e00-\u9fff（）]$/.test(all) || /^[\u4e00-\u9fff（）]/.test(line)
            ? all + line
            : `${all} ${line}`,
      "",
    );
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

function isPageNumber(text: string, box: Box, page: PageContent): boolean {
  const edge = box.y0 > page.height * 0.88 || box.y1 < page.height * 0.08;
  return edge && /^[\s—–\-·.第页共/]*\d{1,4}[\s—–\-·.第页共/\d]*$/.test(text);
}

/** Lines at the same height near the edge of most pages. */
function runningLines(pages: readonly PageContent[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(
      joinPieces(page.texts)
        .filter((line) => line.y1 < page.height * 0.1 || line.y0 > page.height * 0.9)
        .map((line) => keyOf(line.text, line, page)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count > pages.length * 0.4).map(([key]) => key),
  );
}

function keyOf(text: string, box: Box, page: PageContent): string {
  return `${text.replace(/\d+/g, "#").trim()}@${Math.round((box.y0 / page.height) * 50)}`;
}
