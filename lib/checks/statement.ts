import type { Fact } from "../records/schema";

export interface Comparable {
  readonly key: string;
  readonly fact: Fact;
}

/** Measures that name what they are about in `item`, and so state nothing by themselves. */
const NOT_COMPARABLE: ReadonlySet<string> = new Set([
  "change_amount",
  "change_percent",
  "share_percent",
  "indicator_target",
  "indicator_actual",
  "indicator_weight",
  "indicator_score",
  "other_amount",
  "stated_amount",
]);

/** Names of one amount in different tables: the fiscal table's column of a fund is the fund's own table. */
const SAME_AMOUNT: Readonly<Record<string, string>> = {
  "fiscal_appropriation_expenditure|general": "general_public_budget_expenditure",
  "fiscal_appropriation_expenditure|gov_fund": "gov_fund_expenditure",
  "fiscal_appropriation_expenditure|state_capital": "state_capital_expenditure",
  "fiscal_appropriation_revenue|gov_fund": "gov_fund_revenue",
};

/** A row of a form that is about the whole department, e.g. 局机关及二级机构汇总. */
export function isWholeItem(item: string): boolean {
  return /汇总|^合计$|^总计$/.test(item);
}

/**
 * What a fact is a statement of: two facts with one key say the same thing. A previous year's value is the
 * actual value of that year, and fiscal measures without a fund are about all fiscal funds.
 */
export function statementKey(fact: Fact): string {
  return keyOf(fact, fact.measure, fact.phase);
}

/** Tables that print “三公” both of all fiscal money and by fund: there the general budget is only a part. */
export function tablesByFund(facts: readonly Fact[]): ReadonlySet<string> {
  const whole = facts.filter(({ measure, fund }) => measure.startsWith("three_public") && fund === "all");
  return new Set(whole.map(tableKey));
}

const tableKey = (fact: Fact): string => `${fact.table}|${fact.table_title}`;

/** As statementKey, across the tables' different names for one amount; null where a fact states nothing. */
export function comparableKey(fact: Fact, byFund?: ReadonlySet<string>): string | null {
  if (fact.fund === "general" && byFund?.has(tableKey(fact)) && fact.measure.startsWith("three_public"))
    return null;
  if (NOT_COMPARABLE.has(fact.measure)) return null;
  if (fact.item !== null && isWholeItem(fact.item)) return comparableKey({ ...fact, item: null }, byFund);
  const measure = SAME_AMOUNT[`${fact.measure}|${fact.fund}`] ?? fact.measure;
  return keyOf(fact, measure, fact.phase);
}

/** “三公” of the general budget and of all fiscal money are one amount to most documents; that of other funds is not. */
const isApart = (fund: Fact["fund"]): boolean => fund === "gov_fund" || fund === "state_capital";

function keyOf(fact: Fact, measure: string, printedPhase: Fact["phase"]): string {
  const phase = printedPhase === "prior_actual" ? "actual" : printedPhase;
  const fund =
    measure.startsWith("fiscal_") && fact.fund === null
      ? "all"
      : measure.startsWith("three_public") && !isApart(fact.fund)
        ? ""
        : fact.fund;
  const subject = fact.subject_code ?? fact.subject_name;
  const column = subject === null ? null : (fact.column_id ?? (fact.subject_code === null ? null : "total"));
  const basis = measure.endsWith("_rate") ? fact.basis : null;
  return [fact.fiscal_year, measure, phase, fund, subject, fact.item, column, basis].join("|");
}
