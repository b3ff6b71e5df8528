import { DocumentError } from "../document-error";
import type { Cell, Row, TextPlace } from "../model";
import { placeIn, plainCell } from "../place";

export interface Line {
  readonly text: string;
  readonly place: TextPlace;
  /** Counts form feeds: lines of one printed page share it. */
  readonly page: number;
  /** What stands here has been laid out as rows; the text is that of its title. */
  readonly rows?: readonly Row[];
}

/** More lines than the accounts of every department of a city have together. */
const MOST_LINES = 400_000;

/** A longer line is taken in pieces: work on a line may grow with the square of its length. */
const LONGEST_LINE = 10_000;

/**
 * Lines with their places. A form feed or vertical tab breaks a line but does not count as one.
 * @throws DocumentError too_large
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let page = 0;
  const pattern = /\r\n|\n|\r|\f|\v/g;
  for (let number = 1; ; number++) {
    const match = pattern.exec(text);
    const end = match ? match.index : text.length;
    for (const [from, to] of piecesOf(text, start, end)) {
      const cell = plainCell(text.slice(from, to), { line: number, char: from });
      lines.push({ text: cell.text, place: cell.place, page });
    }
    if (!match) return lines;
    if (lines.length > MOST_LINES)
      throw new DocumentError("too_large", `The text has more than ${MOST_LINES} lines.`);
    start = pattern.lastIndex;
    if (match[0] === "\f" || match[0] === "\v") number--;
    if (match[0] === "\f") page++;
  }
}

/** Cuts a line that is too long behind a sentence, or where there is none, anywhere. */
function piecesOf(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  while (end - from > LONGEST_LINE) {
    const stop = text.lastIndexOf("。", from + LONGEST_LINE - 1);
    const to = stop > from ? stop + 1 : from + LONGEST_LINE;
    pieces.push([from, to]);
    from = to;
  }
  pieces.push([from, end]);
  return pieces;
}

/** White space as `trim` knows it, and the space of no width. */
const BLANK = /[\s\u200b]/;

/** A piece of a line as a cell: trimmed, placed at its first visible character. */
export function trimmedCell(part: string, place: TextPlace, offset: number): Cell {
  let [lead, end] = [0, part.length];
  while (lead < end && BLANK.test(part[lead] as string)) lead++;
  while (end > lead && BLANK.test(part[end - 1] as string)) end--;
  return { text: part.slice(lead, end), place: placeIn(place, offset + lead) };
}
