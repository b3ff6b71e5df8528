import type { Box, TextPiece } from "../geometry";
import { joinLine, type PageLine } from "../page-lines";
import { sameLine } from "../words";

/** What stands together on a line: a label, a code, a figure. */
export interface Segment extends PageLine {
  readonly kind: "figure" | "code" | "text";
  readonly words: readonly TextPiece[];
}

export interface SegmentLine extends Box {
  readonly segments: readonly Segment[];
  /** All of it without blanks. */
  readonly plain: string;
  /** Ruling lines above it, where it stands in a table that has some. */
  readonly band?: number;
}

const FIGURE = /^(?:[-－]?[\d０-９][\d０-９,，.．]*%?|[-－—–]{1,2})$/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
/** A gap wider than this share of the line's height parts two segments; a narrower one parts two figures. */
const SEGMENT_GAP = 0.9;
const FIGURE_GAP = 0.22;

/** Lines of words from top to bottom, each cut into segments. */
export function segmentLines(words: readonly TextPiece[]): SegmentLine[] {
  const lines: TextPiece[][] = [];
  for (const word of words.toSorted((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    let open: TextPiece[] | undefined;
    for (let i = lines.length - 1; i >= 0 && i >= lines.length - 6 && !open; i--)
      if (sameLine(lines[i]?.[0] as TextPiece, word)) open = lines[i];
    if (open) open.push(word);
    else lines.push([word]);
  }
  return lines.map(segmentLine).toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function segmentLine(words: readonly TextPiece[]): SegmentLine {
  const runs: TextPiece[][] = [];
  for (const word of words.toSorted((a, b) => a.x0 - b.x0)) {
    const open = runs.at(-1);
    if (open && !isParted(open.at(-1) as TextPiece, word)) open.push(word);
    else runs.push([word]);
  }
  const segments = runs.map(segmentOf);
  return {
    segments,
    plain: segments.map((segment) => segment.text.replace(/\s/g, "")).join(""),
    x0: Math.min(...segments.map((segment) => segment.x0)),
    y0: Math.min(...segments.map((segment) => segment.y0)),
    x1: Math.max(...segments.map((segment) => segment.x1)),
    y1: Math.max(...segments.map((segment) => segment.y1)),
  };
}

export function segmentOf(words: readonly TextPiece[]): Segment {
  const line = joinLine(words);
  const kind = CODE.test(line.text) ? "code" : FIGURE.test(line.text) ? "figure" : "text";
  return { ...line, kind, words };
}

function isParted(left: TextPiece, right: TextPiece): boolean {
  const size = Math.min(left.y1 - left.y0, right.y1 - right.y0);
  const gap = right.x0 - left.x1;
  const figures = FIGURE.test(left.text) || FIGURE.test(right.text);
  return gap > size * (figures ? FIGURE_GAP : SEGMENT_GAP);
}
