import type { DocumentModel } from "../documents/model";
import type { MeasureId } from "../records/measures";
import { type RefusalCode, refusalReason } from "../records/refusals";
import type { DraftFact } from "./draft";
import { accountSections, headingsOf, isAccountTitle, type KindOfDocument } from "./identity/document-kind";
import { namesInTitle } from "./identity/title";
import type { TableSegment } from "./segments";
import type { ShortText } from "./short-texts";
import type { Abstention } from "./types";

/** The same sections where a province leaves out the word 决算: enough below the title of a final account. */
const UNDER_TITLE =
  /(?:收支|收入|支出|财政拨款|一般公共预算|三公.{0,12}|政府性基金|结转和?结余|机关运行经费|政府采购).{0,14}(?:情况(?:说明|分析)?|(?:决算|支出)?说明|对比)$/;
const DEPARTMENTAL = /20\d{2}年?度?.{0,30}(?:部门|单位)决算(?:公开|说明|情况)?/;
const PERFORMANCE_TITLE = /绩效.{0,6}(?:自评|评价).{0,8}(?:报告|表|情况)$/;
/** A title in which the name has not been filled in. */
const NO_NAME = /(?:[X×＊*]{2,}|[○〇]{2,}|_{3,})(?:[省市县区州旗盟乡镇]|部门|单位|[局委办厅院]).{0,20}决算/;
const PLACEHOLDER = /[X×]{2,}|[Xx]{3,}|＊{2,}|_{3,}|（(?:金额|数字|单位名称)）/g;

/** What was read of a document, for the question whether it may become records. */
export interface ReadDocument {
  readonly model: DocumentModel;
  readonly lines: readonly ShortText[];
  readonly kind: KindOfDocument;
  /** Whether the place is known whose government a document is of. */
  readonly placed: boolean;
  readonly tables: readonly TableSegment[];
  readonly facts: readonly DraftFact[];
}

/** Why a readable document gives no records; null where its figures may become some. */
export function refusal(read: ReadDocument): Abstention | null {
  const facts = read.facts.filter(({ measure }) => measure !== "stated_amount");
  const code = refusalCode({ ...read, facts });
  return code === null ? null : because(code, read);
}

function refusalCode({ model, lines, kind, placed, tables, facts }: ReadDocument): RefusalCode | null {
  if (isTemplate(model, lines, facts)) return "template";
  if (kind.refused !== null) return kind.refused;
  if (kind.scope !== "department")
    return placed && facts.filter(({ number }) => number !== null).length >= LEAST_OF_PLACE
      ? null
      : "government";
  if (kind.kind === "budget")
    return facts.filter(({ number }) => number !== null).length >= LEAST_PLANNED ? null : "budget";
  const headings = headingsOf(lines);
  const inTables = facts.filter((fact) => fact.table !== "narrative" && fact.number !== null).length;
  const said = facts.filter((fact) => fact.table === "narrative" && fact.status === null).length;
  const standard = tables.filter((table) => table.form !== null).length;
  const sections = accountSections(headings);
  const titled = headings.some(isAccountTitle);
  const known =
    (inTables >= 3 && standard > 0) ||
    sections >= 2 ||
    (titled && (sections > 0 || inTables > 0 || standard > 0)) ||
    (titled && headings.filter((text) => UNDER_TITLE.test(text)).length >= 3 && said >= 3) ||
    (headings.some((text) => PERFORMANCE_TITLE.test(text)) && inTables > 0) ||
    ((kind.claim === "final_account" || kind.claim === "self_evaluation") && tellsOfTotals(facts)) ||
    (kind.claim === "self_evaluation" && (tellsOfBudgets(facts) || tellsOfProject(facts))) ||
    ((kind.claim === "final_account" || headings.some((text) => DEPARTMENTAL.test(text))) &&
      tellsOfAccounts(facts)) ||
    tellsOfThreePublic(kind, model, facts) ||
    tellsUnderItsTitle(kind, facts);
  if (known) return null;
  return standard > 0 && inTables === 0 ? "template" : "not_a_final_account";
}

/** Prose whose headings run into their paragraphs: its own figures show that it is a department's account. */
function tellsOfAccounts(facts: readonly DraftFact[]): boolean {
  const said = saidIn(facts);
  const has = (...measures: readonly MeasureId[]) => measures.some((measure) => said.has(measure));
  return (
    said.size >= 8 &&
    has("basic_expenditure", "project_expenditure") &&
    has("three_public.total", "three_public.reception", "operating_expenses")
  );
}

/** Below a title of accounts, sentences about the totals and their kinds are accounts however they are headed. */
function tellsOfTotals(facts: readonly DraftFact[]): boolean {
  const said = saidIn(facts);
  return said.size >= 4 && TOTALS.some((measure) => said.has(measure));
}

/**
 * A page of few sentences: its title names a body and is that of accounts to its end, where news of accounts goes
 * on ("…部门决算公开工作顺利完成"), and a sentence states what such a page is for.
 */
