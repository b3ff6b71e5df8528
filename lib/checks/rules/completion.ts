import type { Passage } from "../../records/checked-document";
import { compare, decimal, divide, formatDecimal, isZero, multiply } from "../../records/decimal";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareRate, percentOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { rateCheck } from "../rate-check";
import { REMARK } from "../remark";
import type { Check, Words } from "../rule";
import { placeOf } from "../wording";

const MEASURES = ["budget_completion_rate", "three_public.completion_rate"];
const HALF = decimal("0.5");

interface Completion {
  readonly rate: Fact;
  readonly actual: Fact | undefined;
  readonly budget: Fact | undefined;
}

/** A printed completion rate with the budget and the actual value printed before it under the same words. */
export function* completions(index: FactIndex): Iterable<Completion> {
  for (const measure of MEASURES) {
    for (const rate of index.of(measure).filter((fact) => isProse(fact.table))) {
      const near = index
        .near(rate)
        .filter((fact) => fact.row === rate.row && fact.unit === "元" && fact.measure !== "change_amount");
      const budgets = near.filter((fact) => fact.phase.startsWith("budget"));
      const dated = rate.basis !== null && rate.basis !== "unknown";
      yield {
        rate,
        actual: near.findLast((fact) => fact.phase === "actual" && fact.origin !== "derived"),
        budget: dated
          ? budgets.findLast((fact) => fact.basis === rate.basis || fact.basis === "unknown")
          : budgets.at(-1),
      };
    }
  }
}

function* run(index: FactIndex): Iterable<Check> {
  for (const { rate, actual, budget } of completions(index)) {
    const [stated, spent, planned] = [amountOf(rate), actual && amountOf(actual), budget && amountOf(budget)];
    if (!stated || !spent || !planned || !actual || !budget || isZero(planned.value)) continue;
    const ratio = percentOf(spent, planned);
    if (ratio)
      yield rateCheck(rate, [actual, budget], stated, ratio, `${actual.printed} ÷ ${budget.printed}`, {
        zh: `“${rate.item ?? rate.row ?? ""}”的完成预算比例`,
        en: `the completion of the budget for “${rate.item ?? rate.row ?? ""}”`,
      });
  }
  yield* unrecorded(index);
}

const RATE_WORDS = /(?:执行率|完成率|控制率)(?:为|是|达到|达)?(\d+(?:\.\d+)?)[%％]/g;

/** “政府采购执行率7.13%”: rates of other things than the budget are no records; their line has the two amounts. */
function* unrecorded(index: FactIndex): Iterable<Check> {
  for (const passage of index.document.passages) {
    const text = passage.bare;
    const rates = text.includes("率") ? [...text.matchAll(RATE_WORDS)] : [];
    if (rates.length !== 1) continue;
    const onLine = index.narrative.filter(
      (fact) => fact.line === passage.line && fact.item === null && fact.unit === "元",
    );
    const [measure, ...others] = [...new Set(onLine.map((fact) => fact.measure))];
    const actual = onLine.filter((fact) => fact.phase === "actual");
    const budgets = onLine.filter((fact) => fact.phase.startsWith("budget"));
    if (!measure || others.length > 0 || actual.length !== 1 || budgets.length !== 1) continue;
    const check = checkWords(passage, rates[0]?.[1] ?? "", actual[0] as Fact, budgets[0] as Fact);
    if (check) yield check;
  }
}

function checkWords(passage: Passage, printed: string, actual: Fact, budget: Fact): Check | null {
  const [spent, planned] = [amountOf(actual), amountOf(budget)];
  const ratio = spent && planned && !isZero(planned.value) ? percentOf(spent, planned) : null;
  if (!ratio) return null;
  const value = decimal(printed);
  const stated: Amount = { value, half: multiply({ digits: 1n, scale: value.scale }, HALF) };
  const { verdict, tolerance } = compareRate(stated, ratio);
  const computed = formatDecimal(divide(ratio.value, { digits: 1n, scale: 0 }, 4));
  return {
    facts: [actual, budget],
    passages: [passage],
    verdict,
    expected: ratio.value,
    actual: value,
    tolerance,
    formula: `${actual.printed} ÷ ${budget.printed} = ${computed}%`,
    subject: placeOf(actual),
    bearsOn: "none",
    says: {
      zh: `文字写明的执行率${printed}%，按同一句中的${actual.printed}与${budget.printed}应为${computed}%`,
      en: `the rate printed as ${printed}% is ${computed}% by the figures of its own sentence`,
    },
  };
}

const WHOLE = decimal("100");

/**
 * 完成预算的80% of a budget of nothing; 0% of nothing, where nothing was spent, contradicts nothing, and 100% is how
 * many templates say that nothing was to be spent.
 */
function* runZero(index: FactIndex): Iterable<Check> {
  for (const { rate, budget, actual } of completions(index)) {
    const planned = budget && amountOf(budget);
    const spent = actual && amountOf(actual);
    const stated = amountOf(rate);
    if (!stated) continue;
    const isSpent = spent != null && !isZero(spent.value);
    if (isZero(stated.value) && !isSpent) continue;
    const none = /预算(?:无|未|没有)安排|(?:无|没有|未安排)预算/.test(index.wordsOfLine(rate));
    if (!(planned ? isZero(planned.value) : none && spent != null && !isSpent)) continue;
    const what = rate.item ?? rate.row ?? "";
    const meant = meantBudget(index, rate, stated, actual);
    yield {
      ...(meant ? { note: meant } : {}),
      facts: budget ? [rate, budget] : [rate],
      ...REMARK,
      ...(spent != null && !isSpent && compare(stated.value, WHOLE) === 0
        ? { severity: "soft" as const }
        : {}),
      actual: stated.value,
      subject: { zh: what, en: what },
      bearsOn: "first",
      says: zeroWords(what, formatDecimal(stated.value), budget !== undefined),
    };
  }
}

/** The rate is that of another budget the sentence names. */
function meantBudget(index: FactIndex, rate: Fact, stated: Amount, actual: Fact | undefined): Words | null {
  const spent = actual && amountOf(actual);
  if (!spent) return null;
  const fits = index.near(rate).find((fact) => {
    const planned = fact.row === rate.row && fact.phase.startsWith("budget") ? amountOf(fact) : null;
    const ratio = planned && !isZero(planned.value) ? percentOf(spent, planned) : null;
    return ratio !== null && compareRate(stated, ratio).verdict === "equal";
  });
  if (!fits) return null;
  return {
    zh: `它是${fits.basis ?? "另一"}数${fits.printed}的完成比例。`,
    en: `It is the completion of the other budget, ${fits.printed}.`,
  };
}

function zeroWords(what: string, rate: string, printed: boolean): Words {
  return {
    zh: `“${what}”的预算${printed ? "为0" : "并无安排"}，却写明完成预算的${rate}%：预算为零时没有完成比例`,
    en: `the budget for “${what}” is ${printed ? "0" : "none"}, yet a completion of ${rate}% is given: there is no rate of a budget of zero`,
  };
}

export const COMPLETION_RULE = declareRule("completion_rate", run);
export const ZERO_BUDGET_RULE = declareRule("zero_budget_rate", runZero);
