import type { Box, TextPiece } from "./geometry";
import type { Glyph } from "./glyphs";
import { isAgain, withoutAgain } from "./printed-twice";

/** Characters set without a gap. */
export interface Word extends TextPiece {
  readonly size: number;
}

/** A gap wider than this share of the size parts two words. */
const WORD_GAP = 0.3;

/** The direction most text of a page runs in. */
export function mainTurn(glyphs: readonly Glyph[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs)
    if (glyph.turn !== null && glyph.text.trim() !== "") counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3;
}

/** Whether two boxes share most of the lower one's height. */
export function sameLine(a: Band, b: Band): boolean {
  const height = Math.min(a.y1 - a.y0, b.y1 - b.y0);
  return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > height * 0.62;
}

type Band = Pick<Box, "y0" | "y1">;

/** Whether a ruling line stands between two neighbours. */
export type Parted = (left: Box, right: Box) => boolean;

/**
 * Words of a page. A word ends at a blank or a gap, and where the next characters were set by another operator
 * behind a ruling line. What was set in one go is never mixed with what another prints over it.
 */
export function readWords(glyphs: readonly Glyph[], parted: Parted): Word[] {
  const blanks = glyphs.filter((glyph) => isBlank(glyph.text));
  const strokes = withoutAgain(strokesOf(glyphs)).map(wordOf);
  return textLines(strokes).flatMap((line) => withOverprinted(joined(line, blanks, parted)));
}

/** Characters set one behind the other without a blank or a gap between, by one operator or by one for each. */
export function strokesOf(glyphs: readonly Glyph[]): Glyph[][] {
  const strokes: Glyph[][] = [];
  let open: Glyph[] = [];
  let doubled = 0;
  const close = (): void => {
    if (open.length > 0) strokes.push(open);
    open = [];
    doubled = 0;
  };
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last && doubled === open.length - 1 && isAgain(last, glyph)) {
      doubled++;
      continue;
    }
    if (last && last.faint !== glyph.faint) close();
    else if (last && !(glyph.show === last.show ? follows(last, glyph) : touches(last, glyph))) close();
    if (isBlank(glyph.text)) close();
    else open.push(glyph);
  }
  close();
  return strokes;
}

const PARTLY = 0.2;
const DIGIT = /[\d０-９]/;
const WHOLE_FIGURE = /^[-－]?[\d０-９]+(?:[,，][\d０-９]{3})*[.．]([\d０-９]+)$/;
const OVERPRINTED = "another text is printed over the figure";

/**
 * Marks figures another text is printed over: which characters belong together is told by the order they were
 * set in, and only where both come out whole, with as many decimals, has that order been kept.
 */
function withOverprinted(line: readonly Word[]): Word[] {
  return line.map((word, i) => {
    if (word.loose || !DIGIT.test(word.text)) return word;
    const decimals = decimalsOf(word.text);
    const doubtful = line.some(
      (other, j) =>
        i !== j && overlaps(word, other) && (decimals === null || decimals !== decimalsOf(other.text)),
    );
    return doubtful ? { ...word, loose: OVERPRINTED } : word;
  });
}

/** Digits that stand partly over others without having been set behind them. */
function isMixed(left: Word, right: Word): boolean {
  const over = left.x1 - right.x0;
  return over > PARTLY * Math.min(left.size, right.size) && DIGIT.test(left.text + right.text);
}

const decimalsOf = (text: string): number | null => WHOLE_FIGURE.exec(text)?.[1]?.length ?? null;

function overlaps(a: Word, b: Word): boolean {
  const reach = WORD_GAP * Math.min(a.size, b.size);
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > reach;
}

interface Sized extends Box {
  readonly size: number;
}

/** Characters this near to each other are one word, whatever is drawn between. */
const TOUCHING = 0.08;

function touches(a: Sized, b: Sized): boolean {
  const reach = TOUCHING * Math.min(a.size, b.size);
  return Math.abs(b.x0 - a.x1) <= reach && sameLine(a, b);
}

/** Whether the second stands right behind the first. */
function follows(a: Sized, b: Sized): boolean {
  const size = Math.min(a.size, b.size);
  const gap = b.x0 - a.x1;
  return gap <= WORD_GAP * size && gap >= -WORD_GAP * size && sameLine(a, b);
}

/** Words on one base, each line from left to right. */
function textLines(words: readonly Word[]): Word[][] {
  const lines: { band: Band; words: Word[] }[] = [];
  for (const word of words.toSorted((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    let open: (typeof lines)[number] | undefined;
    for (let i = lines.length - 1; i >= 0 && i >= lines.length - 6 && !open; i--)
      if (sameLine((lines[i] as { band: Band }).band, word)) open = lines[i];
    if (open) open.words.push(word);
    else lines.push({ band: word, words: [word] });
  }
  return lines.map((line) => line.words.toSorted((a, b) => a.x0 - b.x0));
}

/** Joins what several operators set of one word. */
function joined(line: readonly Word[], blanks: readonly Glyph[], parted: Parted): Word[] {
  const words: Word[] = [];
  for (const word of line) {
    const last = words.at(-1);
    const one =
      last &&
      follows(last, word) &&
      (touches(last, word) || !parted(last, word)) &&
      !blanks.some((b) => isBetween(b, last, word));
    if (last && one)
      words[words.length - 1] = {
        ...(isMixed(last, word) ? { loose: OVERPRINTED } : {}),
        ...((last.loose ?? word.loose) ? { loose: last.loose ?? word.loose } : {}),
        text: last.text + word.text,
        size: Math.max(last.size, word.size),
        x0: Math.min(last.x0, word.x0),
        y0: Math.min(last.y0, word.y0),
        x1: Math.max(last.x1, word.x1),
        y1: Math.max(last.y1, word.y1),
      };
    else words.push(word);
  }
  return words;
}

function isBetween(blank: Glyph, left: Box, right: Box): boolean {
  const x = (blank.x0 + blank.x1) / 2;
  return x > left.x1 - 1 && x < right.x0 + 1 && blank.x1 - blank.x0 > 1 && sameLine(blank, left);
}

function isBlank(text: string): boolean {
  return /^[\s\u3000\u00a0\u200b\ufeff]*$/.test(text);
}

function wordOf(glyphs: readonly Glyph[]): Word {
  const doubt = glyphs.find((glyph) => glyph.doubt !== undefined)?.doubt;
  return {
    ...(doubt === undefined ? {} : { loose: doubt }),
    text: glyphs.map((glyph) => glyph.text).join(""),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    y0: Math.min(...glyphs.map((glyph) => glyph.y0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y1: Math.max(...glyphs.map((glyph) => glyph.y1)),
  };
}