function tellsUnderItsTitle({ claim, evidence }: KindOfDocument, facts: readonly DraftFact[]): boolean {
  if (claim === null || evidence === null || namesInTitle(evidence).length === 0) return false;
  const said = saidIn(facts.filter(({ number }) => number !== null));
  const has = (measures: readonly MeasureId[]) => measures.some((measure) => said.has(measure));
  switch (claim) {
    case "final_account":
      return isAccountTitle(evidence) && (has(OF_ACCOUNTS) || namesSeveral(facts, OF_ACCOUNTS));
    case "three_public_notice":
      return said.has("three_public.total");
    case "self_evaluation":
      return has(SCORES) && has(OF_EVALUATED);
    default:
      return false;
  }
}

/** Two totals at least, though which of two a sentence means may be open. */
function namesSeveral(facts: readonly DraftFact[], of: readonly MeasureId[]): boolean {
  const named = facts.filter(({ number, measure }) => number !== null && of.includes(measure));
  return new Set(named.map(({ measure }) => measure)).size >= 2;
}

/** A report on a department's whole spending tells its budgets and what it was spent on. */
function tellsOfBudgets(facts: readonly DraftFact[]): boolean {
  const said = saidIn(facts);
  return said.size >= 5 && (said.has("basic_expenditure") || said.has("project_expenditure"));
}

/** A report on one project tells its budget and what was spent of it. */
function tellsOfProject(facts: readonly DraftFact[]): boolean {
  const said = saidIn(facts);
  return (
    said.has("project_executed") &&
    (said.has("project_budget_initial") || said.has("project_budget_adjusted"))
  );
}

const TOTALS: readonly MeasureId[] = [
  "revenue_total",
  "expenditure_total",
  "revenue_grand_total",
  "expenditure_grand_total",
  "fiscal_appropriation_expenditure",
  "general_public_budget_expenditure",
];

/** What the accounts of a department are published for. */
const OF_ACCOUNTS: readonly MeasureId[] = [
  ...TOTALS,
  "basic_expenditure",
  "project_expenditure",
  "fiscal_appropriation_revenue",
  "general_public_budget_revenue",
  "function_expenditure",
  "three_public.total",
  "operating_expenses",
  "procurement_total",
];

const SCORES: readonly MeasureId[] = ["performance_score", "project_score"];
const OF_EVALUATED: readonly MeasureId[] = [
  ...TOTALS,
  "budget_initial",
  "budget_adjusted",
  "project_budget_initial",
  "project_budget_adjusted",
  "project_executed",
];

function saidIn(facts: readonly DraftFact[]): ReadonlySet<MeasureId> {
  return new Set(
    facts
      .filter(({ table, status }) => table === "narrative" && status === null)
      .map(({ measure }) => measure),
  );
}

/** One figure alone is no accounts of a place. */
const LEAST_OF_PLACE = 2;

/** Fewer figures of a budget's forms and text are no budget read. */
const LEAST_PLANNED = 3;

/** Characters of a notice that is nothing but a paragraph about 三公. */
const LONGEST_NOTICE = 3000;

/** A short notice: its title says so, or its first words, and it names the whole and a part of 三公, or parts in a table. */
function tellsOfThreePublic(
  { claim }: KindOfDocument,
  { text }: DocumentModel,
  facts: readonly DraftFact[],
): boolean {
  const parts = new Set(
    facts.flatMap(({ measure, number }) =>
      number !== null && measure.startsWith("three_public.") ? [measure] : [],
    ),
  );
  if (claim === "three_public_notice") return parts.size >= 2;
  if (claim === "final_account") return parts.has("three_public.total") && parts.size >= 2;
  const opening = text.replace(/[\s“”"]/g, "").slice(0, 120);
  return (
    claim === null &&
    text.length <= LONGEST_NOTICE &&
    /三公经费.{0,12}(?:支出|决算|预算)/.test(opening) &&
    parts.has("three_public.total") &&
    parts.size >= 2
  );
}

function because(code: RefusalCode, { model, kind }: ReadDocument): Abstention {
  const first = model.rows[0]?.cells.find((cell) => cell.text !== "");
  return {
    reason: refusalReason(code),
    line: first?.place.line ?? 1,
    text: (kind.refused === code ? kind.evidence : null) ?? first?.text.slice(0, 80) ?? "",
  };
}

/** A template keeps its placeholders, be it for the name in its title, and holds no amount but zeros. */
function isTemplate(model: DocumentModel, lines: readonly ShortText[], facts: readonly DraftFact[]): boolean {
  const isAmount = ({ number, unit }: DraftFact): boolean =>
    number !== null && number.value.digits !== 0n && unit !== "%" && unit !== "分";
  if (facts.some(isAmount)) return false;
  const placeholders = model.rows
    .flatMap(({ cells }) => cells.map(({ text }) => text.match(PLACEHOLDER)?.length ?? 0))
    .reduce((sum, count) => sum + count, 0);
  return placeholders >= 3 || headingsOf(lines).some((text) => NO_NAME.test(text));
}
