import type { Row } from "../../documents/model";
import type { Fund } from "../../records/vocabulary";
import { type DraftFact, draft, type TableContext } from "../draft";
import { columnNumbers, columnPaths } from "../header";
import { plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import { rowLabel, type TableResult } from "./subject-table";

/** What the 合计 column of a detail table adds up, by the words of its title. */
const WHOLES = [
  { title: /基本支出/, total: "basic_expenditure", id: "basic" },
  { title: /项目支出/, total: "project_expenditure", id: "project" },
  { title: /一般公共预算|公共预算/, total: "general_public_budget_expenditure", id: "total" },
  { title: /政府性基金/, total: "gov_fund_expenditure", id: "total" },
  { title: /财政拨款/, total: "fiscal_appropriation_expenditure", id: "total" },
  { title: /支出/, total: "expenditure_total", id: "total" },
] as const;

/**
 * Reads a detail table (明细表): functional subjects down, economic classes across. Its 合计 column is read;
 * the classes of a row are left out with a reason, since a merged header seldom tells them apart.
 */
export function readMatrixTable(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult {
  const first = rows.findIndex(
    (row) =>
      rowLabel(row, subjects, known) !== null && row.cells.some((cell) => parsePrintedNumber(cell.text)),
  );
  const sample = rows[first];
  const title = plainLabel(context.title ?? "");
  const whole = WHOLES.find((entry) => entry.title.test(title));
  if (!sample || !whole) return { facts: [], abstentions: [] };
  const line = sample.cells[0]?.place.line ?? null;
  const paths = rows.slice(0, first + 1).every((row) => row.aligned)
    ? columnPaths(
        rows.slice(0, first).filter((row) => columnNumbers(row) === null),
        sample.cells.length,
      )
    : null;
  const at =
    paths?.findIndex((path) =>
      /^(?:[^/]*\/)?(?:合计|总计)$/.test(path.split("/").map(plainLabel).join("/")),
    ) ?? -1;
  if (at < 0)
    return { facts: [], abstentions: [{ reason: "no total column in a detail table", line, text: title }] };
  const facts: DraftFact[] = [];
  for (const row of rows.slice(first)) {
    const label = rowLabel(row, subjects, known);
    const cell = row.cells[at];
    const number = cell && parsePrintedNumber(cell.text);
    if (!label || !cell || !number || at < label.end) continue;
    facts.push(
      draft(context, label.subject ? "function_expenditure" : whole.total, number, cell, {
        fund: fundOf(title),
        subject: label.subject,
        row: label.text,
        column: "合计",
        columnId: whole.id,
      }),
    );
  }
  return {
    facts,
    abstentions: [{ reason: "columns by economic class of a detail table are not read", line, text: title }],
  };
}

function fundOf(title: string): Fund | null {
  if (/政府性基金/.test(title)) return "gov_fund";
  return /一般公共预算|公共预算/.test(title) ? "general" : null;
}
