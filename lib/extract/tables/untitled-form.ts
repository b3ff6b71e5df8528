import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Row } from "../../documents/model";
import type { MeasureId } from "../../records/measures";
import type { TableKind } from "../../records/vocabulary";
import { FORM_TITLES, type FormTitle } from "../forms/titles";
import { holdsFigure } from "../grid/figure";
import { plainLabel } from "../label";
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
export function formByHeader({ title, rows }: TableSegment): FormTitle | null {
  if (isByItem(rows) && (title === null || /三公/.test(plainLabel(title)))) return titleOf("three_public");
  if (title !== null) return null;
  const words = headerOf(rows);
  const [only, ...others] = SUBJECT_FORMS.filter(({ own }) => own && words.some((word) => own.test(word)));
  if (!only || others.length > 0) return null;
  return titleOf(only.table);
}

const titleOf = (wanted: TableKind): FormTitle | null =>
  FORM_TITLES.find(({ table }) => table === wanted) ?? null;
