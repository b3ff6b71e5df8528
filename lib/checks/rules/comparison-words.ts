import { compare, isZero } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { asPrinted } from "../wording";

const WORDS = /决算数(大于|小于|等于)(年初|全年|本年)?预算数/;
const SIGNS: Readonly<Record<string, number>> = { 大于: 1, 小于: -1, 等于: 0 };
const ENGLISH: Readonly<Record<string, string>> = { 大于: "above", 小于: "below", 等于: "equal to" };

/** “决算数小于预算数” behind a budget and an actual value of one thing. */
function* run(index: FactIndex): Iterable<Check> {
  const money = index.narrative.filter(
    (fact) => fact.unit === "元" && fact.origin !== "derived" && fact.measure !== "change_amount",
  );
  for (const [i, budget] of money.entries()) {
    const actual = money[i + 1];
    if (!actual || !budget.phase.startsWith("budget") || actual.phase !== "actual") continue;
    if (budget.line !== actual.line || budget.row !== actual.row) continue;
    const next = money.slice(i + 2, i + 3).find((fact) => fact.line === actual.line);
    const words =
      index.document.text.slice(actual.char ?? 0, next?.char ?? (actual.char ?? 0) + 200).split("\n")[0] ??
      "";
    const [, said, basis] = WORDS.exec(words.replace(/\s/g, "")) ?? [];
    const otherBudget = basis === "年初" && budget.phase === "budget_adjusted" && budget.basis !== "unknown";
    if (!said || otherBudget) continue;
    yield* checkWord(said, budget, actual);
  }
}

function* checkWord(said: string, budget: Fact, actual: Fact): Iterable<Check> {
  const [planned, spent] = [amountOf(budget), amountOf(actual)];
  if (!planned || !spent) return;
  const order = compare(spent.value, planned.value);
  if (order === SIGNS[said]) return;
  const coarse = !isZero(planned.value) && compareAmounts(spent, planned).verdict !== "different";
  const [a, b] = [asPrinted(actual), asPrinted(budget)];
  yield {
    facts: [actual, budget],
    verdict: coarse ? "rounding" : "different",
    expected: planned.value,
    actual: spent.value,
    tolerance: null,
    formula: null,
    subject: { zh: actual.row ?? "", en: actual.row ?? "" },
    bearsOn: "first",
    says: {
      zh: `“${actual.row ?? ""}”写明决算数${said}预算数，而决算数为${a.zh}，预算数为${b.zh}`,
      en: `“${actual.row ?? ""}” is said to be ${ENGLISH[said]} its budget, but the actual figure is ${a.en} and the budget ${b.en}`,
    },
  };
}

export const COMPARISON_RULE = declareRule("comparison_word", run);
