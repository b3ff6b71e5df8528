import { linesOfName } from "../../documents/text/name-split";
import { mostOf } from "../../records/extremes";
import { plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { Piece } from "./pieces";

/** A row of a table as its pieces tell it: what it is about and the figures that follow, without their columns. */
export interface LineRow {
  /** A subject's code; null for a total. */
  readonly code: string | null;
  readonly anchor: Piece;
  readonly name: readonly Piece[];
  /** Figures and dashes in reading order. */
  readonly values: readonly Piece[];
  /** Pieces that fit nowhere: the row is not to be trusted. */
  readonly stray: readonly Piece[];
}

/** Header and rows of a table by code. */
export interface LineTable {
  readonly header: readonly Piece[];
  /** The figures 1 2 3 … n below the header. */
  readonly numbers: readonly Piece[];
  readonly rows: readonly LineRow[];
}

/** What tells the words of a form's header and of its totals. */
export interface RowWords {
  /** Tells words a header can hold from the first lines of a wrapped name. */
  isHeader(word: string): boolean;
  isTotal(word: string): boolean;
}

interface OpenRow {
  code: string | null;
  anchor: Piece;
  name: Piece[];
  values: Piece[];
  stray: Piece[];
  after: Piece[];
}

/** Reads pieces into rows: a code or a total opens one, names and figures follow until the next. */
export function readRows(lines: readonly (readonly Piece[])[], form: RowWords): LineTable {
  const stream = lines.flat();
  const start = firstAnchor(stream, form);
  const { header, numbers, lead } = splitHeader(stream.slice(0, start), form.isHeader);
  const words = new Set(header.map((piece) => plainLabel(piece.text)));
  const decimals = stream.filter((piece) => piece.kind === "figure").length;
  const rows: OpenRow[] = [];
  const body = withoutHeaders(stream.slice(start), words, form);
  let above: Piece[] = [];
  for (let i = 0; i < body.length; i++) {
    const piece = body[i] as Piece;
    const open = rows.at(-1);
    const code = codeAt(body, i, decimals > 0);
    if (code || isTotal(body, i, form)) {
      if (open) open.after = above;
      rows.push({
        code: code?.code ?? null,
        anchor: piece,
        name: [],
        values: [],
        stray: [],
        after: [],
      });
      above = [];
      i += (code?.pieces ?? 1) - 1;
    } else if (!open) continue;
    else if (piece.kind === "word") {
      if (open.values.length === 0) open.name.push(piece);
      else above.push(piece);
    } else if (isValue(piece, open, decimals > 0)) open.values.push(piece);
    else open.stray.push(piece);
  }
  const last = rows.at(-1);
  if (last) last.after = above;
  return { header, numbers, rows: namesShared(rows, lead) };
}

function firstAnchor(stream: readonly Piece[], form: RowWords): number {
  const at = stream.findIndex(
    (_, i) =>
      (isTotal(stream, i, form) && !opensNumbers(stream, i + 1)) ||
      (codeAt(stream, i, true) !== null && stream[i + 1]?.kind !== "digits"),
  );
  return at < 0 ? stream.length : at;
}

/** 合计 with a figure behind it; as a header word it is followed by another word. */
function isTotal(stream: readonly Piece[], at: number, form: RowWords): boolean {
  const next = stream[at + 1];
  return (
    form.isTotal(plainLabel(stream[at]?.text ?? "")) &&
    (next?.kind === "figure" || next?.kind === "dash" || (next?.kind === "digits" && next.ascii !== "1"))
  );
}

function opensNumbers(stream: readonly Piece[], at: number): boolean {
  return [0, 1, 2].every((n) => stream[at + n]?.ascii === String(n + 1));
}

interface CodeReading {
  readonly code: string;
  readonly pieces: number;
}

/**
 * A code opens a row at the start of its line: 208, 20805, 2080505, or 208 05 05 in pieces. Where figures
 * have decimals, whole numbers of that length are codes wherever a name or figure follows.
 */
function codeAt(stream: readonly Piece[], at: number, decimals: boolean): CodeReading | null {
  const piece = stream[at];
  if (piece?.kind !== "digits") return null;
  const split = splitCode(stream, at);
  if (split) return split;
  if (!/^(?:\d{3}|\d{5}|\d{6}|\d{7})$/.test(piece.ascii) || !/^[1-9]/.test(piece.ascii)) return null;
  const next = stream[at + 1];
  const opens = piece.gap === Number.POSITIVE_INFINITY || piece.gap === 0;
  const named = next?.kind === "word" && next.row - piece.row <= 1;
  if (named && (opens || decimals)) return { code: piece.ascii, pieces: 1 };
  return opens && decimals && (next?.kind === "figure" || next?.kind === "dash")
    ? { code: piece.ascii, pieces: 1 }
    : null;
}

function splitCode(stream: readonly Piece[], at: number): CodeReading | null {
  const parts = [0, 1, 2].map((n) => stream[at + n]);
  const texts = parts.map((part) => (part?.kind === "digits" ? part.ascii : ""));
  if (!/^[12]\d{2}$/.test(texts[0] as string) || !/^\d{2}$/.test(texts[1] as string)) return null;
  const near = (n: number): boolean => (parts[n]?.row ?? 0) - (parts[0]?.row ?? 0) <= n;
  if (!near(1)) return null;
  const third = /^\d{2}$/.test(texts[2] as string) && near(2);
  const behind = stream[at + (third ? 3 : 2)];
  if (behind?.kind !== "word") return null;
  return { code: `${texts[0]}${texts[1]}${third ? texts[2] : ""}`, pieces: third ? 3 : 2 };
}

/** Figures of a row stand on one line, or each on one of its own; whole numbers among decimals only behind the label. */
function isValue(piece: Piece, open: OpenRow, decimals: boolean): boolean {
  if (piece.kind === "word") return false;
  const behind = piece.row === open.anchor.row && piece.gap !== Number.POSITIVE_INFINITY;
  if (piece.kind === "digits" && decimals && piece.ascii !== "0" && !behind) return false;
  if (piece.kind !== "dash" && parsePrintedNumber(piece.text) === null) return false;
  if (piece.kind === "dash" && cellKind(piece.text) !== "dash") return false;
  const last = open.values.at(-1);
  const sharesLine = open.values.length >= 2 && open.values[0]?.row === open.values[1]?.row;
  return last === undefined || last.row === piece.row || (!sharesLine && piece.row - last.row === 1);
}

/** Header words, column numbers, and the lines of a name above the first code. */
function splitHeader(
  pieces: readonly Piece[],
  isHeader: (word: string) => boolean,
): { header: Piece[]; numbers: Piece[]; lead: Piece[] } {
  let end = pieces.length;
  while (end > 0) {
    const piece = pieces[end - 1] as Piece;
    const alone = pieces[end - 2]?.row !== piece.row;
    if (piece.kind !== "word" || !alone || isHeader(plainLabel(piece.text))) break;
    end--;
  }
  return { ...splitNumbers(pieces.slice(0, end)), lead: pieces.slice(end) };
}

/** Takes the numbers 1 … n out of the header. */
function splitNumbers(pieces: readonly Piece[]): { header: Piece[]; numbers: Piece[] } {
  for (let at = 0; at < pieces.length; at++) {
    if (!opensNumbers(pieces, at)) continue;
    let end = at;
    while (pieces[end]?.ascii === String(end - at + 1)) end++;
    return { header: [...pieces.slice(0, at), ...pieces.slice(end)], numbers: pieces.slice(at, end) };
  }
  return { header: [...pieces], numbers: [] };
}

/** Headers repeated on later pages: runs of three or more header words, with the numbers below them. */
function withoutHeaders(stream: readonly Piece[], words: ReadonlySet<string>, form: RowWords): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < stream.length; ) {
    let end = i;
    while (end < stream.length && isHeaderPiece(stream, end, words, end - i, form)) end++;
    const run = stream.slice(i, end);
    if (run.filter((piece) => piece.kind === "word").length >= 3) i = end;
    else {
      kept.push(stream[i] as Piece);
      i++;
    }
  }
  return kept;
}

