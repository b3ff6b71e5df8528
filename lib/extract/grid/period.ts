import type { Cell } from "../../documents/model";
import { plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";

/** What a cell holds, as far as columns of a table differ by it. */
export type Kind = "blank" | "code" | "whole" | "figure" | "word";

const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;

export function kindOf({ text }: Cell): Kind {
  const kind = cellKind(text);
  if (kind === "blank") return "blank";
  if (kind === "dash") return "figure";
  const number = parsePrintedNumber(text.replace(/^△\s*|^[（(](.*)[)）]$/, "$1"));
  if (!number) return "word";
  if (number.decimals > 0 || number.unit !== null || /[,，]/.test(text)) return "figure";
  return CODE.test(text.trim()) ? "code" : "whole";
}

const WIDEST = 60;
/** Share of cells that may stand in a column of the other kind: a word printed where a figure should be. */
const MOST_STRAY = 0.06;
/** Widths whose shares differ by less are equally good. */
const ALIKE = 0.02;
/** A whole amount can look like a code. */
const AMOUNT_LIKE_CODE = 0.3;
/** Share of rows that must have a name and a figure, those of a table's sections and blank lines apart. */
const COMPLETE = 0.6;

/**
 * The width of a table whose cells are in order and complete: that at which every column holds words or figures and
 * hardly ever both, counted from the end; null where there is none. Where the header says that one row holds the same
 * columns several times, its width is all of them.
 */
export function periodOf(cells: readonly Cell[], kinds: readonly Kind[]): number | null {
  const first = kinds.indexOf("figure");
  if (first < 0) return null;
  const rowsOf = (width: number): number => Math.ceil((cells.length - first) / width);
  let best: { width: number; fit: Fit } | null = null;
  for (let width = 2; width <= Math.min(WIDEST, cells.length / 2) && rowsOf(width) >= 2; width++) {
    const fit = fitOf(kinds, width, rowsOf(width));
    if (fit.stray < (best?.fit.stray ?? MOST_STRAY) - (best ? ALIKE : 0)) best = { width, fit };
  }
  if (!best) return null;
  const { width, fit } = best;
  const whole = width * repeats(cells, cells.length - rowsOf(width) * width, width, fit.figures);
  return rowsOf(whole) >= 2 ? whole : null;
}

interface Fit {
  /** Cells in a column of the other kind, as a share; 1 where the rows are none. */
  readonly stray: number;
  /** Columns of figures. */
  readonly figures: readonly number[];
}

const NONE: Fit = { stray: 1, figures: [] };

function fitOf(kinds: readonly Kind[], width: number, rows: number): Fit {
  const from = kinds.length - rows * width;
  const names = new Int32Array(width);
  const words = new Uint32Array(width);
  for (let at = Math.max(0, from); at < kinds.length; at++) {
    const kind = kinds[at];
    const column = (at - from) % width;
    if (kind === "word") (words[column] as number)++;
    if (kind === "word" || kind === "code") (names[column] as number)++;
    else if (kind === "figure") (names[column] as number)--;
  }
  const isName = Array.from(names, (count) => count > 0);
  if (!isName.some((named, i) => named && (words[i] as number) > 0)) return NONE;
  let [stray, complete, empty] = [0, 0, 0];
  for (let r = 0; r < rows; r++) {
    let [named, counted, filled] = [false, false, false];
    for (let i = 0; i < width; i++) {
      const kind = kinds[from + r * width + i];
      if (kind === undefined || kind === "blank") continue;
      filled = true;
      if (kind === "whole") continue;
      const isOwn = isName[i] === (kind !== "figure");
      if (!isOwn) stray += kind === "code" ? AMOUNT_LIKE_CODE : 1;
      else if (kind === "figure") counted = true;
      else named = true;
    }
    if (named && counted) complete++;
    if (!filled) empty++;
  }
  if (complete < 2 || complete < rows * COMPLETE) return NONE;
  const figures = isName.flatMap((named, i) => (named || (names[i] as number) === 0 ? [] : [i]));
  return { stray: (stray + (empty * width) / 2) / (rows * width), figures };
}

/** How often the header prints the same columns side by side: 项目, 决算数, 项目, 决算数 above one row. */
function repeats(cells: readonly Cell[], bodyAt: number, width: number, figures: readonly number[]): number {
  const from = headerEnd(cells, bodyAt, width) - width;
  const words = (at: number): string =>
    figures.map((column) => plainLabel(cells[at + column]?.text ?? "")).join("\t");
  if (/^\t*$/.test(words(from))) return 1;
  let count = 1;
  while (from - count * width >= 0 && words(from - count * width) === words(from)) count++;
  return count;
}

/** Where the header's words end, before the row of column numbers. */
function headerEnd(cells: readonly Cell[], bodyAt: number, width: number): number {
  let end = Math.max(0, bodyAt);
  const own = (): string[] => cells.slice(Math.max(0, end - width), end).map(({ text }) => plainLabel(text));
  while (
    end > 0 &&
    own().every((text) => /^(?:\d{1,2}|栏次|)$/.test(text)) &&
    own().some((text) => /\d/.test(text))
  )
    end -= width;
  return end;
}

/** The width that the row 1 2 3 … n tells, where all rows are as wide. */
export function widthByNumbers(cells: readonly Cell[]): number | null {
  if (cells.filter(({ text }) => plainLabel(text) === "栏次").length > 1) return null;
  for (let at = 0; at < cells.length; at++) {
    if (cells[at]?.text !== "1") continue;
    let count = 1;
    while (cells[at + count]?.text === String(count + 1)) count++;
    if (count < 3) continue;
    const named = cells
      .slice(Math.max(0, at - 4), at)
      .findLastIndex(({ text }) => plainLabel(text) === "栏次");
    const labels = named < 0 ? 0 : Math.min(4, at) - named;
    const width = count + labels;
    const isWhole = (at - labels) % width === 0 && cells.length % width === 0 && cells.length >= 3 * width;
    const isSpread = at - labels <= width || cells.slice(0, at - labels).some(({ text }) => text === "");
    if (isWhole && isSpread) return width;
  }
  return null;
}
