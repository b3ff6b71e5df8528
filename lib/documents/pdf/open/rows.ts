import type { Box, PageContent } from "../geometry";
import { joinText, type TableCell, type TableRow } from "../torn-rows";
import { rowBands } from "./bands";
import { type Column, overlap, splitHeader } from "./columns";
import { headerTree } from "./header-tree";
import type { Segment, SegmentLine } from "./segments";

/** One or more lines of one cell. */
interface Block extends Box {
  readonly column: number;
  readonly last: number;
  readonly text: string;
  readonly firm: boolean;
  readonly loose: string | null;
}

const BETWEEN = "the figure stands between two columns";
const BROKEN = "the figure is broken over lines";
const WHOLE = /^[-－]?[\d０-９,，]+[.．][\d０-９]{2,}$/;
const LIST_NUMBER = /^(?:[（(]?[一二三四五六七八九十]+[)）、]|\d{1,2}[.．、])/;
/** Lines of one cell stand closer than this share of their height. */
const LEADING = 0.62;

export interface HeaderRows {
  readonly rows: readonly TableRow[];
  /** Whether the words tell for certain over which columns they stand. */
  readonly sure: boolean;
}

/** Header rows: each word at the first of the columns it stands over. */
export function headerRows(
  lines: readonly SegmentLine[],
  columns: readonly Column[],
  page: PageContent,
): HeaderRows {
  const blocks = blocksOf(splitHeader(lines, columns), columns, joinsHeader);
  const { cells, sure } = headerTree(blocks, columns);
  const depth = Math.max(0, ...cells.map((cell) => cell.depth + 1));
  const rows = Array.from({ length: depth }, (_, d) =>
    tableRow(
      cells
        .filter((cell) => cell.depth === d)
        .map(({ block, first, last }) => ({ ...block, column: first, last })),
      columns,
      page,
    ),
  );
  return { rows, sure: sure && cells.length === blocks.length };
}

/** Body rows: figures and codes on one base make a row, the lines of a name belong to the row they stand around. */
export function bodyRows(
  lines: readonly SegmentLine[],
  columns: readonly Column[],
  page: PageContent,
): TableRow[] {
  const bands = rowBands(lines);
  if (bands) return bands.map((band) => tableRow(blocksOf(band, columns, joinsInBand), columns, page));
  const blocks = blocksOf(lines, columns, joinsName);
  const rows: { y0: number; y1: number; blocks: Block[] }[] = [];
  const take = (block: Block, into: (typeof rows)[number] | undefined): void => {
    if (into) into.blocks.push(block);
    else rows.push({ y0: block.y0, y1: block.y1, blocks: [block] });
  };
  const isFree = (row: (typeof rows)[number], block: Block): boolean =>
    row.blocks.every((other) => other.last < block.column || other.column > block.last);
  const middle = (box: Pick<Box, "y0" | "y1">): number => (box.y0 + box.y1) / 2;
  const nearest = (block: Block, reach: number): (typeof rows)[number] | undefined =>
    rows
      .filter((row) => Math.abs(middle(row) - middle(block)) <= reach && isFree(row, block))
      .toSorted((a, b) => Math.abs(middle(a) - middle(block)) - Math.abs(middle(b) - middle(block)))[0];
  for (const block of blocks.filter((b) => b.firm)) take(block, nearest(block, (block.y1 - block.y0) * 0.5));
  for (const block of blocks.filter((b) => !b.firm).toSorted((a, b) => b.y1 - b.y0 - (a.y1 - a.y0)))
    take(block, nearest(block, (block.y1 - block.y0) * 0.5));
  return rows.toSorted((a, b) => a.y0 - b.y0).map((row) => tableRow(row.blocks, columns, page));
}

type Joins = (above: Segment, below: Segment, column: Column) => boolean;

/** A name goes on in the next line only where its line is full. */
const joinsName: Joins = (above, below, column) => {
  if (above.kind !== "text" || below.kind !== "text" || LIST_NUMBER.test(below.text)) return false;
  const size = above.y1 - above.y0;
  return below.y0 - above.y1 <= size * LEADING && column.x1 - column.x0 - (above.x1 - above.x0) <= size * 1.7;
};

/** Between two ruling lines all that stands in a column is one cell; a figure may be broken over its lines. */
const joinsInBand: Joins = (above, below) => (above.kind === "text") === (below.kind === "text");

const joinsHeader: Joins = (above, below) => {
  const size = above.y1 - above.y0;
  const centred = Math.abs(above.x0 + above.x1 - below.x0 - below.x1) / 2 <= size;
  const flush = Math.abs(above.x0 - below.x0) <= size * 0.3;
  return below.y0 - above.y1 <= size * LEADING && (centred || flush);
};

function blocksOf(lines: readonly SegmentLine[], columns: readonly Column[], joins: Joins): Block[] {
  const blocks: { block: Block; end: Segment }[] = [];
  for (const { segments } of lines) {
    for (const segment of segments) {
      const [column, last] = columnsOf(segment, columns);
      const open = blocks.findLast(
        ({ block, end }) =>
          block.column === column &&
          block.last === last &&
          joins(end, segment, columns[column] as Column) &&
          end.y1 < segment.y1,
      );
      if (open) {
        const figure = segment.kind !== "text";
        const text = figure ? open.block.text + segment.text : joinText(open.block.text, segment.text);
        open.block = {
          ...open.block,
          text,
          loose: figure && !WHOLE.test(text) ? BROKEN : open.block.loose,
          x0: Math.min(open.block.x0, segment.x0),
          x1: Math.max(open.block.x1, segment.x1),
          y1: segment.y1,
        };
        open.end = segment;
        continue;
      }
      const firm = segment.kind !== "text";
      const loose = firm && segment.kind === "figure" && last > column ? BETWEEN : null;
      const { x0, y0, x1, y1, text } = segment;
      blocks.push({ block: { column, last, text, firm, loose, x0, y0, x1, y1 }, end: segment });
    }
  }
  return blocks.map(({ block }) => block);
}

/** The columns a segment stands over, or the nearest one. */
function columnsOf(segment: Segment, columns: readonly Column[]): readonly [number, number] {
  const over = columns.flatMap((column, i) => (overlap(column, segment) > 0.5 ? [i] : []));
  if (over.length > 0) return [over[0] as number, over.at(-1) as number];
  let best = 0;
  for (let i = 1; i < columns.length; i++)
    if (overlap(columns[i] as Column, segment) > overlap(columns[best] as Column, segment)) best = i;
  return [best, best];
}

function tableRow(blocks: readonly Block[], columns: readonly Column[], page: PageContent): TableRow {
  const y0 = Math.min(...blocks.map((block) => block.y0));
  const y1 = Math.max(...blocks.map((block) => block.y1));
  return columns.map((column, c): TableCell => {
    const block = blocks.find((b) => b.column === c);
    if (!block) return { text: "", page, box: { ...column, y0, y1 }, loose: null };
    const { text, loose, ...box } = block;
    return { text, page, box, loose };
  });
}
