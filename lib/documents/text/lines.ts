import type { Cell, TextPlace } from "../model";

export interface Line {
  readonly text: string;
  readonly place: TextPlace;
  /** Counts form feeds: lines of one printed page share it. */
  readonly page: number;
}

/** Lines with their places. A form feed or vertical tab breaks a line but does not count as one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let page = 0;
  const pattern = /\r\n|\n|\r|\f|\v/g;
  for (let number = 1; ; number++) {
    const match = pattern.exec(text);
    const end = match ? match.index : text.length;
    lines.push({ text: text.slice(start, end), place: { line: number, char: start }, page });
    if (!match) return lines;
    start = pattern.lastIndex;
    if (match[0] === "\f" || match[0] === "\v") number--;
    if (match[0] === "\f") page++;
  }
}

const BLANK = /[\s\u3000\u00a0\ufeff\u200b]/;

/** A piece of a line as a cell: trimmed, placed at its first visible character. */
export function trimmedCell(part: string, place: TextPlace, offset: number): Cell {
  let lead = 0;
  while (lead < part.length && BLANK.test(part[lead] ?? "")) lead++;
  const text = part.slice(lead).replace(/[\s\u3000\u00a0\ufeff\u200b]+$/u, "");
  return { text, place: { line: place.line, char: place.char + offset + lead } };
}
