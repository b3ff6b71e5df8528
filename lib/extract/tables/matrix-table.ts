import type { Row } from "../../documents/model";
import type { Fund } from "../../records/vocabulary";
import { type DraftFact, type DraftSubject, draft, type TableContext } from "../draft";
import { columnNumbers, columnPaths } from "../header";
import { plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import { rowLabel, type TableResult } from "./subject-table";

/** What the 合计 column of a detail table adds up, by the words of its title. */
const WHOLES = [
  { title: /基本支出/, total: "basic_expenditure", id: "basic", part: "基本支出" },
  { title: /项目支出/, total: "project_expenditure", id: "project", part: "项目支出" },
  {
    title: /一般公共预算|公共预算/,
    total: "general_public_budget_expenditure",
    id: "total",
    part: "一般公共预算支出",
  },
  { title: /政府性基金/, total: "gov_fund_expenditure", id: "total", part: "政府性基金支出" },
  { title: /财政拨款/, total: "fiscal_appropriation_expenditure", id: "total", part: "财政拨款支出" },
  { title: /支出/, total: "expenditure_total", id: "total", part: "支出合计" },
] as const;

/**
 * Reads a detail table (明细表): functional subjects down, economic classes across. Read are the column of the whole
 * and, in the row of the total, the economic classes; what one subject spent on one class has no measure and is
 * left out with a reason.
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
    ? (columnPaths(
        rows.slice(0, first).filter((row) => columnNumbers(row) === null),
        sample.cells.length,
      ) ?? [])
    : [];
  const plain = paths.map((path) => path.split("/").map(plainLabel));
  const at = plain.findIndex(
    (path) => path.length <= 2 && WHOLE.test(path.at(-1) ?? "") && !economicOf(path, subjects, context.year),
  );
  const economic = plain.map((path, i) => (i === at ? null : economicOf(path, subjects, context.year)));
  if (at < 0)
    return { facts: [], abstentions: [{ reason: "no total column in a detail table", line, text: title }] };
  const facts: DraftFact[] = [];
  let crossed = false;
  for (const row of rows.slice(first)) {
    const label = rowLabel(row, subjects, known);
    if (!label) continue;
    for (const [i, cell] of row.cells.entries()) {
      const number = parsePrintedNumber(cell.text);
      if (!number || i < label.end) continue;
      const subject = economic[i];
      if (i === at)
        facts.push(
          draft(context, label.subject ? "function_expenditure" : whole.total, number, cell, {
            fund: fundOf(title),
            subject: label.subject,
            row: label.text,
            column: paths[i] ?? null,
            columnId: whole.id,
          }),
        );
      else if (!label.subject && subject)
        facts.push(
          draft(context, "economic_expenditure", number, cell, {
            fund: fundOf(title),
            subject,
            item: whole.id === "basic" ? null : whole.part,
            row: label.text,
            column: paths[i] ?? null,
          }),
        );
      else crossed = true;
    }
  }
  const reason = "columns by economic class of a detail table are not read";
  return { facts, abstentions: crossed ? [{ reason, line, text: title }] : [] };
}

const WHOLE = /^(?:合计|总计|金额|决算数|支出合计|本年支出(?:合计)?)$/;

/** The economic class or section a column is about: 工资福利支出 with its 小计, or 基本工资 below it. */
function economicOf(
  path: readonly string[],
  subjects: SubjectIndex,
  year: number | null,
): DraftSubject | null {
  const own = path.filter((part) => !/^(?:小计|合计)$/.test(part));
  const parts = own.map((part) => ({
    code: /^([35]\d{2}(?:\d{2})?)/.exec(part)?.[1],
    name: part.replace(/^\d+/, ""),
  }));
  const last = parts.at(-1);
  if (!last) return null;
  const printed = last.code ?? null;
  const codes = printed
    ? [printed]
    : codesOf(
        parts.map((part) => part.name),
        subjects,
        year,
      );
  const [code] = codes;
  return code && codes.length === 1 ? { code, name: last.name, printed } : null;
}

function codesOf(names: readonly string[], subjects: SubjectIndex, year: number | null): string[] {
  const [name, parent] = [names.at(-1) ?? "", names.at(-2)];
  const own = subjects.economicClass(name);
  if (own) return own.startsWith("3") ? [own] : [];
  const above = parent === undefined ? undefined : subjects.economicClass(parent);
  return above ? subjects.economicSections(name, year).filter((code) => code.startsWith(above)) : [];
}

function fundOf(title: string): Fund | null {
  if (/政府性基金/.test(title)) return "gov_fund";
  if (/一般公共预算|公共预算/.test(title)) return "general";
  return /财政拨款/.test(title) ? "all" : null;
}