function isHeaderPiece(
  stream: readonly Piece[],
  at: number,
  words: ReadonlySet<string>,
  length: number,
  form: RowWords,
): boolean {
  const piece = stream[at] as Piece;
  if (piece.kind === "word") return words.has(plainLabel(piece.text)) && !isTotal(stream, at, form);
  return length > 0 && piece.kind === "digits" && (piece.ascii === "1" || isNext(stream, at));
}

function isNext(stream: readonly Piece[], at: number): boolean {
  const before = stream[at - 1];
  return before?.kind === "digits" && Number(stream[at]?.ascii) === Number(before.ascii) + 1;
}

/** Names wrapped above and below the line of the code: the pieces between two rows are shared between them. */
function namesShared(rows: readonly OpenRow[], first: readonly Piece[]): LineRow[] {
  const length = ({ text }: Piece): number => text.length;
  const pieces = [...first, ...rows.flatMap((row) => [...row.name, ...row.after])];
  const full = mostOf(pieces, length);
  let lead = [...first];
  return rows.map((row, i) => {
    const next = rows[i + 1];
    const lines = {
      above: lead.map(length),
      own: row.name.map(length),
      below: row.after.map(length),
      nextNamed: next && next.code !== null ? next.name.length > 0 : null,
    };
    const below = row.code === null ? 0 : row.name.length + lead.length === 0 ? 0 : linesOfName(lines, full);
    const name = [...lead, ...row.name, ...row.after.slice(0, below)];
    lead = row.after.slice(below);
    return { code: row.code, anchor: row.anchor, name, values: row.values, stray: row.stray };
  });
}
