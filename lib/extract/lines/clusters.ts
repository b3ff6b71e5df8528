import type { Extent, Piece } from "./pieces";

/** Values of one page that stand below one another: pieces of one printed column. */
export interface Cluster {
  readonly extent: Extent;
  readonly pieces: ReadonlySet<Piece>;
}

/** One page's printed columns from left to right. */
export interface PageColumns {
  readonly page: number;
  /** How display columns were counted. */
  readonly measure: Measure;
  readonly clusters: readonly Cluster[];
}

export type Measure = (piece: Piece) => Extent;

const narrow: Measure = (piece) => piece.narrow;
const wide: Measure = (piece) => piece.wide;

/**
 * The printed columns of each page; null where the spaces do not line them up: two values of a row in one
 * column, or a text without wide gaps.
 */
export function pageColumns(
  rows: readonly (readonly Piece[])[],
  lines: readonly (readonly Piece[])[],
): readonly PageColumns[] | null {
  if (!isSpaced(lines)) return null;
  const readings = [narrow, wide].flatMap((measure) =>
    [overlapping, rightAligned].flatMap((group) => {
      const pages = columnsBy(rows, measure, group);
      return pages ? [pages] : [];
    }),
  );
  return readings.toSorted((a, b) => count(a) - count(b))[0] ?? null;
}

function count(pages: readonly PageColumns[]): number {
  return pages.reduce((sum, page) => sum + page.clusters.length, 0);
}

/** Whether a text keeps the places of its words: wide gaps between many of them. */
export function isSpaced(lines: readonly (readonly Piece[])[]): boolean {
  const gaps = lines.flatMap((line) => line.slice(1).map((piece) => piece.gap));
  const apart = gaps.filter((gap) => gap >= 2 && gap !== Number.POSITIVE_INFINITY).length;
  return gaps.length > 0 && apart * 10 >= gaps.length * 3;
}

function columnsBy(
  rows: readonly (readonly Piece[])[],
  measure: Measure,
  group: (pieces: readonly Piece[], measure: Measure) => Cluster[],
): PageColumns[] | null {
  const pages = [...new Set(rows.flatMap((row) => row.map((piece) => piece.page)))];
  const columns = pages.map((page) => ({
    page,
    measure,
    clusters: group(
      rows.flatMap((row) => row.filter((piece) => piece.page === page)),
      measure,
    ),
  }));
  return columns.every((page) => rows.every((row) => isDistinct(row, page))) ? columns : null;
}

/** No two values of a row in one column, and no column left of the one before. */
function isDistinct(row: readonly Piece[], { page, clusters }: PageColumns): boolean {
  const at = row
    .filter((piece) => piece.page === page)
    .map((piece) => clusters.findIndex((cluster) => cluster.pieces.has(piece)));
  return at.every((index, i) => i === 0 || index > (at[i - 1] as number));
}

function overlapping(pieces: readonly Piece[], measure: Measure): Cluster[] {
  return grouped(
    pieces.toSorted((a, b) => measure(a).from - measure(b).from),
    measure,
    (piece, open) => measure(piece).from < open.to,
  );
}

/** Wide figures can reach below the next column's: then their right edges tell. */
function rightAligned(pieces: readonly Piece[], measure: Measure): Cluster[] {
  return grouped(
    pieces.toSorted((a, b) => measure(a).to - measure(b).to),
    measure,
    (piece, open) => measure(piece).to - open.to <= 1,
  );
}

function grouped(
  ordered: readonly Piece[],
  measure: Measure,
  joins: (piece: Piece, open: Extent) => boolean,
): Cluster[] {
  const groups: { extent: Extent; pieces: Set<Piece> }[] = [];
  for (const piece of ordered) {
    const { from, to } = measure(piece);
    const open = groups.at(-1);
    if (open && joins(piece, open.extent)) {
      open.pieces.add(piece);
      open.extent = { from: Math.min(open.extent.from, from), to: Math.max(open.extent.to, to) };
    } else groups.push({ extent: { from, to }, pieces: new Set([piece]) });
  }
  return groups;
}
