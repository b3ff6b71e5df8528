import type { Cell, Row } from "../model";
import type { Token } from "./tokens";

type TokenLine = readonly Token[];

/** The line 1 2 3 … n under a header, at least three: it tells every column, also the empty ones. */
export function findAnchors(
  lines: readonly TokenLine[],
): { index: number; anchors: readonly Token[] } | null {
  if (lines.some((line) => line.filter((token) => /^项\s*目/.test(token.cell.text)).length >= 2)) return null;
  for (const [index, line] of lines.entries()) {
    const anchors = line.filter((token) => token.kind === "amount");
    const inOrder = anchors.length >= 3 && anchors.every((token, i) => token.cell.text === String(i + 1));
    if (inOrder && line.length - anchors.length <= 1) return { index, anchors };
  }
  return null;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * Lays the lines below an anchor line out. A column reaches to the middle between its number and the next;
 * a figure counts only where it lies within one column, or where the line has a figure for every column.
 * Lines that hold a figure nobody can place are left out.
 */
export function layOutAnchored(
  header: readonly TokenLine[],
  anchorLine: TokenLine,
  anchors: readonly Token[],
  data: readonly TokenLine[],
): Row[] {
  const width = Math.max(1, ...data.map((line) => words(line).length));
  const columns = intervals(anchors);
  const collapsed = header.map(
    (line): Row => ({ kind: "cells", aligned: false, cells: line.map((token) => token.cell) }),
  );
  const rows = data.flatMap((line) => {
    const at = columnsOf(line, columns);
    return at ? [rowOf(line, width, columns.length, at)] : [];
  });
  return [
    ...collapsed,
    rowOf(
      anchorLine,
      width,
      columns.length,
      anchors.map((_, i) => i),
    ),
    ...rows,
  ];
}

function words(line: TokenLine): TokenLine {
  return line.filter((token) => token.kind !== "amount");
}

function columnsOf(line: TokenLine, columns: readonly Interval[]): number[] | null {
  const amounts = line.filter((token) => token.kind === "amount");
  if (amounts.length === columns.length) return amounts.map((_, i) => i);
  const found = amounts.map((token) =>
    columns.findIndex((c) => token.x0 >= c.from - 1 && token.x1 <= c.to + 1),
  );
  return found.includes(-1) || new Set(found).size < found.length ? null : found;
}

function rowOf(line: TokenLine, width: number, columns: number, at: readonly number[]): Row {
  const place = line[0]?.cell.place ?? { line: 1, char: 0 };
  const cells: Cell[] = Array.from({ length: width + columns }, () => ({ text: "", place }));
  for (const [i, token] of words(line).entries()) cells[i] = token.cell;
  for (const [i, token] of line.filter((t) => t.kind === "amount").entries())
    cells[width + (at[i] as number)] = {
      ...token.cell,
      place: { ...token.cell.place, placedBy: "anchor" },
    };
  return { kind: "cells", aligned: true, cells };
}

function intervals(anchors: readonly Token[]): Interval[] {
  const centres = anchors.map((token) => (token.x0 + token.x1) / 2);
  return centres.map((centre, i) => ({
    from: i === 0 ? Number.NEGATIVE_INFINITY : ((centres[i - 1] as number) + centre) / 2,
    to: i === centres.length - 1 ? Number.POSITIVE_INFINITY : (centre + (centres[i + 1] as number)) / 2,
  }));
}
