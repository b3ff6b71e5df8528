import { compare, decimal, isZero, multiply, shift } from "../../records/decimal";
import { groupBy } from "../../records/group";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareAmounts, minus, negative, percentOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { rateCheck } from "../rate-check";
import { REMARK } from "../remark";
import type { Check } from "../rule";
import { asChange, asPrinted, inUnit } from "../wording";

interface Change {
  readonly percent: Fact;
  readonly change: Fact | null;
  readonly printedChange: string;
  readonly delta: Amount;
  readonly current: Fact;
}

const HALF = decimal("0.5");
const sameThing = (a: Fact, b: Fact): boolean =>
  a.item === b.item && a.subject_code === b.subject_code && a.basis === b.basis;

/** A printed change in percent with the amount of the change and the value it led to. */
function* changes(index: FactIndex): Iterable<Change> {
  for (const percent of index.of("change_percent").filter((fact) => isProse(fact.table))) {
    const near = index.near(percent);
    const change =
      near.findLast((fact) => fact.measure === "change_amount" && sameThing(fact, percent)) ?? null;
    const current = statedBefore(near, change ?? percent, change === null);
    if (!current) continue;
    const delta = change ? amountOf(change) : countedChange(index, current, percent);
    if (!delta) continue;
    yield {
      percent,
      change,
      delta,
      current,
      printedChange: change?.printed ?? inUnit(delta.value, current.unit).zh,
    };
  }
}

/** The value of the year the change led to: the latest one before it under the same words. */
function statedBefore(near: readonly Fact[], change: Fact, anyUnit: boolean): Fact | undefined {
  const values = near.filter(
    (fact) =>
      (fact.char ?? 0) < (change.char ?? 0) &&
      fact.phase === "actual" &&
      fact.origin !== "derived" &&
      (anyUnit ? fact.unit !== "%" : fact.unit === change.unit) &&
      fact.measure !== "change_amount" &&
      fact.measure !== "share_percent",
  );
  return values.findLast((fact) => fact.row === change.row) ?? readAs(near, values, change);
}

/** “收入、支出总计…，收、支总计各增加…”: other words for what the previous year's value was computed from. */
function readAs(near: readonly Fact[], values: readonly Fact[], change: Fact): Fact | undefined {
  const before = near.find((fact) => fact.origin === "derived" && fact.char === change.char);
  return before && values.findLast((fact) => fact.measure === before.measure && fact.fund === before.fund);
}

/** “减少29743人，同比下降…”: the change of a count is no record of its own and is read from the words between. */
function countedChange(index: FactIndex, current: Fact, percent: Fact): Amount | null {
  const words = index.wordsBetween(current, percent);
  const found = [...words.matchAll(/(增加|增长|减少|下降)(\d[\d,]*(?:\.\d+)?)(万?)([人辆个元]+次?)/g)].at(-1);
  if (!found?.[2] || !current.unit.startsWith(found[4]?.[0] ?? "-")) return null;
  const value = decimal(found[2].replaceAll(",", ""));
  const power = found[3] ? 4 : 0;
  const half =
    current.unit === "元"
      ? multiply(shift({ digits: 1n, scale: value.scale }, power), HALF)
      : { digits: 0n, scale: 0 };
  const amount: Amount = { value: shift(value, power), half };
  return /减少|下降/.test(found[1] ?? "") ? negative(amount) : amount;
}

function* runPercent(index: FactIndex): Iterable<Check> {
  for (const { percent, change, printedChange, delta, current } of changes(index)) {
    const stated = amountOf(percent);
    const now = amountOf(current);
    if (!stated || !now) continue;
    const what = percent.item ?? current.row ?? "";
    const base = minus(now, delta);
    if (isZero(base.value) && !isZero(delta.value) && !isZero(stated.value))
      yield fromNothing(percent, change ? [change, current] : [current], stated, what);
    const ratio = percentOf(delta, base);
    if (!ratio) continue;
    yield rateCheck(
      percent,
      change ? [change, current] : [current],
      stated,
      ratio,
      `${isNegative(delta) ? "−" : ""}${printedChange} ÷ (${current.printed} − 增减额)`,
      { zh: `“${what}”的增减幅度`, en: `the change of “${what}” in percent` },
    );
  }
}

