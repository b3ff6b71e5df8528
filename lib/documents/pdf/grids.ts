import { type Box, cluster, nearest, type PageContent, type Rule, type TextPiece } from "./geometry";

/** One ruled table of a page: column and row lines, and cells with the area they span. */
export interface Grid extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether its walls run on above the first or below the last line: a row goes on over the page. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly texts: readonly TextPiece[];
  /** A text stands across a wall: to which cell it belongs is told by where it begins or ends. */
  readonly crossed: boolean;
}

const SAME = 2.5;

/**
 * Rebuilds the ruled tables of a page: lines that touch form one table, a missing wall joins two cells.
 * A frame around text is none.
 */
export function readGrids(page: PageContent): Grid[] {
  return connected(page).flatMap(({ horizontal, vertical }) => {
    const xs = cluster(
      vertical.map((rule) => rule.at),
      SAME,
    );
    const ys = cluster(
      horizontal.map((rule) => rule.at),
      SAME,
    );
    if (xs.length < 2 || ys.length < 2) return [];
    const open = withOpenSides(xs, horizontal);
    if (open.length < 3) return [];
    const ends = withOpenEnds(ys, vertical);
    const grid = buildGrid(open, ends.ys, horizontal, vertical, page.texts);
    return [{ ...grid, openTop: ends.openTop, openBottom: ends.openBottom }];
  });
}

/** Walls this much longer than the table hold a part of a row. */
const PART_OF_ROW = 5;

/** A row torn by the end of the page has no line there: most walls run on beyond the last one. */
function withOpenEnds(
  ys: readonly number[],
  vertical: readonly Rule[],
): { ys: readonly number[]; openTop: boolean; openBottom: boolean } {
  const first = ys[0] as number;
  const last = ys[ys.length - 1] as number;
  const above = vertical.filter((rule) => rule.from < first - PART_OF_ROW);
  const below = vertical.filter((rule) => rule.to > last + PART_OF_ROW);
  const walls = cluster(
    vertical.map((rule) => rule.at),
    SAME,
  ).length;
  const openTop = above.length * 2 > walls;
  const openBottom = below.length * 2 > walls;
  return {
    ys: [
      ...(openTop ? [Math.min(...above.map((rule) => rule.from))] : []),
      ...ys,
      ...(openBottom ? [Math.max(...below.map((rule) => rule.to))] : []),
    ],
    openTop,
    openBottom,
  };
}

/** A table without lines at its left and right ends still has cells there: its horizontal lines reach further. */
function withOpenSides(xs: readonly number[], horizontal: readonly Rule[]): number[] {
  const left = Math.min(...horizontal.map((rule) => rule.from));
  const right = Math.max(...horizontal.map((rule) => rule.to));
  const first = xs[0] as number;
  const last = xs[xs.length - 1] as number;
  return [...(first - left > 8 ? [left] : []), ...xs, ...(right - last > 8 ? [right] : [])];
}

interface Lines {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** Groups of lines that touch one another, by union of crossing lines. */
function connected(page: PageContent): Lines[] {
  const { horizontal, vertical } = page;
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    parent[i] = root;
    return root;
  };
  for (const [h, rule] of horizontal.entries()) {
    for (const [v, wall] of vertical.entries()) {
      const touches =
        wall.at >= rule.from - SAME &&
        wall.at <= rule.to + SAME &&
        rule.at >= wall.from - SAME &&
        rule.at <= wall.to + SAME;
      if (touches) parent[find(h)] = find(horizontal.length + v);
    }
  }
  const groups = new Map<number, Lines>();
  const groupOf = (i: number): Lines => {
    const root = find(i);
    const known = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, known);
    return known;
  };
  for (const [h, rule] of horizontal.entries()) groupOf(h).horizontal.push(rule);
  for (const [v, wall] of vertical.entries()) groupOf(horizontal.length + v).vertical.push(wall);
  return [...groups.values()].filter((g) => g.horizontal.length >= 2 && g.vertical.length >= 1);
}

