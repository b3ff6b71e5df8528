import { withoutCutCells } from "../cut-figures";
import type { PageContent } from "../geometry";
import type { Grid } from "../grids";
import { joinLine, type PageLine } from "../page-lines";
import type { TableRow } from "../torn-rows";
import { columnsBetween, goesOn, isCaptionLike, standsIn } from "./above";
import { banded } from "./bands";
import { type Column, headerLength, openColumns, overlap } from "./columns";
import type { Region } from "./regions";
import { bodyRows, headerRows } from "./rows";
import type { SegmentLine } from "./segments";

/** A table told from the places of its words alone, ready as rows. */
export interface WalllessTable {
  readonly rows: readonly TableRow[];
  /** The rows go on the ruled table above, in its columns. */
  readonly goesOn: boolean;
}

export interface PagePart {
  readonly page: PageContent;
  readonly block: Region | Grid;
}

interface Part {
  readonly page: PageContent;
  readonly lines: readonly SegmentLine[];
}

/**
 * Reads the tables without walls among the parts of a document; one goes on over pages until another part comes.
 * What stands directly below a ruled part, such as a header, stands in its columns.
 */
export function readOpenTables(
  parts: readonly PagePart[],
): { page: PageContent; block: PageLine | Grid | WalllessTable }[] {
  const out: { page: PageContent; block: PageLine | Grid | WalllessTable }[] = [];
  let open: Part[] = [];
  let above: readonly number[] | null = null;
  let direct = false;
  const close = (): void => {
    const first = open[0];
    if (first) {
      out.push({ page: first.page, block: { rows: rowsOf(open, direct), goesOn: false } });
      above = null;
      direct = false;
    }
    open = [];
  };
  for (const { page, block } of parts) {
    if ("table" in block) {
      const columns = above && direct && open.length === 0 ? columnsBetween(above) : [];
      if (standsIn(block.table, columns)) {
        out.push({
          page,
          block: { rows: bodyRows(banded(block.table, page.horizontal), columns, page), goesOn: true },
        });
        continue;
      }
      if (open.some((part) => part.page === page)) close();
      open.push({ page, lines: banded(block.table, page.horizontal) });
      continue;
    }
    close();
    if ("line" in block) {
      const line = joinLine(block.line.segments);
      if (isCaptionLike(line.text)) above = null;
      direct = false;
      out.push({ page, block: line });
    } else {
      above = above && goesOn(above, block.xs) ? above : block.xs;
      direct = true;
      out.push({ page, block });
    }
  }
  close();
  return out;
}

/** Rows of a table told from its words; none is vouched for where a ruled part above has other columns. */
function rowsOf(parts: readonly Part[], belowRuled: boolean): TableRow[] {
  const rows = tableRows(parts).map((row) => row.map((cell) => ({ ...cell, placedBy: "header" as const })));
  return belowRuled ? rows.map((row) => loosened(row, ASIDE)) : rows;
}

function tableRows(parts: readonly Part[]): TableRow[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const header = first.lines.slice(0, headerLength(first.lines));
  const bodies: Part[] = [
    { page: first.page, lines: first.lines.slice(header.length) },
    ...others.map((part) => ({ page: part.page, lines: withoutHeader(part.lines, header) })),
  ];
  const columns = openColumns(
    header,
    bodies.flatMap((part) => part.lines),
  );
  const rows = bodies.flatMap((part) => bodyRows(part.lines, columns, part.page));
  const body = bodies.flatMap((part) => part.lines);
  const head = headerRows(header, columns, first.page);
  const few = body.filter(hasFigures).length < FEW_ROWS && !(head.sure && isNamed(columns, header, body));
  const mixed = columns.some((column) => isMixed(column, body));
  const reason = few
    ? FEW
    : mixed || rows.some(holdsBoth)
      ? MIXED
      : head.rows.length > DEEPEST_HEADER
        ? DEEP
        : hasNamelessRows(rows)
          ? NAMELESS
          : head.rows.some(holdsTwoWords)
            ? TWO_WORDS
            : null;
  return [...head.rows, ...(reason ? rows.map((row) => loosened(row, reason)) : withoutCutCells(rows))];
}

