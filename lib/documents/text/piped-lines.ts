import { addAll } from "../../records/extremes";
import type { Cell, Row } from "../model";
import { placeIn } from "../place";
import { type Line, trimmedCell } from "./lines";

/** The marks that set cells apart: a pipe, its full-width form, and the lines of boxes drawn with characters. */
const MARKS = /[|｜│┃]/g;
const CLOSING = /^([^|｜│┃]*)[|｜│┃]\s*$/;
const OPENING = /^\s*[|｜│┃]([^|｜│┃]*)$/;
/** A rule between rows: |---|:--:| or ├──┼──┤. */
const RULE = /^(?=.*(?:-{2}|[─━═┄]))[\s|｜│┃:.+─━═┄┌┐└┘├┤┬┴┼╋-]+$/;
/** Fewer lines of one cell each are no table by themselves. */
const FEWEST_CELLS = 6;

/** Lines of a text that are not yet rows, and rows of those that are. */
export type Piece = { readonly line: Line } | { readonly row: Row };

type Marked = "row" | "cell" | "blank" | "none";

function marksOf(text: string): Marked {
  const count = text.match(MARKS)?.length ?? 0;
  if (count === 0) return text.trim() === "" ? "blank" : "none";
  if (count === 1 && (CLOSING.test(text) || OPENING.test(text))) return "cell";
  return count === 1 && text.length > 60 ? "none" : "row";
}

/** Rows of the lines whose cells are set apart by marks; all other lines as they are. */
export function readPipedLines(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; ) {
    const laidOut = lines[i]?.rows;
    if (laidOut) {
      addAll(
        pieces,
        laidOut.map((row) => ({ row })),
      );
      i++;
      continue;
    }
    const kind = marksOf(lines[i]?.text ?? "");
    if (kind === "none" || kind === "blank") {
      pieces.push({ line: lines[i] as Line });
      i++;
      continue;
    }
    let end = i + 1;
    while (end < lines.length && isOf(kind, lines, end)) end++;
    const run = lines.slice(i, end).filter(({ text }) => text.trim() !== "");
    const rows = kind === "cell" ? cellRows(run) : pipeRows(run);
    for (const row of rows) pieces.push({ row });
    i = end;
  }
  return pieces;
}

/** Cells of a line each stay together, also over an empty line; a row of one cell may stand among others. */
function isOf(kind: Marked, lines: readonly Line[], at: number): boolean {
  const next = marksOf(lines[at]?.text ?? "");
  if (next === kind) return true;
  if (next === "blank") return at + 1 < lines.length && marksOf(lines[at + 1]?.text ?? "") === kind;
  return kind === "row" && next === "cell" && marksOf(lines[at + 1]?.text ?? "") !== "cell";
}

/** Where any row of a run has no mark in front, a mark in front of another closes an empty cell. */
function pipeRows(run: readonly Line[]): Row[] {
  const opened = run.every(({ text }) => /^\s*[|｜│┃]/.test(text));
  const closed = run.filter(({ text }) => /[|｜│┃]\s*$/.test(text)).length * 2 > run.length;
  return run.flatMap((line): Row[] => {
    if (RULE.test(line.text)) return [];
    const cells = splitAt(line);
    const shown = cells.slice(opened ? 1 : 0, closed && cells.at(-1)?.text === "" ? -1 : undefined);
    return shown.length === 0 ? [] : [{ kind: "cells", aligned: true, cells: shown }];
  });
}

function splitAt(line: Line): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.text.split(/[|｜│┃]/)) {
    cells.push(unmarked(trimmedCell(part, line.place, start)));
    start += part.length + 1;
  }
  return cells;
}

/** A cell without the marks Markdown sets around bold or slanted words. */
function unmarked(cell: Cell): Cell {
  const marks = /^(\*{1,3}|_{1,2}|`)(?=\S)(.*\S)\1$/u.exec(cell.text);
  if (!marks?.[1] || !marks[2]) return cell;
  return { ...cell, text: marks[2], place: placeIn(cell.place, marks[1].length) };
}

/** A cell a line: every cell is there, and where a row ends is not. */
function cellRows(run: readonly Line[]): Row[] {
  const cells = run.map((line): Cell => {
    const text = CLOSING.exec(line.text)?.[1];
    return text === undefined
      ? trimmedCell(OPENING.exec(line.text)?.[1] ?? "", line.place, line.text.search(MARKS) + 1)
      : trimmedCell(text, line.place, 0);
  });
  if (cells.length >= FEWEST_CELLS) return [{ kind: "cells", aligned: false, flow: true, cells }];
  return cells
    .filter(({ text }) => text !== "")
    .map((cell) => ({ kind: "text", aligned: false, cells: [cell] }));
}
