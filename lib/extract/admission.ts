import type { DocumentModel } from "../documents/model";
import type { MeasureId } from "../records/measures";
import type { DraftFact } from "./draft";
import type { TableSegment } from "./segments";
import type { ShortText } from "./short-texts";
import type { Abstention } from "./types";

/** Section headings every final account's narrative has, whatever the province. */
const SECTIONS =
  /(?:收入支出|收入|支出|财政拨款|一般公共预算|三公.{0,12}|政府性基金).{0,14}决算.{0,10}情况(?:说明)?$/;
const ACCOUNT_TITLE =
  /20\d{2}年?度?.{0,30}(?:部门|单位|本级|汇总)?决算(?:公开|报表|说明|情况说明|编制说明|公开说明|情况公开|信息公开|公开报告|分析报告)?$/;
/** The same sections where a province leaves out the word 决算: enough below the title of a final account. */
const UNDER_TITLE =
  /(?:收支|收入|支出|财政拨款|一般公共预算|三公.{0,12}|政府性基金|结转和?结余|机关运行经费|政府采购).{0,14}(?:情况(?:说明|分析)?|(?:决算|支出)?说明|对比)$/;
const DEPARTMENTAL = /20\d{2}年?度?.{0,30}(?:部门|单位)决算(?:公开|说明|情况)?/;
const PERFORMANCE_TITLE = /绩效.{0,6}(?:自评|评价).{0,8}(?:报告|表|情况)$/;
const BUDGET_TITLE =
  /20\d{2}年?度?.{0,30}预算(?:公开|报表|说明|编制说明|情况说明|草案)?$|(?:收入|支出|收支)预算总?表$/;
const LONGEST = 60;
const PLACEHOLDER = /[X×]{2,}|[Xx]{3,}|＊{2,}|_{3,}|（(?:金额|数字|单位名称)）/;

/**
 * Why a readable document is no final account: a budget, an unfilled template, or a text about accounts.
 * Null where its figures may become records.
 */
export function refusal(
  model: DocumentModel,
  lines: readonly ShortText[],
  tables: readonly TableSegment[],
  facts: readonly DraftFact[],
): Abstention | null {
  const headings = lines.flatMap(({ plain }) => (plain === "" || plain.length > LONGEST ? [] : [plain]));
  const inTables = facts.filter((fact) => fact.table !== "narrative" && fact.number !== null).length;
  const said = facts.filter((fact) => fact.table === "narrative" && fact.status === null).length;
  const standard = tables.filter((table) => table.form !== null).length;
  const sections = headings.filter((text) => SECTIONS.test(text)).length;
  const titled = headings.some((text) => ACCOUNT_TITLE.test(text));
  const performance = headings.some((text) => PERFORMANCE_TITLE.test(text));
  const budgets = headings.filter((text) => BUDGET_TITLE.test(text)).length;
  if (budgets > 0 && sections === 0 && !titled && !headings.some((text) => /决算/.test(text)))
    return because("budget", "the document is a budget, not a final account", model);
  if (isTemplate(model, facts)) return because("template", "the form has not been filled in", model);
  const known =
    (inTables >= 3 && standard > 0) ||
    sections >= 2 ||
    (titled && (sections > 0 || inTables > 0 || standard > 0)) ||
    (titled && headings.filter((text) => UNDER_TITLE.test(text)).length >= 3 && said >= 3) ||
    (performance && inTables > 0) ||
    (headings.some((text) => DEPARTMENTAL.test(text)) && tellsOfAccounts(facts));
  return known
    ? null
    : because("not_a_final_account", "no table or section of a final account was found", model);
}

/** Prose whose headings run into their paragraphs: its own figures show that it is a department's account. */
function tellsOfAccounts(facts: readonly DraftFact[]): boolean {
  const said = new Set(
    facts
      .filter(({ table, status }) => table === "narrative" && status === null)
      .map(({ measure }) => measure),
  );
  const has = (...measures: readonly MeasureId[]) => measures.some((measure) => said.has(measure));
  return (
    said.size >= 8 &&
    has("basic_expenditure", "project_expenditure") &&
    has("three_public.total", "three_public.reception", "operating_expenses")
  );
}

function because(code: string, reason: string, model: DocumentModel): Abstention {
  const first = model.rows[0]?.cells.find((cell) => cell.text !== "");
  return { reason: `${code}: ${reason}`, line: first?.place.line ?? 1, text: first?.text.slice(0, 80) ?? "" };
}

/** A template keeps its placeholders and holds no amount but zeros. */
function isTemplate(model: DocumentModel, facts: readonly DraftFact[]): boolean {
  const placeholders = model.rows.filter((row) =>
    row.cells.some((cell) => PLACEHOLDER.test(cell.text)),
  ).length;
  const amounts = facts.filter(
    (fact) =>
      fact.number !== null && fact.number.value.digits !== 0n && fact.unit !== "%" && fact.unit !== "分",
  );
  return placeholders >= 3 && amounts.length === 0;
}