/** Whether figures and words stand in one column: then the gaps are not those between the columns. */
function isMixed(column: Column, body: readonly SegmentLine[]): boolean {
  const inside = body
    .flatMap(({ segments }) => segments)
    .filter((segment) => segment.x0 >= column.x0 - 1 && segment.x1 <= column.x1 + 1);
  const money = inside.some((segment) => segment.kind === "figure" && /[.．]/.test(segment.text));
  return money && inside.some((segment) => segment.kind === "text" && /[\u4e00-\u9fff]/.test(segment.text));
}

const FIGURE = /^(?:[-－]?[\d０-９][\d０-９,，]*[.．]?[\d０-９]*|[-－—–]{1,2})$/;

/** A name its cell did not hold, and the figure of the next cell behind it. */
function holdsBoth(row: TableRow): boolean {
  return row.some((cell) =>
    /[\u4e00-\u9fff][）)]?\s*[\d０-９][\d０-９,，]*[.．][\d０-９]{2}/.test(cell.text),
  );
}

/** Rows of nothing but figures among rows with names, or several such rows: the lines of one row were told as rows. */
function hasNamelessRows(rows: readonly TableRow[]): boolean {
  const texts = rows
    .map((row) => row.map((cell) => cell.text).filter((text) => text !== ""))
    .filter((row) => row.length > 0 && !isCount(row));
  const nameless = texts.filter((row) => row.every((text) => FIGURE.test(text))).length;
  const named = texts.some((row) => row.some((text) => /[\u4e00-\u9fff]/.test(text)));
  return nameless > (named ? 0 : 1);
}

/** The row 1 2 3 … of the columns' numbers. */
function isCount(texts: readonly string[]): boolean {
  const first = Number(texts[0]);
  return texts.length > 1 && texts.every((text, i) => Number(text) === first + i);
}

/** Words of two columns in one, where the first ran over the second or stands close to it. */
function holdsTwoWords(row: TableRow): boolean {
  return row.some((cell) => /[\u4e00-\u9fff]{4,}\s+[\u4e00-\u9fff]{4,}/.test(cell.text));
}

/** Whether words of the header stand above every column of figures. */
function isNamed(
  columns: readonly Column[],
  header: readonly SegmentLine[],
  body: readonly SegmentLine[],
): boolean {
  const stands = (lines: readonly SegmentLine[], column: Column): boolean =>
    lines.some(({ segments }) => segments.some((segment) => overlap(segment, column) > 1));
  const figures = body.filter(hasFigures);
  return columns.every((column) => !stands(figures, column) || stands(header, column));
}

/** With fewer rows than this, nothing but the header tells which figure stands in which column. */
const FEW_ROWS = 4;
const FEW = "no ruling lines, and too few rows to tell the columns by";
const DEEPEST_HEADER = 4;
const DEEP = "no ruling lines, and more stands above the figures than a header has";
const ASIDE = "the figure does not stand in the columns of the ruled part above";
const NAMELESS = "no ruling lines, and figures in lines without a name";
const TWO_WORDS = "no ruling lines, and words of two columns in one";
const MIXED = "no ruling lines, and figures and words in one column";

function hasFigures({ segments }: SegmentLine): boolean {
  return segments.some((segment) => segment.kind === "figure");
}

function loosened(row: TableRow, reason: string): TableRow {
  return row.map((cell) => ({ ...cell, loose: cell.loose ?? reason }));
}

const plain = (lines: readonly SegmentLine[]): string => lines.map((line) => line.plain).join("");

/** A page's lines without the header printed again. */
function withoutHeader(
  lines: readonly SegmentLine[],
  header: readonly SegmentLine[],
): readonly SegmentLine[] {
  const own = lines.slice(0, headerLength(lines));
  return own.length > 0 && plain(own) === plain(header) ? lines.slice(own.length) : lines;
}
