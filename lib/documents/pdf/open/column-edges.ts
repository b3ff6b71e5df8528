import type { Column } from "./columns";

const ROUNDS = 40;
const PADDING = 3;

/**
 * Where the cells of columns without walls begin and end: between the words of neighbours, each cell's header word
 * in its middle.
 * @param columns what stands in each column
 * @param middles of the header words
 * @returns one edge more than columns
 */
export function columnEdges(columns: readonly Column[], middles: readonly number[]): number[] {
  const low = columns.map((_, c) => columns[c - 1]?.x1 ?? Number.NEGATIVE_INFINITY);
  const high = columns.map((column) => column.x0);
  low.push(columns.at(-1)?.x1 ?? 0);
  high.push(Number.POSITIVE_INFINITY);
  const clamp = (value: number, c: number): number =>
    Math.max(low[c] as number, Math.min(Math.max(low[c] as number, high[c] as number), value));
  const edges = low.map((from, c) => {
    if (c === 0) return (high[0] as number) - PADDING;
    if (c === columns.length) return from + PADDING;
    return (from + (high[c] as number)) / 2;
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [c, middle] of middles.entries()) {
      const off = middle - ((edges[c] as number) + (edges[c + 1] as number)) / 2;
      edges[c] = clamp((edges[c] as number) + off, c);
      edges[c + 1] = clamp((edges[c + 1] as number) + off, c + 1);
    }
  }
  return edges;
}
