import type { MeasureId } from "../../records/measures";
import type { Topic } from "./topic";

const SPENDING: ReadonlySet<string> = new Set([
  "expenditure_total",
  "expenditure_grand_total",
  "fiscal_appropriation_expenditure",
  "fiscal_appropriation_expenditure_grand_total",
  "general_public_budget_expenditure",
  "gov_fund_expenditure",
  "state_capital_expenditure",
]);
/** Whether a text can go on with the functional classes of a whole. */
export const isSpending = (topic: Topic | null): boolean =>
  topic !== null && topic.subject === null && topic.measures.some((measure) => SPENDING.has(measure));

const NATURE: ReadonlySet<string> = new Set(["basic_expenditure", "project_expenditure"]);
const RUNNING: ReadonlySet<string> = new Set(["personnel_expenses", "public_expenses"]);
const REVENUE = /revenue/;

/** "一般公共预算拨款合计2800万元，其中：基本支出…": money given says no more of revenue than of spending. */
const isAppropriated = ({ fund, printed }: Topic): boolean =>
  fund !== null && /(?<!收入)拨款(?:合计)?$/.test(printed);

/**
 * Whether a measure can be a part of what the text speaks of: "“三公”经费10万元，其中：基本支出8万元" names the money
 * a cost was paid from, "教育支出…，其中：项目支出…" a part of one subject, "采购总额…，其中：其他收入…" its source;
 * none is the department's own figure of that name.
 */
export function isPartOf(measure: MeasureId, whole: Topic): boolean {
  if (whole.measures.includes(measure)) return true;
  const of = whole.measures;
  if (SPENDING.has(measure)) return of.some((each) => SPENDING.has(each) || !REVENUE.test(each));
  if (NATURE.has(measure)) return of.some((each) => SPENDING.has(each)) || isAppropriated(whole);
  if (RUNNING.has(measure))
    return of.some((each) => SPENDING.has(each) || each === "basic_expenditure" || RUNNING.has(each));
  if (REVENUE.test(measure)) return of.some((each) => REVENUE.test(each));
  return true;
}
