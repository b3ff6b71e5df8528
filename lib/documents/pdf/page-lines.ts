import type { Box, TextPiece } from "./geometry";

/** One printed line of text outside tables. */
export interface PageLine extends Box {
  readonly text: string;
}

/** Joins text pieces on one baseline; a gap wider than a character becomes two spaces. */
export function joinPieces(texts: readonly TextPiece[]): PageLine[] {
  const lines: TextPiece[][] = [];
  for (const piece of texts.toSorted((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    if (piece.text.trim() === "") continue;
    const open = lines.find((line) => sameLine(line[0] as TextPiece, piece));
    if (open) open.push(piece);
    else lines.push([piece]);
  }
  return lines.map(joinLine).toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function sameLine(a: TextPiece, b: TextPiece): boolean {
  const height = Math.min(a.y1 - a.y0, b.y1 - b.y0);
  return Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > height * 0.5;
}

function joinLine(pieces: readonly TextPiece[]): PageLine {
  const ordered = pieces.toSorted((a, b) => a.x0 - b.x0);
  let text = "";
  let end = ordered[0]?.x0 ?? 0;
  for (const piece of ordered) {
    const gap = piece.x0 - end;
    const size = piece.y1 - piece.y0;
    if (text !== "" && gap > size * 0.9) text += "  ";
    text += piece.text;
    end = Math.max(end, piece.x1);
  }
  return {
    text: text.replace(/\s+$/, ""),
    x0: Math.min(...ordered.map((p) => p.x0)),
    x1: Math.max(...ordered.map((p) => p.x1)),
    y0: Math.min(...ordered.map((p) => p.y0)),
    y1: Math.max(...ordered.map((p) => p.y1)),
  };
}
