import type { Cell } from "../../documents/model";
import { placeIn } from "../../documents/place";
import type { Line } from "../../documents/text/lines";
import { parseDigits, toAsciiDigits } from "../printed-number";

/** What a piece of a printed line can be before its column is known. */
export type PieceKind = "figure" | "dash" | "digits" | "word";

/**
 * A run of a printed line between spaces. `from` and `to` are its display columns, once counting a Han
 * character as one column (converters of PDFs) and once as two (fixed-width print).
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** With plain digits, commas and points in place of full-width ones. */
  readonly ascii: string;
  readonly place: Cell["place"];
  readonly page: number;
  /** Index of its line in the region. */
  readonly row: number;
  /** Spaces before it; Infinity for the first of a line. */
  readonly gap: number;
  readonly narrow: Extent;
  readonly wide: Extent;
}

export interface Extent {
  readonly from: number;
  readonly to: number;
}

const DASH = /^[-\u2013\u2014\u2015\u2500]+$/;
const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})([\u4e00-\u9fff].*)$/u;
const NAME_AND_FIGURE = /^([\u4e00-\u9fff（）“”]{2,})(-?\d[\d,]*\.\d{2})$/u;

/** Splits a printed line at its spaces; words stretched over several spaces are joined again. */
export function piecesOf(line: Line, row: number): Piece[] {
  const { text } = line;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^\s\u3000\u00a0\ufeff]+/gu)) {
    const gap = pieces.length === 0 ? Number.POSITIVE_INFINITY : spaces(text.slice(end, match.index));
    end = match.index + match[0].length;
    let offset = match.index;
    for (const part of partsOf(match[0])) {
      pieces.push(piece(line, row, text, part, offset, offset === match.index ? gap : 0));
      offset += part.length;
    }
  }
  return joinDigits(joinSpacedOut(joinStretched(pieces)));
}

function spaces(gap: string): number {
  return [...gap].reduce((count, c) => count + (c === "\u3000" ? 2 : 1), 0);
}

function partsOf(run: string): string[] {
  const match = CODE_AND_NAME.exec(toAsciiDigits(run)) ?? NAME_AND_FIGURE.exec(run);
  const cut = match?.[1]?.length;
  return cut ? [run.slice(0, cut), run.slice(cut)] : [run];
}

function piece(line: Line, row: number, text: string, part: string, at: number, gap: number): Piece {
  const before = text.slice(0, at);
  const [narrow, wide] = ([1, 2] as const).map((han) => {
    const from = displayWidth(before, han);
    return { from, to: from + displayWidth(part, han) };
  }) as [Extent, Extent];
  return {
    kind: kindOf(part),
    text: line.text.slice(at, at + part.length),
    ascii: toAsciiDigits(part),
    place: placeIn(line.place, at),
    page: line.page,
    row,
    gap,
    narrow,
    wide,
  };
}

function kindOf(text: string): PieceKind {
  if (DASH.test(text)) return "dash";
  const ascii = toAsciiDigits(text).replaceAll("，", ",");
  if (/^\d+$/.test(ascii)) return "digits";
  return parseDigits(ascii) ? "figure" : "word";
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u;

function displayWidth(text: string, han: 1 | 2): number {
  let columns = 0;
  for (const c of text) columns += c === "\u3000" ? 2 : WIDE.test(c) ? han : 1;
  return columns;
}

/** Words of the forms that are printed with spaces between their characters. */
const STRETCHED =
  /^(?:合计|总计|小计|项目|栏次|行次|类|款|收入|支出|金额|决算数|预算数|科目|科目编码|科目名称|科目代码|单位|备注|年初预算数|全年预算数|人员经费|公用经费|基本支出|项目支出|编码|名称)$/;

/** "决 算 数", "合  计": neighbours of one or two characters that together make a word of the forms. */
function joinStretched(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const end = stretchedEnd(pieces, i);
    joined.push(end > i ? merge(pieces.slice(i, end + 1), "") : (pieces[i] as Piece));
    i = end;
  }
  return joined;
}

function stretchedEnd(pieces: readonly Piece[], from: number): number {
  let word = "";
  let end = from;
  for (let i = from; i < pieces.length && i < from + 6; i++) {
    const text = pieces[i]?.text ?? "";
    if (!/^[\u4e00-\u9fff]{1,2}$/u.test(text)) break;
    word += text;
    if (i > from && STRETCHED.test(word)) end = i;
  }
  return end;
}

/** "一 般 公 共 预 算": single characters one space apart are one word printed with wide letter spacing. */
function joinSpacedOut(pieces: readonly Piece[]): Piece[] {
  const single = (piece: Piece | undefined): boolean => /^[\u4e00-\u9fff]$/u.test(piece?.text ?? "");
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let end = i;
    while (single(pieces[i]) && single(pieces[end + 1]) && pieces[end + 1]?.gap === 1) end++;
    joined.push(end > i ? merge(pieces.slice(i, end + 1), "") : (pieces[i] as Piece));
    i = end;
  }
  return joined;
}

/** "952. 29" and "1, 537.4": a figure printed with one space behind its point or comma. */
function joinDigits(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const next of pieces) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      next.gap === 1 &&
      /^-?\d[\d,，]*[.,，]$/.test(last.text) &&
      /^\d{2,}(?:[\d,.]*)$/.test(next.text) &&
      parseDigits(toAsciiDigits(last.text + next.text).replaceAll("，", ",")) !== null;
    if (goesOn) joined[joined.length - 1] = merge([last as Piece, next], " ");
    else joined.push(next);
  }
  return joined;
}

function merge(pieces: readonly Piece[], between: string): Piece {
  const first = pieces[0] as Piece;
  const last = pieces.at(-1) as Piece;
  const text = pieces.map((p) => p.text).join(between);
  return {
    ...first,
    text,
    ascii: toAsciiDigits(text),
    kind: kindOf(text.replaceAll(" ", "")),
    narrow: { from: first.narrow.from, to: last.narrow.to },
    wide: { from: first.wide.from, to: last.wide.to },
  };
}
