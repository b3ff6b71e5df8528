import type { Cell, Row } from "../../documents/model";
import { collapsedHeaders } from "../collapsed-header";
import { type GridColumn, gridColumns } from "../grid/columns";
import { holdsFigure, holdsWords } from "../grid/figure";
import { isSummed, type Summed } from "../grid/form-sums";
import { headerGrammar, isLabel } from "../grid/header-grammar";
import type { HeaderOf } from "../grid/header-of";
import { judgeHeader } from "../grid/judge-header";
import { columnNumbers } from "../header";
import { plainLabel } from "../label";
import { rowsOf } from "../lines/word-header";
import { mostFrequent } from "../most-frequent";
import { parsePrintedNumber } from "../printed-number";

/**
 * Rows whose merged cells are printed once, with a cell for every column: the header by the one tree its words make
 * sense in, a row that is short by label cells merged at its head. Null where that is not certain.
 */
export function expanded(rows: readonly Row[], { form, isName }: HeaderOf): readonly Row[] | null {
  if (rows.length === 0 || rows.every((row) => row.aligned)) return null;
  const first = rows.findIndex((row) => row.cells.some(({ text }) => holdsFigure(text)));
  if (first < 1) return null;
  const body = rows.slice(first);
  const named = body.filter(isRow);
  const width = mostFrequent((named.length > 0 ? named : body).map((row) => row.cells.length));
  if (width === null || width < 2) return null;
  const wide = body.map((row) => widened(row, width));
  if (wide.includes(null)) return null;
  const header = headerOf(rows.slice(0, first), width, wide as Row[], form, isName);
  return header && [...header, ...(wide as Row[])];
}

const isRow = (row: Row): boolean =>
  row.cells.some(({ text }) => holdsFigure(text)) && row.cells.some(({ text }) => holdsWords(text));

/** A short row is one whose first cell reaches over the columns of labels. */
function widened(row: Row, width: number): Row | null {
  const short = width - row.cells.length;
  if (short === 0) return { ...row, aligned: true };
  const [first, ...rest] = row.cells;
  const merged =
    first && (holdsWords(first.text) || columnNumbers(row)) && !rest.some(({ text }) => holdsWords(text));
  if (short < 0 || !merged) return null;
  const blank: Cell = { text: "", place: first.place };
  return { ...row, aligned: true, cells: [first, ...Array.from({ length: short }, () => blank), ...rest] };
}

function headerOf(
  rows: readonly Row[],
  width: number,
  body: readonly Row[],
  form: Summed | null,
  isName: HeaderOf["isName"],
): Row[] | null {
  const parts = codeParts(body[0]);
  const levels = [...rows.map((row) => row.cells.map(({ text }) => text)), parts].filter(
    (words) => words.length > 0,
  );
  if (levels.some((words) => words.length > width)) return null;
  const place = rows[0]?.cells[0]?.place ?? { line: 1, char: 0 };
  const ways = collapsedHeaders(levels, width, headerGrammar(isName)).map((paths) => rowsOf(paths, place));
  const sound = ways.filter((way) => isSound(gridColumns(way, width), body, form));
  const judged = sound.map((way) => ({ way, score: judgeHeader(way, width) + amountsIn(way, width) }));
  const best = Math.max(...judged.map(({ score }) => score));
  const fitting = judged.filter(({ score }) => score === best);
  return fitting.length === 1 ? (fitting[0]?.way ?? null) : null;
}

/** 类 款 项 before the numbers of the columns are the lowest words of the header. */
function codeParts(row: Row | undefined): string[] {
  if (!row || columnNumbers(row) === null) return [];
  return row.cells.flatMap(({ text }) => (/^[类款项]$/.test(plainLabel(text)) ? [text] : []));
}

/** Of two readings that make sense the one with more amounts: what stands below a rate is a rate. */
const amountsIn = (way: readonly Row[], width: number): number =>
  gridColumns(way, width).filter(({ meaning }) => meaning.frame === null && meaning.computed === null).length;

/** No amount below a word for names, and no sum of the form broken in any row. */
function isSound(columns: readonly GridColumn[], body: readonly Row[], form: Summed | null): boolean {
  const isName = ({ meaning }: GridColumn): boolean => isLabel(meaning) && meaning.frame !== "line";
  const decimals = ({ index }: GridColumn): boolean =>
    body.some((row) => (parsePrintedNumber(row.cells[index]?.text ?? "")?.decimals ?? 0) > 0);
  if (columns.some((column) => isName(column) && decimals(column))) return false;
  const amounts = columns.filter((column) => !isName(column));
  return (
    form === null ||
    isSummed(
      form,
      amounts,
      body.filter((row) => columnNumbers(row) === null).map((row) => row.cells),
    )
  );
}
