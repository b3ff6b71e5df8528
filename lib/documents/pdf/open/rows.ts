import type { Box, PageContent } from "../geometry";
import { joinText, type TableCell, type TableRow } from "../torn-rows";
import { type Column, overlap, splitHeader } from "./columns";
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
const LIST_NUMBER = /^(?:[（(]?[一二三四五六七八九十]+[)）、]|\d{1,2}[.．、])/;
/** Lines of one cell stand closer than this share of their height. */
const LEADING = 0.62;

/** Header rows: each word moves up until another stands over it, as in a merged cell. */
export function headerRows(
  lines: readonly SegmentLine[],
  columns: readonly Column[],
  page: PageContent,
): TableRow[] {
  const blocks = blocksOf(splitHeader(lines, columns), columns, joinsHeader).toSorted(
    (a, b) => a.y0 - b.y0 || a.x0 - b.x0,
  );
  const levels = levelsOf(blocks);
  if (levels) return levels.map((level) => tableRow(level, columns, page));
  const depth = columns.map(() => 0);
  const rows: Block[][] = [];
  for (const block of blocks) {
    const own = depth.slice(block.column, block.last + 1);
    const level = Math.max(0, ...own);
    const row = rows[level] ?? [];
    row.push(block);
    rows[level] = row;
    for (let c = block.column; c <= block.last; c++) depth[c] = level + 1;
  }
  return rows.map((row) => tableRow(row, columns, page));
}

/** Rows of a header without merged cells over several of them: words on one height, clear of the next. */
function levelsOf(blocks: readonly Block[]): Block[][] | null {
  const levels: Block[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const block of blocks) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (!level || !first || block.y0 >= end - 1) levels.push([block]);
    else if (Math.abs(first.y0 + first.y1 - block.y0 - block.y1) <= 2) level.push(block);
    else return null;
    end = Math.max(end, block.y1);
  }
  return levels;
}

/** Body rows: figures and codes on one base make a row, the lines of a name belong to the row they stand around. */
export function bodyRows(
  lines: readonly SegmentLine[],
  columns: readonly Column[],
  page: PageContent,
): TableRow[] {
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
        open.block = {
          ...open.block,
          text: joinText(open.block.text, segment.text),
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
