import type { Cell, DocumentModel, Row } from "../../documents/model";
import { placeIn } from "../../documents/place";
import type { Line } from "../../documents/text/lines";
import { readPrintedLines } from "../../documents/text/text-rows";
import { formOf } from "../forms/titles";
import { plainLabel } from "../label";
import { judgeHeader } from "./judge-header";
import { layOutFlow } from "./lay-out-flow";
import { layOutPerformance } from "./performance-flow";
import { layOutRagged } from "./ragged-forms";
import { type Token, wordsOf } from "./token";

const YEAR = /^[（]?20\d{2}年度?[）]?$/;
const PART = /^第[一二三四五六七八九十]+部分/;
/** Lines a form may take, and words of them. */
const MOST_LINES = 300;
const MOST_WORDS = 3000;

/** The forms whose layout only their own words tell, as rows with columns; everything else as it was read. */
export function layOutForms(model: DocumentModel): DocumentModel {
  if (model.lines) {
    const lines = layOutLines(model.lines);
    return flowing({ ...model, lines, rows: readPrintedLines(lines, judgeHeader) });
  }
  return flowing({ ...model, rows: layOutTexts(model.rows) });
}

/** Lines between a title and the run of cells below it. */
const CAPTIONS = 4;

function flowing(model: DocumentModel): DocumentModel {
  const titled = model.rows.some(
    (row) => row.kind === "cells" && row.cells.some(({ text }) => isTitle(text)),
  );
  if (!titled && !model.rows.some((row) => row.flow)) return model;
  const rows = model.rows.flatMap((row, at) =>
    row.flow ? layOutFlow(row, model.rows.slice(Math.max(0, at - CAPTIONS), at)) : [row],
  );
  return { ...model, rows: titled ? withoutRagged(rows) : rows };
}

/** Forms whose rows have lost merged cells, each from its title to the next row that is no part of it. */
function withoutRagged(rows: readonly Row[]): readonly Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    out.push(row);
    if (row.kind !== "cells" || !row.cells.some(({ text }) => isTitle(text))) continue;
    const stop = rows.findIndex(
      (next, at) => at > i && (next.kind === "text" || next.cells.some(({ text }) => isTitle(text))),
    );
    const end = stop < 0 ? rows.length : stop;
    const form = layOutRagged(rows.slice(i + 1, end));
    if (!form) continue;
    for (const one of form) out.push(one);
    i = end - 1;
  }
  return out;
}

interface Found {
  /** Words before the title on its line. */
  readonly before: Cell | null;
  readonly title: Cell;
  readonly rows: readonly Row[];
  /** Texts the form takes; of the last one `rest` is left. */
  readonly taken: number;
  readonly rest: Cell | null;
}

const isTitle = (text: string): boolean =>
  /绩效/.test(text) && (formOf(text, null)?.table.startsWith("performance") ?? false);

/** A form that begins in the first of the texts. */
function formIn(texts: readonly Cell[]): Found | null {
  const [line] = texts;
  if (!line || !/绩\s*效/.test(line.text)) return null;
  const own = wordsOf([line]);
  const at = own.findIndex(({ cell }) => isTitle(cell.text));
  const title = own[at];
  if (!title) return null;
  const lines = texts.slice(1, 1 + linesOf(texts.slice(1)));
  const words = [...own.slice(at + 1), ...wordsOf(lines)].slice(0, MOST_WORDS);
  const next = words.findIndex(({ cell }) => isTitle(cell.text));
  const tokens = next < 0 ? words : words.slice(0, next);
  const form = layOutPerformance(tokens, false);
  if (!form) return null;
  const left = tokens[form.end] ?? words[form.end];
  const year = tokens.find(({ plain }, i) => i < 2 && YEAR.test(plain));
  return {
    before: at > 0 ? partOf(line, 0, offsetIn(line, title)) : null,
    title: year ? { ...title.cell, text: title.cell.text + year.cell.text } : title.cell,
    rows: form.rows,
    ...restFrom([line, ...lines], left),
  };
}

/** The lines that can be of a form: up to one that belongs to another reader or begins a new part. */
function linesOf(texts: readonly Cell[]): number {
  const stop = texts.findIndex(
    ({ text }, i) => i >= MOST_LINES || /[\t|｜]/.test(text) || PART.test(plainLabel(text)),
  );
  return stop < 0 ? texts.length : stop;
}

/** Where a word stands in a line of the same document. */
function offsetIn(line: Cell, { cell }: Token): number {
  for (let at = 0; at < line.text.length; at++)
    if (placeIn(line.place, at).char === cell.place.char) return at;
  return 0;
}

function partOf(line: Cell, from: number, to?: number): Cell | null {
  const text = line.text.slice(from, to).trimEnd();
  return text.trim() === "" ? null : { text, place: placeIn(line.place, from) };
}

function restFrom(lines: readonly Cell[], left: Token | undefined): Pick<Found, "taken" | "rest"> {
  if (!left) return { taken: lines.length, rest: null };
  const at = lines.findLastIndex(({ place }) => place.char <= left.cell.place.char);
  const line = lines[at] as Cell;
  const offset = offsetIn(line, left);
  return offset === 0 ? { taken: at, rest: null } : { taken: at + 1, rest: partOf(line, offset) };
}

const textRow = (cell: Cell): Row => ({ kind: "text", aligned: false, cells: [cell] });

/** Each form as one line that holds its rows. */
function layOutLines(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let changed = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const found = /绩/.test(line.text) ? formIn(lines.slice(i, i + MOST_LINES)) : null;
    if (!found) {
      out.push(line);
      continue;
    }
    changed = true;
    const { page } = line;
    if (found.before) out.push({ ...found.before, page });
    out.push({ ...found.title, page, rows: [textRow(found.title), ...found.rows] });
    if (found.rest) out.push({ ...found.rest, page });
    i += Math.max(1, found.taken) - 1;
  }
  return changed ? out : lines;
}

/** The same among the rows of a document that has no lines of its own. */
function layOutTexts(rows: readonly Row[]): readonly Row[] {
  if (!rows.some((row) => row.kind === "text" && /绩效.*\s/s.test(row.cells[0]?.text ?? ""))) return rows;
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    const mayBegin = row.kind === "text" && /绩\s*效/.test(row.cells[0]?.text ?? "");
    const found = mayBegin ? formIn(textsFrom(rows, i)) : null;
    if (!found) {
      out.push(row);
      continue;
    }
    if (found.before) out.push(textRow(found.before));
    out.push(textRow(found.title), ...found.rows);
    if (found.rest) out.push(textRow(found.rest));
    i += Math.max(1, found.taken) - 1;
  }
  return out;
}

function textsFrom(rows: readonly Row[], from: number): Cell[] {
  const end = rows.findIndex((row, at) => at >= from && (row.kind !== "text" || at - from > MOST_LINES));
  return rows.slice(from, end < 0 ? undefined : end).flatMap((row) => row.cells.slice(0, 1));
}
