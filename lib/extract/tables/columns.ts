import { columnOf, type Form, type FormColumn } from "../../accounts/form";
import { addMeanings, keyOf } from "../../accounts/meaning";
import type { Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import { collapsedHeaders } from "../collapsed-header";
import { meaningOfLabel } from "../grid/columns";
import { itemsOf } from "../grid/plan";
import { columnPaths, findNumberRow, headerWords } from "../header";
import { plainLabel } from "../label";

/** How the columns of one table were read. */
export interface ColumnPlan {
  readonly columns: readonly FormColumn[];
  /** Cell index of each column in aligned rows; null where rows are aligned from their end. */
  readonly positions: readonly number[] | null;
  readonly labels: readonly string[];
  /** Index of the first row below the header. */
  readonly firstRow: number;
}

/** Reads a header into columns; null when no known column sequence fits it. */
export function planColumns(
  form: Form,
  rows: readonly Row[],
  isData: (row: Row) => boolean,
  year: number | null = null,
): ColumnPlan | null {
  const numbers = findNumberRow(rows);
  const firstData = rows.findIndex((row, i) => i > (numbers?.index ?? -1) && isData(row));
  const firstRow = numbers ? numbers.index + 1 : firstData;
  if (firstRow < 1) return null;
  const header = rows.slice(0, firstRow).filter((row) => findNumberRow([row]) === null);
  const coded = rows.slice(Math.max(firstData, 0)).find((row) => isData(row) && opensWithCode(row));
  const sample = (rows[firstData]?.aligned ? null : coded) ?? rows[firstData] ?? rows[firstRow];
  const aligned = header.every((row) => row.aligned) && (sample?.aligned ?? false);
  const width = mostOf(rows.slice(0, firstRow + 1), (row) => row.cells.length);
  const positions = aligned ? (numbers?.positions ?? lastHeaderCells(form, header, width, year)) : null;
  const count =
    numbers?.positions.length ?? positions?.length ?? (sample ? sample.cells.length - labelCells(sample) : 0);
  const paths = aligned ? columnPaths(header, width) : columnPaths(header, count);
  const labels = positions && paths ? positions.map((p) => paths[p] ?? "") : (paths ?? []);
  const byHeader = labels.length === count ? classify(form, labels, year) : null;
  const columns =
    byHeader ??
    byLayout(form, header, count) ??
    (aligned || !isMarked(header) ? null : byTree(form, header, count, year));
  if (!columns)
    return positions && isMarked(header) ? knownOnes(form, positions, labels, firstRow, year) : null;
  return {
    columns,
    positions,
    labels: columns.map((c, i) => (byHeader ? labels[i] : c.zh) ?? c.zh),
    firstRow,
  };
}

/** Whether the print itself sets the cells apart, so that each stands in its own column for sure. */
function isMarked(header: readonly Row[]): boolean {
  return header.every((row) => row.cells.every((cell) => cell.place.loose === undefined));
}

/** Each column of an aligned table is told by its own header: those the form does not know are left out by name. */
function knownOnes(
  form: Form,
  positions: readonly number[],
  labels: readonly string[],
  firstRow: number,
  year: number | null,
): ColumnPlan | null {
  const known = positions.flatMap((position, i) => {
    const column = match(form, labels[i] ?? "", year);
    return column ? [{ position, column, label: labels[i] ?? column.zh }] : [];
  });
  const columns = known.map(({ column }) => column);
  const isPlain = new Set(columns).size === columns.length && columns.some(({ id }) => id === "total");
  if (!isPlain || columns.length < 3 || columns.length * 2 < positions.length) return null;
  return {
    columns,
    positions: known.map(({ position }) => position),
    labels: known.map(({ label }) => label),
    firstRow,
  };
}

/** The plan of rows whose value columns are known: code, name, then the columns in order. */
export function knownColumns(form: Form, ids: readonly string[]): ColumnPlan {
  const columns = ids.flatMap((id) => form.columns.find((column) => column.id === id) ?? []);
  return {
    columns,
    positions: columns.map((_, i) => i + 2),
    labels: columns.map((column) => column.zh),
    firstRow: 0,
  };
}

/** A row of a subject has all its cells; that of the total may lack one or leave the name empty. */
function opensWithCode(row: Row): boolean {
  return /^\d{3}(?:\d{2}){0,2}$/.test(plainLabel(row.cells.find((cell) => cell.text !== "")?.text ?? ""));
}

function labelCells(row: Row): number {
  const first = row.cells.findIndex((cell) => cell.text !== "" && !/^[\d.,\s-]+$/.test(cell.text));
  return Math.max(1, first + 1);
}

/** Without a number row: the header cells that name a column of the form. */
function lastHeaderCells(form: Form, header: readonly Row[], width: number, year: number | null): number[] {
  const paths = columnPaths(header, width) ?? [];
  return paths.flatMap((path, i) => (match(form, path, year) ? [i] : []));
}

/** The column of the form a header path names; that of another year or phase is another one. */
function match(form: Form, path: string, year: number | null): FormColumn | undefined {
  const said = addMeanings(path.split("/").filter(Boolean).map(meaningOfLabel));
  const own = (said.year === null || year === null || said.year === year) && said.offset !== -1;
  const level = said.computed === null && (said.phase === null || said.phase === "actual");
  const told = said.unknown === "" && said.frame === null && path !== "";
  return own && level && told
    ? columnOf(form, keyOf(itemsOf(form, said.items, said.fund), form.given), said.fund)
    : undefined;
}

function classify(form: Form, labels: readonly string[], year: number | null): FormColumn[] | null {
  const found = labels.map((label) => match(form, label, year));
  if (found.some((column) => column === undefined)) return null;
  const columns = found as FormColumn[];
  return new Set(columns).size === columns.length ? columns : null;
}

/** The known sequence of this length whose words the header holds best; null on a tie or a poor fit. */
function byLayout(form: Form, header: readonly Row[], count: number): FormColumn[] | null {
  const words = headerWords(header);
  const scored = form.layouts
    .filter((layout) => layout.length === count)
    .map((layout) => layout.map((id) => form.columns.find((c) => c.id === id) as FormColumn))
    .filter((columns) => !words.some((word) => isElsewhere(word, form, columns)))
    .map((columns) => ({ columns, score: columns.filter((c) => hasWord(form, words, c)).length / count }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < 0.6 || scored[1]?.score === best.score) return null;
  return best.columns;
}

/** A word for a column that the sequence does not hold: the page shows other columns of the form. */
function isElsewhere(word: string, form: Form, columns: readonly FormColumn[]): boolean {
  const { whole, fund } = meaningOfLabel(word);
  const meant = match(form, word, null);
  if (!meant || whole) return false;
  const held = columns.some((column) => column === meant || column.total === meant.total);
  return !held || (fund !== null && fund !== form.fund && !columns.some((column) => column.fund === fund));
}

const FRAME =
  /^(?:项目|栏次|行次|类|款|项|(?:支出)?功能分类|(?:支出)?(?:功能分类)?科目(?:编码|代码|名称)?|(?:编码|代码|名称))$/;

/** The one sequence of the form's columns that a header of merged cells printed once can stand for. */
function byTree(form: Form, header: readonly Row[], count: number, year: number | null): FormColumn[] | null {
  const levels = header
    .map((row) =>
      row.cells.map((cell) => plainLabel(cell.text)).filter((word) => word !== "" && !FRAME.test(word)),
    )
    .filter((words) => words.length > 0);
  const readings = new Map<string, FormColumn[]>();
  for (const paths of collapsedHeaders(levels, count, {
    isPossible: ([word = "", below = ""]) => isSplit(word, below),
  })) {
    const columns = classify(
      form,
      paths.map((path) => path.join("/")),
      year,
    );
    if (columns) readings.set(columns.map(({ id }) => id).join(), columns);
  }
  const [only] = readings.values();
  return only && readings.size === 1 ? only : null;
}

/** A bare sum is never split into columns of its own, and that of a year not by funds: only a kind of it is. */
function isSplit(word: string, below: string): boolean {
  if (/^(?:合计|小计|总计|金额)$/.test(word)) return false;
  return !meaningOfLabel(word).whole || meaningOfLabel(below).fund === null;
}

function hasWord(form: Form, words: readonly string[], column: FormColumn): boolean {
  const last = plainLabel(column.zh.split("/").at(-1) ?? "");
  return words.some(
    (word) => word === last || match(form, word, null)?.id === column.id || word.includes(last),
  );
}
