import type { Cell, Row } from "../../documents/model";
import { plainLabel } from "../label";
import { type Kind, kindOf, periodOf, widthByNumbers } from "./period";

/** The last row of basic expenditure, its cells merged: 人员经费合计, 12.00, 公用经费合计, 3.00. */
const MERGED_TOTAL = /^人员经费合计/;
const TOTAL = /^(?:合计|总计|小计)$/;

/**
 * The rows of a table whose cells are in order and complete. Where the cells that a header cell spans are printed as
 * empty ones, every cell stands in its column; else the header is what stands above, each of its cells printed once.
 */
export function foldCells(given: readonly Cell[]): Row[] {
  const start = given.findIndex(({ text }) => text !== "");
  if (start < 0) return [];
  const all = given.slice(start);
  const end = lastFilled(all);
  const cells = all.slice(0, end);
  const behind = all
    .slice(end)
    .filter(({ text }) => text !== "")
    .map(textRow);
  const told = widthByNumbers(cells);
  if (told !== null) return [...chunks(cells, told, true), ...behind];
  const width = periodOf(cells, cells.map(kindOf));
  if (width !== null && cells.length % width === 0 && isSpread(cells, width))
    return [...chunks(cells, width, true), ...behind];
  return [...foldMerged(cells), ...behind];
}

const textRow = (cell: Cell): Row => ({ kind: "text", aligned: false, cells: [cell] });
const row = (cells: readonly Cell[], aligned = false): Row => ({ kind: "cells", aligned, cells });

/** Words behind the last figure or empty cell are no part of the table. */
function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => kindOf(cell) !== "word") + 1;
}

function chunks(cells: readonly Cell[], width: number, aligned: boolean): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(row(cells.slice(at, at + width), aligned));
  return rows;
}

/** Whether the header is one row, or its merged cells are printed as empty ones; an empty cell of the first row of figures is none. */
function isSpread(cells: readonly Cell[], width: number): boolean {
  const start = bodyStart(cells.map(kindOf));
  const own = cells.slice(start - (start % width), start).every(({ text }) => text === "");
  const header = cells.slice(0, own ? start - (start % width) : start);
  return header.length <= width || header.some(({ text }) => text === "");
}

/** Cells merged in the print are one: rows of the body are whole, but for totals whose names are merged. */
function foldMerged(cells: readonly Cell[]): Row[] {
  const last = cells.findLastIndex(({ text }) => MERGED_TOTAL.test(plainLabel(text)));
  const body = last < 0 ? cells : cells.slice(0, last);
  const total = last < 0 ? [] : [row(cells.slice(last))];
  const kinds = body.map(kindOf);
  const width = periodOf(body, kinds);
  if (width === null) return oneRow(cells, cells.map(kindOf));
  const from = numbersEnd(body) ?? bodyStart(kinds);
  const short = (body.length - from) % width;
  const isTotal = TOTAL.test(plainLabel(body[from]?.text ?? ""));
  const whole = short === 0 || isTotal ? from + short : from + short - width;
  return [
    ...headerRows(body.slice(0, short > 0 && !isTotal ? Math.max(0, whole) : from), width),
    ...(short > 0 && isTotal ? [row(body.slice(from, from + short))] : []),
    ...chunks(body.slice(Math.max(0, whole)), width, false),
    ...total,
  ];
}

/** Where the first row with a name and a figure begins. */
function bodyStart(kinds: readonly Kind[]): number {
  const figure = kinds.indexOf("figure");
  let at = figure;
  const isName = (kind: Kind | undefined): boolean => kind === "word" || kind === "code";
  while (at > 0 && figure - at < 4 && !isName(kinds[at])) at--;
  return at > 0 && kinds[at] === "word" && kinds[at - 1] === "code" ? at - 1 : at;
}

/** Where the row of column numbers ends; null where there is none. */
function numbersEnd(cells: readonly Cell[]): number | null {
  const first = cells.findIndex(({ text }, at) => text === "1" && numberRowFrom(cells, at) !== null);
  return first < 0 ? null : numberRowFrom(cells, first);
}

