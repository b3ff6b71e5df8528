import type { Block, TableCell, TableRow } from "./block";

/** A cell of a row as the file lays it out: its edges in twentieths of a point. */
export interface CellLayout {
  readonly left: number;
  readonly right: number;
  /** Joined to the cell before it. */
  readonly joinsLeft: boolean;
  /** Goes on the cell above it. */
  readonly joinsAbove: boolean;
}

/** A row as it is read: the lines of its cells, and the layout its end states. */
export interface ReadRow {
  readonly cells: readonly (readonly string[])[];
  readonly layout: readonly CellLayout[];
}

/** Edges that lie closer than this are one: 1 point. */
const NEAR = 20;

/** The distinct edges of all rows, from the left. */
function edgesOf(rows: readonly ReadRow[]): number[] {
  const all = rows.flatMap((row) => row.layout.flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) as number) > NEAR) edges.push(edge);
  return edges;
}

/** True for a row all of whose edges are edges of the rows before: it is of the same table. */
export function isOnEdges(row: ReadRow, rows: readonly ReadRow[]): boolean {
  const edges = edgesOf(rows);
  return (
    row.layout.length > 1 &&
    row.layout.every(({ left, right }) =>
      [left, right].every((place) => edges.some((edge) => Math.abs(edge - place) <= NEAR)),
    )
  );
}

/** The index of the edge nearest to the left of a place. */
function indexOf(edges: readonly number[], place: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const linesOf = (lines: readonly string[]): Block[] => lines.map((text) => ({ kind: "text", text }));

const blank = (colSpan: number): TableCell => ({ blocks: [], colSpan, rowSpan: 1 });

/** Cells on the table's common columns; without a layout one column a cell. */
function placeRow({ cells, layout }: ReadRow, edges: readonly number[]): TableRow {
  if (layout.length !== cells.length)
    return cells.map((lines) => ({ blocks: linesOf(lines), colSpan: 1, rowSpan: 1 }));
  const row: TableCell[] = [];
  const indent = indexOf(edges, layout[0]?.left ?? 0);
  if (indent > 0) row.push(blank(indent));
  layout.forEach(({ left, right, joinsLeft, joinsAbove }, i) => {
    const width = Math.max(1, indexOf(edges, right) - indexOf(edges, left));
    const before = row.at(-1);
    if (joinsLeft && before && i > 0) row[row.length - 1] = { ...before, colSpan: before.colSpan + width };
    else row.push({ blocks: joinsAbove ? [] : linesOf(cells[i] ?? []), colSpan: width, rowSpan: 1 });
  });
  return row;
}

/** A table whose cells stand on common columns, told from the edges all rows state. */
export function buildTable(rows: readonly ReadRow[]): Block {
  const edges = edgesOf(rows);
  return { kind: "table", rows: rows.map((row) => placeRow(row, edges)) };
}