/** “增长100%” is a common way to say that there was nothing the year before, and still no rate. */
function fromNothing(percent: Fact, others: readonly Fact[], stated: Amount, what: string): Check {
  return {
    facts: [percent, ...others],
    ...REMARK,
    actual: stated.value,
    subject: { zh: `“${what}”的增减幅度`, en: `the change of “${what}” in percent` },
    says: {
      zh: `“${what}”上年为0，却写明增长${percent.printed}：从零开始的增长没有百分比`,
      en: `“${what}” was 0 the year before, yet a growth of ${percent.printed} is given: growth from zero has no percentage`,
    },
    severity: "soft",
    bearsOn: "none",
  };
}

const isNegative = (a: Amount): boolean => a.value.digits < 0n;

/** A change against the previous year's printed value, and against another change of the same thing beside it. */
function* runAmount(index: FactIndex): Iterable<Check> {
  const printed = index
    .of("change_amount")
    .filter((fact) => isProse(fact.table) && fact.basis === "上年决算");
  for (const change of printed) {
    const near = index.near(change);
    const current = statedBefore(near, change, false);
    const previous =
      current &&
      near.findLast(
        (fact) =>
          fact.phase === "prior_actual" && fact.origin !== "derived" && fact.measure === current.measure,
      );
    const [now, then, delta] = [
      current && amountOf(current),
      previous && amountOf(previous),
      amountOf(change),
    ];
    if (current && !previous && now && delta) yield* belowZero(change, current, delta, now);
    if (!current || !previous || !now || !then || !delta) continue;
    const expected = minus(now, then);
    const { verdict, tolerance } = compareAmounts(delta, expected);
    yield {
      facts: [change, current, previous],
      verdict,
      expected: expected.value,
      actual: delta.value,
      tolerance,
      formula: `${current.printed} − ${previous.printed}`,
      bearsOn: "first",
      subject: { zh: `“${change.item ?? ""}”的增减额`, en: `the change of “${change.item ?? ""}”` },
    };
  }
  yield* rivals(index, printed);
}

/** “0万元，比上年增加2万元”: the year before would have been less than nothing. */
function* belowZero(change: Fact, current: Fact, delta: Amount, now: Amount): Iterable<Check> {
  const { verdict, tolerance } = compareAmounts(delta, now);
  if (compare(delta.value, now.value) <= 0 || /balance/.test(current.measure)) return;
  const [more, figure] = [asPrinted(change), asPrinted(current)];
  const what = change.item ?? current.row ?? "";
  yield {
    facts: [change, current],
    verdict,
    expected: now.value,
    actual: delta.value,
    tolerance,
    formula: `≤ ${current.printed}`,
    subject: { zh: `“${what}”的增加额`, en: `the increase of “${what}”` },
    says: {
      zh: `“${what}”为${figure.zh}，却写明比上年增加${more.zh}：上年数会是负数`,
      en: `“${what}” is ${figure.en}, yet an increase of ${more.en} from last year is given: last year would be below zero`,
    },
    // A refund booked under one subject can make a year negative.
    ...(current.subject_code === null ? {} : { severity: "soft" as const }),
  };
}

/** Two amounts for one change in one sentence. */
function* rivals(index: FactIndex, printed: readonly Fact[]): Iterable<Check> {
  const groups = groupBy(printed, (fact) =>
    [fact.line, fact.item, fact.subject_code, fact.fund, fact.row].join("|"),
  );
  for (const group of groups.values()) {
    for (let i = 1; i < group.length; i++) {
      const [first, second] = [group[i - 1] as Fact, group[i] as Fact];
      const [a, b] = [amountOf(first), amountOf(second)];
      if (!a || !b || isZero(a.value) || isZero(b.value)) continue;
      const { verdict, tolerance } = compareAmounts(a, b);
      if (verdict !== "different" || /[年比较；。]|其中/.test(index.wordsBetween(first, second))) continue;
      const [x, y] = [asChange(first), asChange(second)];
      yield {
        facts: [first, second],
        verdict,
        expected: b.value,
        actual: a.value,
        tolerance,
        formula: second.printed,
        subject: { zh: `“${first.item ?? ""}”的增减额`, en: `the change of “${first.item ?? ""}”` },
        says: {
          zh: `“${first.item ?? ""}”与上年相比，一处写作${x.zh}，紧接着又写作${y.zh}`,
          en: `the change of “${first.item ?? ""}” from last year is given as ${x.en} and right after as ${y.en}`,
        },
      };
    }
  }
}

export const CHANGE_RULE = declareRule("change_percent", runPercent);
export const CHANGE_AMOUNT_RULE = declareRule("change_amount", runAmount);
