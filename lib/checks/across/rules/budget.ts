import type { MeasureId } from "../../../records/measures";
import type { Fact } from "../../../records/schema";
import type { Fund } from "../../../records/vocabulary";
import { comparableKey } from "../../statement";
import { differ } from "../differ";
import { type Disclosure, pairsOf } from "../disclosure";
import type { BureauRule, Comparison, Difference } from "../rule";
import { ACROSS_STATEMENTS } from "../statements";

/** Names of a budget's whole: with what was carried over, and without. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  budget_initial: ["expenditure_total", "expenditure_grand_total", "budget_initial"],
  expenditure_total: ["expenditure_total", "expenditure_grand_total"],
  expenditure_grand_total: ["expenditure_grand_total", "expenditure_total"],
  revenue_total: ["revenue_total", "revenue_grand_total"],
  revenue_grand_total: ["revenue_grand_total", "revenue_total"],
};

/** What a budget of one kind of money is called in the published budget. */
const OF_FUND: Readonly<Record<Fund, MeasureId>> = {
  all: "fiscal_appropriation_expenditure",
  general: "general_public_budget_expenditure",
  gov_fund: "gov_fund_expenditure",
  state_capital: "state_capital_expenditure",
};

/** The sentence about a subject says its budget alone, 某项年初预算为…; the budget's tables print it as spending. */
function ofSubject(fact: Fact, budget: Disclosure): Fact[] {
  const printed = (fund: Fact["fund"]): Fact | undefined =>
    budget.statements.get(comparableKey({ ...fact, measure: "function_expenditure", fund }) ?? "");
  const own = printed(fact.fund) ?? (fact.fund === null ? printed("general") : undefined);
  if (own === undefined) return [];
  return [own, ...[printed(null), printed("general")].flatMap((other) => other ?? [])];
}

/** The figures of a published budget that the accounts may mean. */
function meantBy(fact: Fact, budget: Disclosure): Fact[] {
  if (fact.measure === "budget_initial" && fact.subject_code !== null) return ofSubject(fact, budget);
  const whole = fact.subject_code === null && fact.subject_name === null && fact.item === null;
  const ofFund = whole && fact.measure === "budget_initial" && fact.fund ? [OF_FUND[fact.fund]] : [];
  return [...((whole && WHOLES[fact.measure]) || [fact.measure]), ...ofFund].flatMap(
    (measure) => budget.statements.get(comparableKey({ ...fact, measure }) ?? "") ?? [],
  );
}

function compare(accounts: Disclosure, budget: Disclosure): Comparison {
  const differences = [...accounts.statements.values()].flatMap((fact): Difference[] => {
    if (fact.phase !== "budget_initial" || fact.fiscal_year !== accounts.year) return [];
    const found = meantBy(fact, budget).map((planned) => differ(fact, planned));
    return found.includes(null) ? [] : found.slice(0, 1).flatMap((one) => one ?? []);
  });
  const carried = [budget, accounts].flatMap(({ statements }) =>
    [...statements.values()].filter(
      ({ measure, subject_code, phase }) =>
        measure === "opening_balance" &&
        subject_code === null &&
        (phase === "budget_initial" || phase === "actual"),
    ),
  );
  return { later: accounts, others: [budget], differences, accounting: carried };
}

/** The budget the accounts speak of is the one that was published. */
export const BUDGET: BureauRule = {
  ...ACROSS_STATEMENTS.budget,
  *compare(history) {
    const isOf = (accounts: Disclosure, budget: Disclosure): boolean =>
      accounts.role === "accounts" && budget.role === "budget" && accounts.year === budget.year;
    for (const [accounts, budget] of pairsOf(history, isOf)) yield compare(accounts, budget);
  },
};
