import type { Row } from "../model";
import type { Box } from "../pdf/geometry";
import { headerTree } from "../pdf/open/header-tree";
import { blank, overlap, row, type Span, type TokenLine } from "./spaced-span";
import type { Token } from "./tokens";

/** One way to take the words above columns: header rows, a word at the first of its columns or at each of them. */
export interface HeaderReading {
  readonly rows: readonly Row[];
  /** Words that found no place. */
  readonly lost: number;
}

interface Block extends Box {
  readonly token: Token;
}

/**
 * The readings of a header: its words in the middle over their columns, those in the middle of its height over all of
 * it or below what stands highest; then at the left of their columns.
 */
export function headerReadings(lines: readonly TokenLine[], columns: readonly Span[]): HeaderReading[] {
  if (lines.length === 0) return [{ rows: [], lost: 0 }];
  const middle = [inTheMiddle(lines, columns, EVEN), inTheMiddle(lines, columns, TOP_HEAVY)];
  const left = atTheLeft(lines, columns);
  return isFlush(lines) ? [left, ...middle] : [...middle, left];
}

/** Whether every word above others begins where one of these does, as no print sets them that has them in the middle. */
function isFlush(lines: readonly TokenLine[]): boolean {
  return lines.slice(0, -1).every((line, i) =>
    line.every((token) => {
      const below = lines.slice(i + 1).flatMap((one) => one.filter((other) => overlap(other, token) > 0));
      return below.length === 0 || below.some(({ x0 }) => x0 === token.x0);
    }),
  );
}

/** Where a line begins and ends from top to bottom. */
type Heights = (line: number, lines: number) => readonly [y0: number, y1: number];

const EVEN: Heights = (line) => [2 * line, 2 * line + 1];
/** Each line higher than all below it: none of theirs stands in the middle of the whole. */
const TOP_HEAVY: Heights = (line, lines) => [-(100 ** (lines - line)), -(100 ** (lines - line - 1))];

function inTheMiddle(lines: readonly TokenLine[], columns: readonly Span[], heights: Heights): HeaderReading {
  const blocks = lines.flatMap((line, at) => {
    const [y0, y1] = heights(at, lines.length);
    return line.map((token): Block => ({ token, x0: token.x0, x1: token.x1, y0, y1 }));
  });
  const { cells } = headerTree(blocks, columns);
  const depth = Math.max(0, ...cells.map((cell) => cell.depth + 1));
  const rows = Array.from({ length: depth }, (_, d) => {
    const own = columns.map(() => blank(lines[0] as TokenLine));
    for (const { block, first, last } of cells.filter((cell) => cell.depth === d))
      for (let at = first; at <= last; at++)
        if (at === first || columns[at]?.kind === "amount") own[at] = block.token.cell;
    return row(own);
  });
  return { rows, lost: blocks.length - cells.length };
}

/** A line a row: what stands right of a word and below nothing else is below it. */
function atTheLeft(lines: readonly TokenLine[], columns: readonly Span[]): HeaderReading {
  const rows = lines.map((line) => {
    const own = columns.map(() => blank(line));
    for (const token of line) {
      const over = columns.findIndex((span) => overlap(span, token) > 0);
      const at = over >= 0 ? over : nextTo(columns, token);
      const known = own[at];
      own[at] = known && known.text !== "" ? { ...known, text: known.text + token.cell.text } : token.cell;
    }
    return row(own);
  });
  return { rows, lost: 0 };
}

function nextTo(columns: readonly Span[], token: Token): number {
  const at = columns.findIndex((span) => span.x0 >= token.x0);
  return at < 0 ? columns.length - 1 : at;
}
