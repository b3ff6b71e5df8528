import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Row } from "../../documents/model";
import { FORM_TITLES, type FormTitle } from "../forms/titles";
import { plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableSegment } from "../segments";
import { printedCode, type SubjectIndex } from "../subjects";
import { rowLabel } from "./subject-table";

/** Rows of functional subjects below a header that names their codes: parts of a code are no amounts. */
export function isBySubject(
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): boolean {
  const headed = rows.some((row) =>
    row.cells.some(({ text }) => /科目(?:编码|代码|名称)$/.test(plainLabel(text))),
  );
  return (
    headed && rows.some((row) => rowLabel(row, subjects, known)?.subject?.code?.startsWith("2") === true)
  );
}

/** The words above the first row that holds a code or an amount. */
function headerOf(rows: readonly Row[]): string[] {
  const end = rows.findIndex(({ cells }) =>
    cells.some(({ text }) => printedCode(text) !== null || (parsePrintedNumber(text)?.decimals ?? 0) > 0),
  );
  return rows.slice(0, Math.max(end, 0)).flatMap(({ cells }) => cells.map(({ text }) => plainLabel(text)));
}

/**
 * The form of a table by subject that has no title: the one whose own words its header holds. Null where it has words
 * of none or of several, and where there is a title, which then names something else.
 */
export function formByHeader({ title, rows }: TableSegment): FormTitle | null {
  if (title !== null) return null;
  const words = headerOf(rows);
  const [only, ...others] = SUBJECT_FORMS.filter(({ own }) => own && words.some((word) => own.test(word)));
  if (!only || others.length > 0) return null;
  return FORM_TITLES.find(({ table }) => table === only.table) ?? null;
}
