import type { PageColumns } from "./clusters";
import { type Assignment, nodesByCode, pruneByHierarchy, type SumNode } from "./hierarchy";
import { holds, type PlacedIdentity } from "./identities";
import type { Extent, Piece } from "./pieces";

/** A row with values but without columns. */
export interface OpenRow {
  readonly code: string | null;
  readonly pieces: readonly Piece[];
  /** Exact values in one small unit; a dash is nothing but holds a place. */
  readonly values: readonly number[];
}

export interface Question {
  readonly rows: readonly OpenRow[];
  readonly width: number;
  readonly identities: readonly PlacedIdentity[];
  readonly pages: readonly PageColumns[] | null;
  /** Where the header or the line of column numbers has each column. */
  readonly anchors: readonly (Extent | null)[];
  readonly anchorPage: number | null;
  /** What other tables say about the total row's columns. */
  readonly totals: ReadonlyMap<number, number>;
  /** Rows that are the sum of others, where codes do not tell. */
  readonly sums?: readonly SumNode[];
  /** Columns hardly any row like this has a value in: of readings that balance alike those without them are likely. */
  readonly seldom?: (row: OpenRow, index: number) => readonly number[];
  /** Columns a row cannot have a value in. */
  readonly excluded?: (row: OpenRow) => readonly number[];
}

export interface Answer {
  /** Column of each value; null where it stays open. */
  readonly columns: readonly (number | null)[];
  /** The column all likely readings give a value; null where they do not agree. */
  readonly likely: readonly (number | null)[];
  /** Columns each value may have. */
  readonly options: readonly (readonly number[])[];
  readonly verified: boolean;
}

/** Share of a page's rows that must balance before its printed columns are trusted. */
const BALANCED = 0.8;

/**
 * Finds the column of each value: readings in which every row balances, kept to the printed columns where
 * spaces tell them, to the sums of the subjects and to the totals other tables state. A value is given a
 * column only where all readings left agree.
 */
export function assign(question: Question): Answer[] {
  const { rows, width } = question;
  const free = rows.map((row) => balanced(row, question));
  const maps = question.pages?.map((page) => pageMaps(page, question, free)) ?? null;
  const aligned = maps?.every((map) => map.length > 0) ? maps : null;
  let allowed: readonly (readonly Assignment[])[] | null = aligned;
  let candidates: readonly (readonly Assignment[])[] = allowed ? induced(question, allowed) : free;
  let verified = rows.map(() => false);
  for (let again = true; again; ) {
    const pruned = pruneByHierarchy(
      rows.map((row, i) => ({ ...row, candidates: candidates[i] ?? [] })),
      width,
      question.sums ?? nodesByCode(rows.map((row) => row.code)),
    );
    candidates = [...pruned.candidates];
    verified = [...pruned.verified];
    again = false;
    if (!allowed) break;
    const before = allowed;
    const kept = before.map((list, p) => narrowed(list, question, p, candidates));
    again = kept.some((list, p) => list.length < (before[p]?.length ?? 0));
    if (!again && kept.some((list) => list.length > 1)) {
      const chosen = kept.map((list, p) => byAnchors(list, question, p) ?? list);
      again = chosen.some((list, p) => list.length < (kept[p]?.length ?? 0));
      allowed = chosen;
    } else allowed = kept;
    if (again) candidates = induced(question, allowed ?? []);
  }
  const likely = likeliest(question, candidates);
  return rows.map((row, i) => answer(row, candidates[i] ?? [], likely[i] ?? [], verified[i] ?? false));
}

/** The readings without seldom columns, kept to the sums of the subjects in their turn. */
function likeliest(
  { rows, width, seldom, sums }: Question,
  candidates: readonly (readonly Assignment[])[],
): readonly (readonly Assignment[])[] {
  const plain = candidates.map((readings, i) => {
    const own = seldom?.(rows[i] as OpenRow, i) ?? [];
    const cost = (reading: Assignment): number => reading.filter((column) => own.includes(column)).length;
    const least = Math.min(...readings.map(cost));
    return readings.filter((reading) => cost(reading) === least);
  });
  return pruneByHierarchy(
    rows.map((row, i) => ({ ...row, candidates: plain[i] ?? [] })),
    width,
    sums ?? nodesByCode(rows.map((row) => row.code)),
  ).candidates;
}

function answer(
  row: OpenRow,
  readings: readonly Assignment[],
  likely: readonly Assignment[],
  verified: boolean,
): Answer {
  const options = optionsOf(row, readings);
  return { columns: agreed(options), likely: agreed(optionsOf(row, likely)), options, verified };
}

function optionsOf(row: OpenRow, readings: readonly Assignment[]): number[][] {
  return row.pieces.map((_, v) => [...new Set(readings.map((reading) => reading[v] as number))]);
}

const agreed = (options: readonly (readonly number[])[]): (number | null)[] =>
  options.map((list) => (list.length === 1 ? (list[0] as number) : null));

/** Readings of one row by itself. A row with a value for every column has one, whether or not it balances. */
function balanced(row: OpenRow, question: Question): Assignment[] {
  const { width, identities } = question;
  const count = row.values.length;
  if (count > width) return [];
  if (count === width) return [row.values.map((_, i) => i)];
  const never = question.excluded?.(row) ?? [];
  return combinations(width, count).filter(
    (reading) =>
      !reading.some((column) => never.includes(column)) && balances(row, reading, question, identities),
  );
}

