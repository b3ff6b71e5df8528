import { leastOf } from "../../records/extremes";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { addAmounts, amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { asPrinted, inUnit } from "../wording";

/** A subject named in the text down to its 项, of the general budget. */
const isItem = (fact: Fact): boolean =>
  fact.subject_code?.length === 7 &&
  fact.fund === "general" &&
  fact.item === null &&
  fact.origin !== "derived";

const isTotal = (fact: Fact): boolean =>
  fact.subject_code === null && fact.item === null && fact.fund === "general" && fact.origin !== "derived";

/**
 * “年初预算为…，支出决算为…，其中：” followed by every 项. It is held to be a full list where it names every 项 of
 * the table; else a difference may lie in what it leaves out.
 */
function* run(index: FactIndex): Iterable<Check> {
  const items = (measure: string): Fact[] =>
    firstOf(index.of(measure).filter((fact) => isProse(fact.table) && isItem(fact)));
  const actuals = items("function_expenditure");
  const budgets = items("budget_initial");
  if (actuals.length < 2) return;
  const from = leastOf(actuals, (fact) => fact.char ?? 0);
  const total = (measure: string): Fact | undefined =>
    index.of(measure).findLast((fact) => isProse(fact.table) && isTotal(fact) && (fact.char ?? 0) < from);
  const complete = namesAll(index, actuals);
  const [budget, actual] = [total("budget_initial"), total("general_public_budget_expenditure")];
  if (actual && actual.line === budget?.line) yield* held(actual, actuals, complete);
  const dated = new Set(budgets.map((fact) => fact.subject_code));
  if (budget && budgets.length >= 2)
    yield* held(budget, budgets, complete && actuals.every((fact) => dated.has(fact.subject_code)));
}

function* held(total: Fact, items: readonly Fact[], complete: boolean): Iterable<Check> {
  const check = sumCheck(total, items);
  const stated = amountOf(total);
  if (!stated || check.expected === null) return;
  const unit = total.printed_unit ?? "";
  const [printed, sum] = [asPrinted(total), inUnit(check.expected, unit)];
  const what =
    total.phase === "actual"
      ? { zh: "支出决算数", en: "expenditure" }
      : { zh: "年初预算数", en: "initial budgets" };
  const { verdict } = compareAmounts(stated, addAmounts(items.map(amountOf).filter((a) => a !== null)));
  if (verdict === "different" && !complete) {
    yield { ...check, ...saying(what, printed, sum), severity: "soft" };
    return;
  }
  yield { ...check, ...saying(what, printed, sum) };
}

function saying(
  what: { zh: string; en: string },
  printed: { zh: string; en: string },
  sum: { zh: string; en: string },
): Pick<Check, "says"> {
  return {
    says: {
      zh: `文字所说${what.zh}总计${printed.zh}，其下逐项所列之和为${sum.zh}`,
      en: `the narrative puts the total of ${what.en} at ${printed.en}, but the items it lists add up to ${sum.en}`,
    },
  };
}

/** One statement a subject: the first. */
function firstOf(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ subject_code: code }) => code !== null && !seen.has(code) && seen.add(code));
}

function namesAll(index: FactIndex, actuals: readonly Fact[]): boolean {
  const named = new Set(actuals.map((fact) => fact.subject_code));
  const printed = index
    .of("function_expenditure")
    .filter((fact) => fact.table === "general_budget_expenditure" && fact.subject_code?.length === 7);
  return printed.length > 0 && printed.every((fact) => named.has(fact.subject_code));
}

export const LISTED_RULE = declareRule("listed_items", run);