function buildGrid(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
  texts: readonly TextPiece[],
): Omit<Grid, "openTop" | "openBottom"> {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const wallRight = covers(vertical, xs, ys);
  const floorBelow = covers(horizontal, ys, xs);
  const owner = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (owner[root] !== root) root = owner[root] as number;
    owner[i] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))];
    owner[high] = low;
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (c + 1 < columns && !wallRight(c + 1, r)) join(r * columns + c, r * columns + c + 1);
      if (r + 1 < rows && !floorBelow(r + 1, c)) join(r * columns + c, (r + 1) * columns + c);
    }
  }
  const cells = new Map<
    number,
    {
      row: number;
      column: number;
      lastColumn: number;
      lastRow: number;
      texts: TextPiece[];
      crossed: boolean;
    }
  >();
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const root = find(r * columns + c);
      const cell = cells.get(root) ?? {
        row: r,
        column: c,
        lastColumn: c,
        lastRow: r,
        texts: [],
        crossed: false,
      };
      cell.lastColumn = Math.max(cell.lastColumn, c);
      cell.lastRow = Math.max(cell.lastRow, r);
      cell.column = Math.min(cell.column, c);
      cells.set(root, cell);
    }
  }
  const box: Box = {
    x0: xs[0] as number,
    y0: ys[0] as number,
    x1: xs[columns] as number,
    y1: ys[rows] as number,
  };
  const wallAt = (column: number, row: number): boolean =>
    column <= 0 || column >= columns || find(row * columns + column - 1) !== find(row * columns + column);
  for (const text of texts) {
    const x = (text.x0 + text.x1) / 2;
    const y = (text.y0 + text.y1) / 2;
    if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) continue;
    const r = Math.min(rows - 1, upper(ys, y));
    const { column, crossed } = columnOf(text, xs, (c) => wallAt(c, r));
    const cell = cells.get(find(r * columns + column));
    if (!cell) continue;
    cell.texts.push(text);
    cell.crossed ||= crossed;
  }
  return {
    ...box,
    xs,
    ys,
    cells: [...cells.values()].map((cell) => ({
      row: cell.row,
      column: cell.column,
      columnSpan: cell.lastColumn - cell.column + 1,
      texts: cell.texts,
      crossed: cell.crossed,
      x0: xs[cell.column] as number,
      x1: xs[cell.lastColumn + 1] as number,
      y0: ys[cell.row] as number,
      y1: ys[cell.lastRow + 1] as number,
    })),
  };
}

/** How far a text may reach over the end of the table. */
const REACH = 0.5;
/** How far a text may reach over a wall before it counts as standing across. */
const OVERHANG = 2;

/**
 * The column a text stands in. One that reaches over a wall began in its cell, or ends in it, whichever end is
 * nearer to a wall of its own.
 */
function columnOf(
  text: TextPiece,
  xs: readonly number[],
  isWall: (column: number) => boolean,
): { column: number; crossed: boolean } {
  const last = xs.length - 2;
  const at = (x: number): number => Math.max(0, Math.min(last, upper(xs, x)));
  const middle = at((text.x0 + text.x1) / 2);
  const first = at(text.x0 + OVERHANG);
  const end = at(text.x1 - OVERHANG);
  let walls = 0;
  for (let c = first + 1; c <= end; c++) if (isWall(c)) walls++;
  if (walls === 0) return { column: middle, crossed: reachesOut(text, xs) };
  const before = text.x0 - (xs[first] as number);
  const behind = (xs[end + 1] as number) - text.x1;
  return { column: before <= behind ? first : end, crossed: true };
}

/** Whether a text runs over the end of the table, where a page may have cut it off. */
function reachesOut(text: TextPiece, xs: readonly number[]): boolean {
  return text.x0 < (xs[0] as number) - REACH || text.x1 > (xs[xs.length - 1] as number) + REACH;
}

function upper(lines: readonly number[], value: number): number {
  let i = 0;
  while (i + 1 < lines.length && (lines[i + 1] as number) <= value) i++;
  return i;
}

/** Whether a line of the grid is drawn along a step between two crossing lines. */
function covers(
  rules: readonly Rule[],
  own: readonly number[],
  across: readonly number[],
): (line: number, step: number) => boolean {
  const drawn = new Set<number>();
  const steps = across.length;
  for (const rule of rules) {
    const line = nearest(own, rule.at);
    for (let s = 0; s + 1 < across.length; s++) {
      const middle = ((across[s] as number) + (across[s + 1] as number)) / 2;
      if (rule.from <= middle && rule.to >= middle) drawn.add(line * steps + s);
    }
  }
  return (line, step) => drawn.has(line * steps + step);
}
