import type { Box } from "../geometry";
import { columnEdges } from "./column-edges";
import { type Column, overlap } from "./columns";

/** A cell of a header: its words, and the columns below it. */
export interface HeaderCell<T extends Box> {
  readonly block: T;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

export interface HeaderTree<T extends Box> {
  readonly cells: readonly HeaderCell<T>[];
  /** Every parent stands in the middle over its columns. */
  readonly sure: boolean;
}

/** Words at the head of a part of the header, and the columns they reach over. */
interface Head<T extends Box> {
  readonly block: T;
  readonly parent: boolean;
  from: number;
  to: number;
}

const DEEPEST = 6;
/** How far a parent may stand from the middle of its columns, as a share of a column's width. */
const OFF = 0.3;
/** Words whose middles lie within this share of their height are in one row. */
const ONE_ROW = 0.35;

/**
 * The cells of a header without walls. Words of the upper row reach over the columns whose words stand in the lower
 * part of the header, as many as make them stand in their middle; words in the middle of the header's height span
 * all of it.
 * @param blocks words of the header, each the whole of a cell
 * @param columns of the table from left to right
 */
export function headerTree<T extends Box>(blocks: readonly T[], columns: readonly Column[]): HeaderTree<T> {
  const over = new Map(blocks.map((block) => [block, columnsOver(block, columns)]));
  const lowest = columns.map((column, c) => lowestOver(c, column, blocks, over));
  const edges = columnEdges(
    columns.map((column, c) => widened(column, lowest[c], over)),
    columns.map((column, c) => middle(lowest[c] ?? column)),
  );
  const cells: HeaderCell<T>[] = [];
  let sure = true;
  const place = (rest: readonly T[], first: number, last: number, depth: number): void => {
    if (rest.length === 0 || depth > DEEPEST) return;
    const heads = headsOf(rest, over, first, last);
    share(heads, edges, first, last);
    for (const { block, from, to, parent } of heads) {
      cells.push({ block, first: from, last: to, depth });
      if (parent && to > from) sure &&= isCentred(block, edges, from, to);
      const below = rest.filter((other) => !heads.some((head) => head.block === other));
      place(
        below.filter((other) => (over.get(other) ?? []).some((c) => c >= from && c <= to)),
        from,
        to,
        depth + 1,
      );
    }
  };
  place(blocks, 0, columns.length - 1, 0);
  return { cells, sure };
}

/** The lowest header word over a column. */
function lowestOver<T extends Box>(
  c: number,
  column: Column,
  blocks: readonly T[],
  over: ReadonlyMap<T, readonly number[]>,
): T | null {
  const own = blocks.filter((block) => over.get(block)?.includes(c));
  return own.toSorted((a, b) => b.y1 - a.y1 || apart(a, column) - apart(b, column))[0] ?? null;
}

/** A column with its header word, where that stands over no other. */
function widened<T extends Box>(
  column: Column,
  word: T | null | undefined,
  over: ReadonlyMap<T, readonly number[]>,
): Column {
  if (!word || over.get(word)?.length !== 1) return column;
  return { x0: Math.min(column.x0, word.x0), x1: Math.max(column.x1, word.x1) };
}

function headsOf<T extends Box>(
  rest: readonly T[],
  over: ReadonlyMap<T, readonly number[]>,
  first: number,
  last: number,
): Head<T>[] {
  const within = (block: T): number[] => (over.get(block) ?? []).filter((c) => c >= first && c <= last);
  const height = Math.min(...rest.map((block) => block.y1 - block.y0));
  const highest = Math.min(...rest.map(level));
  const upper = rest.filter((block) => level(block) - highest <= ONE_ROW * height);
  const whole = { y0: Math.min(...rest.map((b) => b.y0)), y1: Math.max(...rest.map((b) => b.y1)) };
  const lower = { y0: Math.max(...upper.map((b) => b.y1)), y1: whole.y1 };
  const spanning: T[] = [];
  for (let c = first; c <= last; c++) {
    if (upper.some((block) => within(block).includes(c))) continue;
    const stack = rest.filter((block) => within(block).includes(c)).toSorted((a, b) => level(a) - level(b));
    const top = stack[0];
    if (!top || spanning.includes(top)) continue;
    const own = { y0: Math.min(...stack.map((b) => b.y0)), y1: Math.max(...stack.map((b) => b.y1)) };
    if (Math.abs(level(own) - level(whole)) < Math.abs(level(own) - level(lower))) spanning.push(top);
  }
  return [...upper, ...spanning]
    .toSorted((a, b) => middle(a) - middle(b))
    .map((block) => {
      const own = within(block);
      const parent = rest.some(
        (other) => other !== block && isBelow(other, block) && shares(within(other), own),
      );
      return { block, parent, from: own[0] ?? first, to: own.at(-1) ?? first };
    });
}

/** Gives the columns between two heads to the parents beside them, so that these stand in the middle. */
function share<T extends Box>(heads: Head<T>[], edges: readonly number[], first: number, last: number): void {
  for (let i = 0; i <= heads.length; i++) {
    const left = heads[i - 1];
    const right = heads[i];
    const start = left ? left.to + 1 : first;
    const end = right ? right.from - 1 : last;
    if (end < start) continue;
    if (!left?.parent && !right?.parent) continue;
    const low = right?.parent ? start - 1 : end;
    const high = left?.parent ? end : start - 1;
    let best = low;
    let cost = Number.POSITIVE_INFINITY;
    for (let at = low; at <= high; at++) {
      const off =
        (left?.parent ? offCentre(left.block, edges, left.from, at) : 0) +
        (right?.parent ? offCentre(right.block, edges, at + 1, right.to) : 0);
      if (off < cost) [best, cost] = [at, off];
    }
    if (left?.parent) left.to = best;
    if (right?.parent) right.from = best + 1;
  }
}

function isCentred(block: Box, edges: readonly number[], from: number, to: number): boolean {
  const width = ((edges[to + 1] as number) - (edges[from] as number)) / (to + 1 - from);
  return offCentre(block, edges, from, to) <= OFF * width;
}

function offCentre(block: Column, edges: readonly number[], from: number, to: number): number {
  return Math.abs(middle(block) - ((edges[from] as number) + (edges[to + 1] as number)) / 2);
}

const middle = (box: Column): number => (box.x0 + box.x1) / 2;
const level = (box: Pick<Box, "y0" | "y1">): number => (box.y0 + box.y1) / 2;
const apart = (block: Column, column: Column): number => Math.abs(middle(block) - middle(column));

function isBelow(block: Box, other: Box): boolean {
  return level(block) > other.y1;
}

function shares(a: readonly number[], b: readonly number[]): boolean {
  return a.some((c) => b.includes(c));
}

/** The columns a word stands over, or the nearest. */
function columnsOver(block: Box, columns: readonly Column[]): number[] {
  const over = columns.flatMap((column, c) => (overlap(column, block) > 0.5 ? [c] : []));
  if (over.length > 0) return over;
  const near = columns
    .map((column, c) => ({ c, far: -overlap(column, block) }))
    .toSorted((a, b) => a.far - b.far);
  return near[0] ? [near[0].c] : [];
}
