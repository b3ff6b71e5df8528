import { keyOf, readLabel } from "../../accounts/meaning";
import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Row } from "../../documents/model";
import type { MeasureId } from "../../records/measures";
import type { TableKind } from "../../records/vocabulary";
import { EXPENDITURE_LABELS, REVENUE_LABELS } from "../forms/side-labels";
import { bareTitle, FORM_TITLES, type FormTitle } from "../forms/titles";
import { gridOf } from "../grid/body";
import { blocksOf, type GridColumn, gridColumns } from "../grid/columns";
import { holdsFigure } from "../grid/figure";
import { bareLabel, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableSegment } from "../segments";
import { printedCode, type SubjectIndex } from "../subjects";
import { rowLabel } from "./subject-table";
import { rowMeaning } from "./three-public-upright";

/** Rows of functional subjects below a header that names their codes: parts of a code are no amounts. */
export function isBySubject(
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): boolean {
  const headed = rows.some((row) =>
    row.cells.some(({ text }) => /科目(?:编码|代码|名称)?$/.test(plainLabel(text))),
  );
  return (
    headed && rows.some((row) => rowLabel(row, subjects, known)?.subject?.code?.startsWith("2") === true)
  );
}

/** Items of which two at least name the table of the “三公” expenses. */
const OF_THREE_PUBLIC: readonly MeasureId[] = [
  "three_public.abroad",
  "three_public.vehicle_total",
  "three_public.reception",
];

/** Whether rows, or columns side by side, are the items of the “三公” expenses. */
export function isByItem(rows: readonly Row[]): boolean {
  const measureOf = (text: string): MeasureId | undefined => rowMeaning(text, null)?.measure;
  const items = (texts: readonly string[]): number => {
    const said = new Set(texts.map(measureOf));
    return OF_THREE_PUBLIC.filter((measure) => said.has(measure)).length;
  };
  const labels = rows.flatMap(({ cells }) => {
    const label = cells.find(({ text }) => text !== "");
    return label && cells.some(({ text }) => holdsFigure(text)) ? [label.text] : [];
  });
  return items(labels) >= 2 || rows.some(({ cells }) => items(cells.map(({ text }) => text)) >= 2);
}

/** Items of which two at least name a table of the totals of revenue and expenditure. */
const TOTALS = [...REVENUE_LABELS, ...EXPENDITURE_LABELS];

/**
 * Whether rows are totals and kinds of revenue or expenditure, and columns their stages, years and changes: a comparison
 * (支出情况对比表), under any title whose words are the accounts' own.
 */
export function isByTotal({ title, rows }: TableSegment): boolean {
  const grid = gridOf(rows);
  if (!grid || !isOfAccounts(title)) return false;
  const [block, ...others] = blocksOf(gridColumns(grid.header, grid.width), grid.body);
  if (!block || others.length > 0) return false;
  const levels = block.values.filter(({ meaning }) => meaning.computed === null);
  const isStage = ({ meaning, path }: GridColumn): boolean =>
    meaning.unknown === "" && keyOf(meaning.items) === "" && path !== "";
  const isSaid = ({ meaning }: GridColumn): boolean =>
    (meaning.phase ?? meaning.offset ?? meaning.year ?? meaning.computed) !== null;
  if (levels.length === 0 || !levels.every(isStage) || !block.values.some(isSaid)) return false;
  const labels = grid.body.map((row) => bareLabel(row.cells[block.labels[0]?.index ?? 0]?.text ?? ""));
  const named = labels.filter((label) => TOTALS.some((entry) => entry.label.test(label)));
  return new Set(named).size >= 2 && named.length * 2 >= labels.length;
}

const COMPARED = /主要|指标|数据|汇总|对比|比较|变化|变动|增减|构成|分析|统计|情况|总体|一览|[总简]?表/g;

/** No title, or one that names nothing but sides, stages and years. */
function isOfAccounts(title: string | null): boolean {
  if (title === null) return true;
  const { unknown, items } = readLabel(
    bareTitle(title, null).replace("收支", "收入支出").replace(COMPARED, ""),
  );
  return unknown === "" && keyOf(items, ["revenue", "expenditure", "fiscal"]) === "";
}

/** The words above the first row that holds a code or an amount. */
function headerOf(rows: readonly Row[]): string[] {
  const end = rows.findIndex(({ cells }) =>
    cells.some(({ text }) => printedCode(text) !== null || (parsePrintedNumber(text)?.decimals ?? 0) > 0),
  );
  return rows.slice(0, Math.max(end, 0)).flatMap(({ cells }) => cells.map(({ text }) => plainLabel(text)));
}

/**
 * The form of a table that has no title: “三公” by its items, one by subject by its own words in the header. Null where it has words
 * of none or of several, and where there is a title, which then names something else.
 */
export function formByHeader(segment: TableSegment): FormTitle | null {
  const { title, rows } = segment;
  if (isByItem(rows) && (title === null || /三公/.test(plainLabel(title)))) return titleOf("three_public");
  if (isByTotal(segment))
    return titleOf(/财政拨款/.test(title ?? "") ? "fiscal_total" : "income_expenditure_total");
  if (title !== null) return null;
  const words = headerOf(rows);
  const [only, ...others] = SUBJECT_FORMS.filter(({ own }) => own && words.some((word) => own.test(word)));
  if (!only || others.length > 0) return null;
  return titleOf(only.table);
}

const titleOf = (wanted: TableKind): FormTitle | null =>
  FORM_TITLES.find(({ table }) => table === wanted) ?? null;
