import type { Box, TextPiece } from "./geometry";
import type { Glyph } from "./glyphs";

/** Characters set without a gap. */
export interface Word extends TextPiece {
  readonly size: number;
}

/** A gap wider than this share of the size parts two words. */
const WORD_GAP = 0.3;
/** The same character drawn again this near makes it bold. */
const OVERPRINT = 0.3;

/** The direction most text of a page runs in. */
export function mainTurn(glyphs: readonly Glyph[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs)
    if (glyph.turn !== null && glyph.text.trim() !== "") counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3;
}

/** Characters without those printed twice to look bold. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const reach = glyph.size * OVERPRINT;
    const near = (x: number, y: number): Glyph[] | undefined => seen.get(`${glyph.text} ${x} ${y}`);
    const column = Math.floor(glyph.x0 / 8);
    const row = Math.floor(glyph.y0 / 8);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of near(column + dx, row + dy) ?? [])
          if (
            Math.abs(other.x0 - glyph.x0) <= Math.min(reach, (glyph.x1 - glyph.x0) / 2) &&
            Math.abs(other.y0 - glyph.y0) <= reach
          )
            return false;
    const key = `${glyph.text} ${column} ${row}`;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
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
 * behind a ruling line. What one operator set is never mixed with what another prints over it.
 */
export function readWords(glyphs: readonly Glyph[], parted: Parted): Word[] {
  const blanks = glyphs.filter((glyph) => isBlank(glyph.text));
  return textLines(strokesOf(glyphs)).flatMap((line) => joined(line, blanks, parted));
}

/** Characters of one operator without a blank or a gap between. */
function strokesOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    if (open.length > 0) words.push(wordOf(open));
    open = [];
  };
  for (const glyph of glyphs) {
    const last = open.at(-1);
    if (last && (glyph.show !== last.show || !follows(last, glyph))) close();
    if (isBlank(glyph.text)) close();
    else open.push(glyph);
  }
  close();
  return words;
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
  return {
    text: glyphs.map((glyph) => glyph.text).join(""),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    y0: Math.min(...glyphs.map((glyph) => glyph.y0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y1: Math.max(...glyphs.map((glyph) => glyph.y1)),
  };
}