/** 1 2 3 …, on both sides of a table each with 栏次 before it. */
function numberRowFrom(cells: readonly Cell[], at: number): number | null {
  let next = 1;
  let end = at;
  for (let i = at; i < cells.length; i++) {
    const text = plainLabel(cells[i]?.text ?? "");
    if (text === String(next)) {
      next++;
      end = i + 1;
    } else if (text !== "栏次" && text !== "") break;
  }
  const before = plainLabel(cells.slice(0, at).findLast(({ text }) => text !== "")?.text ?? "");
  return next > 3 || (next > 2 && before === "栏次") ? end : null;
}

/** A table of one row: figures below nothing but words, and what they are about before them. */
function oneRow(cells: readonly Cell[], kinds: readonly Kind[]): Row[] {
  const from = numbersEnd(cells) ?? kinds.lastIndexOf("word") + 1;
  const figures = kinds.slice(from).filter((kind) => kind === "figure").length;
  if (figures < 3 || from < 3) return cells.filter(({ text }) => text !== "").map(textRow);
  const width = cells.length - from;
  const wider = [width + 2, width + 1, width].filter((w) => cells.length % w === 0 && cells.length >= 2 * w);
  const [only] = wider;
  const isWhole = only !== undefined && wider.length === 1 && cells.some(({ text }) => text === "");
  if (isWhole && beginsRow(cells, from, only)) return chunks(cells, only, true);
  return [...headerRows(cells.slice(0, from), width), row(cells.slice(from))];
}

/** What the row of figures may be called where a name stands before them. */
const ROW_NAME = /^(?:合计|总计|小计|(?:全年|年初|调整)?预算数?|决算数?|本年|上年|\d{4}年?)/;

/** Whether the figures begin a row of so many cells, but for its name: else a word of the header would be that name. */
function beginsRow(cells: readonly Cell[], from: number, width: number): boolean {
  const before = from % width;
  return before === 0 || (before === 1 && ROW_NAME.test(plainLabel(cells[from - 1]?.text ?? "")));
}

/** The row 1 2 3 … stands by itself; what is above it is read by its words. */
function headerRows(cells: readonly Cell[], width: number): Row[] {
  if (cells.length === 0) return [];
  const numbers = numbersAt(cells, width);
  if (numbers !== null) return [...headerRows(cells.slice(0, numbers), width), row(cells.slice(numbers))];
  const own = cells.slice(-width);
  const before = cells.slice(0, -width);
  if (before.length > 0 && isRepeated(own)) return [row(before), row(own)];
  const second = secondRow(cells, width);
  return second === null ? [row(cells)] : [row(cells.slice(0, second)), row(cells.slice(second))];
}

/** Words the second row of a header begins with, the surest first. */
const OPENERS = [
  /(?:科目|分类)(?:编码|代码|名称)|^(?:编码|代码|类)$/,
  /^项目(?:（.*）)?$/,
  /^(?:合计|小计)$/,
];

/** Where a header of two rows parts: so many of the first row's words span the words of the second that all columns are named. */
function secondRow(cells: readonly Cell[], width: number): number | null {
  const spanning = cells.length - width;
  const fits = (at: number): boolean => spanning <= at && cells.length - at >= 2 * spanning;
  if (spanning < 1) return null;
  for (const opener of OPENERS) {
    const at = cells.findIndex(({ text }, i) => i > 0 && opener.test(plainLabel(text)) && fits(i));
    if (at > 0) return at;
  }
  return null;
}

/** 项目, 决算数, 项目, 决算数: the columns of both sides. */
function isRepeated(cells: readonly Cell[]): boolean {
  const words = cells.map(({ text }) => plainLabel(text));
  return [2, 3].some(
    (times) =>
      words.length % times === 0 &&
      words.every(
        (word, i) => i % (words.length / times) === 0 || word === words[i % (words.length / times)],
      ),
  );
}

/** Where the row of column numbers begins, with 栏次 before it; on both sides of a table it is printed again. */
function numbersAt(cells: readonly Cell[], width: number): number | null {
  let from = cells.length;
  while (from > 0 && /^(?:\d{1,2}|栏次|)$/.test(plainLabel(cells[from - 1]?.text ?? "x"))) from--;
  const numbers = cells.slice(from).filter(({ text }) => text !== "" && plainLabel(text) !== "栏次");
  const inOrder = numbers.every(({ text }, i) => text === String(i + 1));
  return numbers.length >= 2 && numbers.length <= width && inOrder ? from : null;
}
