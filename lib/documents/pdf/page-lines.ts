import type { Box, TextPiece } from "./geometry";
import { sameLine } from "./words";

/** One printed line of text outside tables. */
export interface PageLine extends Box {
  /** Why its figures are read, but not vouched for. */
  readonly loose?: string;
  readonly text: string;
}

const TWO_SPACES = 0.9;

/** Joins words on one base: a blank between two words, two where the gap is wider than a character. */
export function joinPieces(texts: readonly TextPiece[]): PageLine[] {
  const lines: TextPiece[][] = [];
  for (const piece of texts.toSorted((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    let open: TextPiece[] | undefined;
    for (let i = lines.length - 1; i >= 0 && i >= lines.length - 6 && !open; i--)
      if (sameLine(lines[i]?.[0] as TextPiece, piece)) open = lines[i];
    if (open) open.push(piece);
    else lines.push([piece]);
  }
  return lines.map(joinLine).toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

export function joinLine(pieces: readonly TextPiece[]): PageLine {
  const doubt = pieces.find((piece) => piece.loose !== undefined && /\d/.test(piece.text))?.loose;
  const ordered = pieces.toSorted((a, b) => a.x0 - b.x0);
  const spaced = isLetterSpaced(ordered);
  let text = "";
  let end = ordered[0]?.x0 ?? 0;
  for (const piece of ordered) {
    const gap = piece.x0 - end;
    const size = piece.y1 - piece.y0;
    if (text !== "" && !spaced) text += gap > size * TWO_SPACES ? "  " : " ";
    text += piece.text;
    end = Math.max(end, piece.x1);
  }
  return {
    ...(doubt === undefined ? {} : { loose: doubt }),
    text,
    x0: Math.min(...ordered.map((p) => p.x0)),
    x1: Math.max(...ordered.map((p) => p.x1)),
    y0: Math.min(...ordered.map((p) => p.y0)),
    y1: Math.max(...ordered.map((p) => p.y1)),
  };
}

/** Characters one by one with the same gap behind each: a word stretched by its letter spacing. */
function isLetterSpaced(ordered: readonly TextPiece[]): boolean {
  if (ordered.length < 3 || ordered.some((piece) => [...piece.text].length > 1)) return false;
  const gaps = ordered.slice(1).map((piece, i) => piece.x0 - (ordered[i] as TextPiece).x1);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const size = Math.max(...ordered.map((piece) => piece.y1 - piece.y0));
  return most <= 1.6 * size && most - least <= 0.12 * size;
}
