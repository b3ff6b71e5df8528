import { rowBands } from "./bands";
import { type Segment, type SegmentLine, segmentOf } from "./segments";

/** From where to where the cells of a column stand. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
}

const SPANNING = /^(?:合计|总计|小计|栏次|项目|本年支出合计|本年收入合计)$/;

/**
 * What stands above the first line with a code or figures is the header, but for the upper lines of a name wrapped
 * around it: they stand between the same ruling lines, or beside its upper half.
 */
export function headerLength(lines: readonly SegmentLine[]): number {
  const at = lines.findIndex(({ segments }) =>
    segments.some((segment) => segment.kind !== "text" || FIRST_ITEM.test(segment.text)),
  );
  const first = lines[at];
  if (!first) return lines.length;
  if (first.band !== lines[0]?.band && rowBands(lines))
    return lines.findIndex((line) => line.band === first.band);
  const beside = lines.findIndex((line) => line.y1 > first.y0 + BESIDE * (first.y1 - first.y0));
  return Math.min(at, beside);
}

const BESIDE = 0.1;
/** The first item of a list begins the body, also where its figures stand lower. */
const FIRST_ITEM = /^一、/;

/**
 * Columns of a table without walls: where the cells of all rows leave a gap. Words over several columns, such as
 * 合计 under two, do not count; a header word over no column is a column of its own that nothing stands in.
 */
export function openColumns(header: readonly SegmentLine[], body: readonly SegmentLine[]): Column[] {
  const cells = body.flatMap(({ segments }) => segments);
  const firm = cells.filter((cell) => cell.kind !== "text");
  const words = cells.filter((cell) => cell.kind === "text" && !SPANNING.test(cell.text.replace(/\s/g, "")));
  let columns = merged(firm);
  for (const word of words.toSorted((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const over = columns.filter((column) => overlap(column, word) > 0);
    if (over.length <= 1) columns = merged([...columns, word]);
  }
  columns = withNumbers(columns, body);
  const flush = byLeftEdges(leaves(splitHeader(header, columns)), columns);
  if (flush) return flush;
  for (const word of leaves(splitHeader(header, columns))) {
    if (columns.some((column) => overlap(column, word) > -1)) continue;
    columns = merged([...columns, word]);
  }
  return columns;
}

/**
 * Header words set at the left of their columns, whose figures may all stand at the right: each column reaches to the
 * next word. Only where a figure would stand below no word, and no two columns of cells stand behind one.
 */
function byLeftEdges(words: readonly Segment[], columns: readonly Column[]): Column[] | null {
  const edges = words.toSorted((a, b) => a.x0 - b.x0);
  const named = (column: Column): boolean => edges.some((word) => overlap(word, column) > 0);
  if (edges.length < 3 || columns.every(named)) return null;
  if (edges.some((word, i) => i > 0 && word.x0 < (edges[i - 1] as Segment).x1)) return null;
  const reach = edges.map((word, i) => ({
    x0: word.x0,
    x1: (edges[i + 1]?.x0 ?? Number.POSITIVE_INFINITY) - 1,
  }));
  const inside = columns.map((column) =>
    reach.findIndex(({ x0, x1 }) => column.x0 >= x0 - 1 && column.x1 <= x1),
  );
  if (inside.includes(-1) || new Set(inside).size < columns.length) return null;
  return reach.map(({ x0, x1 }, i) => ({
    x0,
    x1: Math.max((edges[i] as Segment).x1, Number.isFinite(x1) ? x1 : (columns[inside.indexOf(i)]?.x1 ?? 0)),
  }));
}

/** The row 1 2 3 … stands in the middle of columns whose figures may all stand at their right: one column each. */
function withNumbers(columns: readonly Column[], body: readonly SegmentLine[]): Column[] {
  const numbers = body.filter(isNumberRow);
  if (numbers.length === 0) return [...columns];
  const rest = body.filter((line) => !numbers.includes(line));
  const stands = (lines: readonly SegmentLine[], column: Column): boolean =>
    lines.some(({ segments }) => segments.some((segment) => overlap(segment, column) > 0));
  const out: Column[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Column;
    const next = columns[i + 1];
    const only = (c: Column): boolean => stands(numbers, c) && !stands(rest, c);
    const free = (c: Column): boolean => !stands(numbers, c) && stands(rest, c);
    if (next && ((only(column) && free(next)) || (free(column) && only(next) && !isLabel(column, rest)))) {
      out.push({ x0: column.x0, x1: next.x1 });
      i++;
    } else out.push(column);
  }
  return out;
}

function isLabel(column: Column, lines: readonly SegmentLine[]): boolean {
  return lines.some(({ segments }) =>
    segments.some((segment) => segment.kind !== "figure" && overlap(segment, column) > 0),
  );
}

function isNumberRow({ segments }: SegmentLine): boolean {
  const numbers = segments.map((segment) => segment.text).filter((text) => /^\d{1,2}$/.test(text));
  return numbers.length >= 3 && numbers.every((text, i) => Number(text) === i + 1);
}

/** Header words that stand close, but over different columns, are words of their own. */
export function splitHeader(header: readonly SegmentLine[], columns: readonly Column[]): SegmentLine[] {
  return header.map((line) => ({
    ...line,
    segments: line.segments.flatMap((segment) => {
      if (segment.words.length < 2 || segment.words.every((word) => word.text.length < 2)) return [segment];
      const over = segment.words.map((word) => columns.filter((column) => overlap(column, word) > 0));
      const apart = over.every((own, i) => i === 0 || own.every((column) => !over[i - 1]?.includes(column)));
      return apart ? segment.words.map((word) => segmentOf([word])) : [segment];
    }),
  }));
}

function merged(spans: readonly Column[]): Column[] {
  const out: { x0: number; x1: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.x0 - b.x0)) {
    const open = out.at(-1);
    if (open && span.x0 < open.x1) open.x1 = Math.max(open.x1, span.x1);
    else out.push({ x0: span.x0, x1: span.x1 });
  }
  return out;
}

export function overlap(a: Column, b: Column): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

/** Header words below which no other stands: those in the lower part of the header, from below. */
function leaves(header: readonly SegmentLine[]): Segment[] {
  const first = header[0];
  const last = header.at(-1);
  if (!first || !last) return [];
  const middle = (first.y0 + last.y1) / 2 - 1;
  return header
    .toReversed()
    .flatMap(({ segments }) => segments)
    .filter((segment) => segment.y1 >= middle && !/^[类款项]$/.test(segment.text));
}