function balances(
  row: OpenRow,
  reading: Assignment,
  { width, totals }: Question,
  identities: readonly PlacedIdentity[],
): boolean {
  const full: (number | null)[] = Array.from({ length: width }, () => null);
  for (const [i, column] of reading.entries()) full[column] = row.values[i] ?? null;
  if (row.code === null && [...totals].some(([column, value]) => (full[column] ?? 0) !== value)) return false;
  return identities.every((identity) => holds(identity, full));
}

const known = new Map<string, readonly Assignment[]>();

/** Increasing choices of `count` columns among `width`. */
function combinations(width: number, count: number): readonly Assignment[] {
  const key = `${width}/${count}`;
  const ready = known.get(key);
  if (ready) return ready;
  let lists: number[][] = [[]];
  for (let i = 0; i < count; i++)
    lists = lists.flatMap((list) =>
      Array.from({ length: width - (list.at(-1) ?? -1) - 1 }, (_, d) => [
        ...list,
        (list.at(-1) ?? -1) + 1 + d,
      ]),
    );
  known.set(key, lists);
  return lists;
}

/** Which column each printed column of a page can be: all choices under which most of its rows balance best. */
function pageMaps(
  page: PageColumns,
  question: Question,
  free: readonly (readonly Assignment[])[],
): Assignment[] {
  const { width, rows } = question;
  const { clusters } = page;
  if (clusters.length > width) return [];
  const own = rows.flatMap((row, i) => {
    const at = clustersOf(row, page);
    return at === null ? [] : [{ at, keys: new Set((free[i] ?? []).map((reading) => reading.join())) }];
  });
  if (own.length === 0) return [clusters.map((_, i) => i)];
  let best = 0;
  let kept: Assignment[] = [];
  for (const map of combinations(width, clusters.length)) {
    const score = own.filter(({ at, keys }) => keys.has(at.map((c) => map[c]).join())).length;
    if (score < best) continue;
    if (score > best) kept = [];
    best = score;
    kept.push(map);
  }
  return best >= own.length * BALANCED ? kept : [];
}

/** Indexes of the printed columns a row's values stand in; null where the row is of another page. */
function clustersOf(row: OpenRow, page: PageColumns): number[] | null {
  if (row.pieces.length === 0 || row.pieces[0]?.page !== page.page) return null;
  return row.pieces.map((piece) => page.clusters.findIndex((cluster) => cluster.pieces.has(piece)));
}

function induced({ rows, pages }: Question, maps: readonly (readonly Assignment[])[]): Assignment[][] {
  return rows.map((row) => {
    for (const [p, page] of (pages ?? []).entries()) {
      const at = clustersOf(row, page);
      if (at === null) continue;
      const readings = new Map((maps[p] ?? []).map((map) => [at.map((c) => map[c]).join(), map]));
      return [...readings.values()].map((map) => at.map((c) => map[c] as number));
    }
    return [];
  });
}

/** Page readings that every row with readings left still allows. */
function narrowed(
  maps: readonly Assignment[],
  { rows, pages }: Question,
  p: number,
  candidates: readonly (readonly Assignment[])[],
): readonly Assignment[] {
  const page = pages?.[p];
  if (!page || maps.length <= 1) return maps;
  const own = rows.flatMap((row, i) => {
    const at = clustersOf(row, page);
    const keys = new Set((candidates[i] ?? []).map((reading) => reading.join()));
    return at === null || keys.size === 0 ? [] : [{ at, keys }];
  });
  const kept = maps.filter((map) => own.every(({ at, keys }) => keys.has(at.map((c) => map[c]).join())));
  return kept.length > 0 ? kept : maps;
}

/** The page reading in which each printed column lies below its own header word, clearly nearer than to the next. */
function byAnchors(maps: readonly Assignment[], question: Question, p: number): readonly Assignment[] | null {
  const page = question.pages?.[p];
  const { anchors, anchorPage } = question;
  if (!page || maps.length <= 1 || page.page !== anchorPage) return null;
  if (anchors.some((anchor) => anchor === null)) return null;
  const nearest = page.clusters.map((cluster) => nearestAnchor(cluster.extent, anchors as readonly Extent[]));
  if (nearest.includes(null) || new Set(nearest).size < nearest.length) return null;
  const chosen = maps.find((map) => map.every((column, i) => column === nearest[i]));
  return chosen ? [chosen] : null;
}

function nearestAnchor(extent: Extent, anchors: readonly Extent[]): number | null {
  const overlaps = anchors.flatMap((anchor, i) =>
    Math.min(anchor.to, extent.to) - Math.max(anchor.from, extent.from) > 0 ? [i] : [],
  );
  if (overlaps.length === 1) return overlaps[0] as number;
  const far = anchors
    .map((anchor, i) => ({ i, d: Math.abs(anchor.from + anchor.to - extent.from - extent.to) / 2 }))
    .toSorted((a, b) => a.d - b.d);
  const [first, second] = far;
  return first && (!second || first.d * 2 < second.d) ? first.i : null;
}
