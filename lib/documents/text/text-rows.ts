import type { Cell, Row } from "../model";
import { placeIn } from "../place";
import { isBareCellText, readBareCellLines } from "./bare-cells";
import { readCommaRows } from "./comma-rows";
import { type Line, splitLines, trimmedCell } from "./lines";
import { withoutFurniture } from "./page-furniture";
import { readPipedLines } from "./piped-lines";
import { breakRunTogether } from "./run-together";
import { SpacedBlocks } from "./spaced-blocks";
import type { Judge } from "./spaced-columns";
import { joinTornFigures } from "./torn-figures";

/**
 * Splits a text into rows. Habits of disclosures are told apart: a row a line with tabs, pipes or commas between
 * cells, or with columns set by spaces; and a cell a line, with or without a leading tab, where an empty
 * line ends the row.
 */
export function readTextRows(text: string): Row[] {
  return readText(text).rows;
}

/** The rows of a text; with its lines where no tab or empty line but the print itself sets the cells apart. */
export function readText(text: string): { rows: Row[]; lines?: readonly Line[] } {
  const split = splitLines(text);
  const records = readCommaRows(split);
  if (records) return { rows: records };
  const lines = joinTornFigures(withoutFurniture(breakRunTogether(split)));
  const tabbed = lines.filter((line) => line.text.includes("\t"));
  const cellLines = tabbed.filter((line) => isCellLine(line.text)).length;
  const tabLines = tabbed.filter(({ text }) => text.indexOf("\t") < text.lastIndexOf("\t")).length;
  if (cellLines > tabLines) return { rows: readCellLines(lines) };
  if (tabLines === 0 && isBareCellText(lines)) return { rows: readBareCellLines(lines) };
  return { rows: readPrintedLines(lines), lines };
}

function isCellLine(text: string): boolean {
  return /^[ \u00a0]*\t[^\t]*$/.test(text);
}

/** Rows of lines with tabs, pipes or columns set by spaces; any other line is text. The judge tells which reading of a header makes sense. */
export function readPrintedLines(lines: readonly Line[], judge: Judge = () => 0): Row[] {
  const rows: Row[] = [];
  const spaced = new SpacedBlocks(rows, judge);
  for (const piece of readPipedLines(lines)) {
    if ("row" in piece) {
      spaced.flush();
      rows.push(piece.row);
      continue;
    }
    const { line } = piece;
    const plain = !line.text.includes("\t");
    if (plain && spaced.take(line)) continue;
    if (line.text.trim() === "" && plain) continue;
    spaced.flush();
    rows.push(plain ? textRow(line) : cellsRow(splitCells(line, "\t")));
  }
  spaced.flush();
  return rows;
}

function splitCells(line: Line, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.text.split(separator)) {
    cells.push(trimmedCell(part, line.place, start));
    start += part.length + separator.length;
  }
  return cells;
}

function cellsRow(cells: readonly Cell[]): Row {
  return { kind: "cells", aligned: true, cells };
}

function textRow(line: Line): Row {
  return { kind: "text", aligned: false, cells: [trimmedCell(line.text, line.place, 0)] };
}

function readCellLines(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  const flush = () => {
    if (cells.length > 0) rows.push({ kind: "cells", aligned: false, cells });
    cells = [];
  };
  for (const line of lines) {
    if (/^[ \u00a0]*$/.test(line.text)) flush();
    else if (/^[ \u00a0]*\t/.test(line.text)) cells.push(...splitCells(dropLeadingTab(line), "\t"));
    else if (cells.length > 0 && !startsParagraph(line.text))
      cells.push(continued(cells.pop() as Cell, line));
    else {
      flush();
      rows.push(textRow(line));
    }
  }
  flush();
  return rows;
}

function dropLeadingTab(line: Line): Line {
  const cut = line.text.indexOf("\t") + 1;
  return {
    text: line.text.slice(cut),
    place: placeIn(line.place, cut),
    page: line.page,
  };
}

/** Headings and long paragraphs never continue a cell above them, even where the empty line between is missing. */
function startsParagraph(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > 60 ||
    /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|注\s*[:：])/.test(
      trimmed,
    )
  );
}

function continued(cell: Cell, line: Line): Cell {
  const next = trimmedCell(line.text, line.place, 0);
  if (next.text === "") return cell;
  if (cell.text === "") return next;
  return { text: `${cell.text}\n${next.text}`, place: cell.place };
}
