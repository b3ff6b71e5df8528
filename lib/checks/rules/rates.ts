import { absolute, add, compare, formatDecimal, isZero } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareAmounts, minus, percentOf } from "../amount";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";

/** A printed change in percent against the amount printed before it: change / (current − change). */
function* runChange(index: FactIndex): Iterable<Check> {
  for (const percent of index.of("change_percent").filter((fact) => fact.table === "narrative")) {
    const change = before(
      index.of("change_amount"),
      percent,
      (fact) =>
        fact.item === percent.item &&
        fact.subject_code === percent.subject_code &&
        fact.basis === percent.basis,
    );
    const current = change && statedBefore(index, change);
    const stated = amountOf(percent);
    const delta = change && amountOf(change);
    const now = current && amountOf(current);
    if (!stated || !delta || !now || !change || !current) continue;
    const base = minus(now, delta);
    const ratio = percentOf(delta, base);
    if (!ratio) continue;
    yield rateCheck(
      percent,
      [change, current],
      stated,
      ratio,
      `${delta.value.digits < 0n ? "−" : ""}${change.printed} ÷ (${current.printed} − 增减额)`,
      `“${percent.item ?? ""}”的增减幅度`,
      `change of ${percent.item ?? ""}`,
    );
  }
}

/** The latest fact printed before another within the same paragraph. */
function before(facts: readonly Fact[], later: Fact, fits: (fact: Fact) => boolean): Fact | undefined {
  return facts.findLast(
    (fact) => fact.line === later.line && (fact.char ?? 0) < (later.char ?? 0) && fits(fact),
  );
}

function statedBefore(index: FactIndex, change: Fact): Fact | undefined {
  const named = index.facts.filter(
    (fact) =>
      fact.table === "narrative" &&
      fact.phase === "actual" &&
      fact.origin === "printed" &&
      fact.line === change.line &&
      (fact.char ?? 0) < (change.char ?? 0),
  );
  return named.findLast(
    (fact) =>
      fact.row === change.row &&
      fact.unit === change.unit &&
      fact.measure !== "change_amount" &&
      fact.measure !== "share_percent",
  );
}

/** A rate cut off instead of rounded differs by less than its last digit: rounding, no contradiction. */
function rateCheck(
  rate: Fact,
  others: readonly Fact[],
  stated: Amount,
  computed: Amount,
  formula: string,
  subjectZh: string,
  subjectEn: string,
): Check {
  const { verdict, tolerance, difference } = compareAmounts(stated, computed);
  const cutOff = compare(absolute(difference), add(tolerance, stated.half)) <= 0;
  const rounded = verdict === "rounding" ? "equal" : verdict === "different" && cutOff ? "rounding" : verdict;
  return {
    facts: [rate, ...others],
    verdict: rounded,
    expected: computed.value,
    actual: stated.value,
    tolerance,
    formula: `${formula} = ${formatDecimal(computed.value)}%`,
    subjectZh,
    subjectEn,
  };
}

export const CHANGE_RULE: Rule = {
  id: "change_percent",
  kind: "wrong_change",
  zh: "增减幅度 = 增减额 ÷ 上年（预算）数",
  en: "Change in percent = change ÷ base",
  identity: "g = Δ / (x − Δ)",
  run: runChange,
};

/** A printed completion rate against the budget and the actual value printed with it. */
function* runCompletion(index: FactIndex): Iterable<Check> {
  for (const measure of ["budget_completion_rate", "three_public.completion_rate"]) {
    for (const rate of index.of(measure).filter((fact) => fact.table === "narrative")) {
      const near = index.facts.filter(
        (fact) =>
          fact.table === "narrative" &&
          fact.line === rate.line &&
          (fact.char ?? 0) < (rate.char ?? 0) &&
          fact.row === rate.row &&
          fact.unit === "元" &&
          fact.measure !== "change_amount",
      );
      const actual = near.findLast((fact) => fact.phase === "actual");
      const budgets = near.filter((fact) => fact.phase.startsWith("budget"));
      const budget =
        rate.basis === null || rate.basis === "unknown"
          ? budgets.at(-1)
          : budgets.findLast((fact) => fact.basis === rate.basis || fact.basis === "unknown");
      const stated = amountOf(rate);
      const spent = actual && amountOf(actual);
      const planned = budget && amountOf(budget);
      if (!stated || !spent || !planned || !actual || !budget || isZero(planned.value)) continue;
      const ratio = percentOf(spent, planned);
      if (ratio)
        yield rateCheck(
          rate,
          [actual, budget],
          stated,
          ratio,
          `${actual.printed} ÷ ${budget.printed}`,
          `“${rate.row ?? ""}”完成预算`,
          `completion of ${rate.row ?? ""}`,
        );
    }
  }
}

export const COMPLETION_RULE: Rule = {
  id: "completion_rate",
  kind: "wrong_percentage",
  zh: "完成预算 = 决算数 ÷ 预算数",
  en: "Completion = actual ÷ budget",
  identity: "r = A / B",
  run: runCompletion,
};
