import type { Span, TokenLine } from "./spaced-span";
import type { Token } from "./tokens";

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
 * The columns of figures by the numbers above them. A column reaches to the middle between its number and the next; a
 * figure counts only where it lies within one column, or where the line has a figure for every column. Lines that hold a
 * figure nobody can place are left out.
 */
export function anchorColumns(
  anchors: readonly Token[],
  data: readonly TokenLine[],
  words: readonly Span[],
): { spans: Span[]; lines: TokenLine[] } {
  const columns = intervals(anchors);
  const spans = anchors.map(
    (anchor): Span => ({ x0: anchor.x0, x1: anchor.x1, kind: "amount", tokens: [anchor], used: true }),
  );
  const lines = data.flatMap((line) => {
    const amounts = line.filter((token) => token.kind === "amount");
    const at = columnsOf(amounts, columns);
    if (!at) return [];
    const placed = line.map((token) => (token.kind === "amount" ? byNumber(token) : token));
    for (const [i, token] of placed.filter(({ kind }) => kind === "amount").entries()) {
      const span = spans[at[i] as number] as Span;
      Object.assign(span, { x0: Math.min(span.x0, token.x0), x1: Math.max(span.x1, token.x1) });
      span.tokens.push(token);
    }
    return [placed];
  });
  return { spans: [...words, ...spans], lines };
}

const byNumber = (token: Token): Token => ({
  ...token,
  cell: { ...token.cell, place: { ...token.cell.place, placedBy: "anchor" } },
});

function columnsOf(amounts: readonly Token[], columns: readonly Interval[]): number[] | null {
  if (amounts.length === columns.length) return amounts.map((_, i) => i);
  const found = amounts.map((token) =>
    columns.findIndex((c) => token.x0 >= c.from - 1 && token.x1 <= c.to + 1),
  );
  return found.includes(-1) || new Set(found).size < found.length ? null : found;
}

function intervals(anchors: readonly Token[]): Interval[] {
  const centres = anchors.map((token) => (token.x0 + token.x1) / 2);
  return centres.map((centre, i) => ({
    from: i === 0 ? Number.NEGATIVE_INFINITY : ((centres[i - 1] as number) + centre) / 2,
    to: i === centres.length - 1 ? Number.POSITIVE_INFINITY : (centre + (centres[i + 1] as number)) / 2,
  }));
}
