import { absolute, add, compare, type Decimal, shift, subtract } from "../../records/decimal";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check, Words } from "../rule";
import { tableRank } from "../table-rank";
import { asPrinted, cellOf, placeOf } from "../wording";
import { completions } from "./completion";
import { REPORTED } from "./report";

interface Pair {
  readonly other: Fact;
  readonly base: Fact;
  readonly stated: Amount;
  readonly expected: Amount;
}

/**
 * Statements of the same thing in the same document. The tables are held against the first of them; what the
 * text says against the table it agrees with, else against the first.
 */
function* pairs(index: FactIndex): Iterable<Pair> {
  for (const group of statements(index)) {
    const ordered = group
      .filter((fact) => fact.origin !== "derived" && !isReported(fact))
      .toSorted((a, b) => tableRank(a) - tableRank(b));
    const [first] = ordered;
    const base = first && amountOf(first);
    if (!first || !base) continue;
    const tables = ordered.filter((fact) => !isProse(fact.table));
    for (const other of ordered.slice(1)) {
      const stated = amountOf(other);
      if (!stated) continue;
      const held = isProse(other.table) ? heldAgainst(other, stated, tables) : first;
      yield { other, base: held ?? first, stated, expected: amountOf(held ?? first) ?? base };
    }
  }
}

/** The table the text agrees with, else the one whose own figure it is. */
function heldAgainst(other: Fact, stated: Amount, tables: readonly Fact[]): Fact | undefined {
  return (
    tables.find((table) => agrees(stated, amountOf(table))) ??
    tables.find((table) => table.measure === other.measure)
  );
}

/** Left to the rule that knows what a report's revenue includes. */
const isReported = (fact: Fact): boolean =>
  fact.table === "performance_report" && fact.item !== null && REPORTED.has(fact.measure);

const agrees = (a: Amount, b: Amount | null): boolean =>
  b !== null && compareAmounts(a, b).verdict !== "different";

/** A budget the text does not date is the budget of the table, where the table has one of it. */
function* statements(index: FactIndex): Iterable<readonly Fact[]> {
  for (const group of index.statements.values()) {
    if (group.length > 1) yield group;
    for (const fact of group) {
      if (!isProse(fact.table) || fact.basis !== "unknown" || fact.phase !== "budget_initial") continue;
      const budgets = index
        .of(fact.measure)
        .filter(
          (other) =>
            other.table === "three_public" &&
            other.phase.startsWith("budget") &&
            other.item === fact.item &&
            other.fiscal_year === fact.fiscal_year,
        );
      const [budget] = budgets;
      if (budget && budgets.length === 1 && budget.phase !== fact.phase) yield [budget, fact];
    }
  }
}

function* run(index: FactIndex): Iterable<Check> {
  const computed = new Set(
    [...completions(index)].filter(({ actual, budget }) => actual && budget).map(({ rate }) => rate.fact_id),
  );
  const told = new Set<string>();
  for (const { other, base, stated, expected } of pairs(index)) {
    if (slipOf(stated, expected) || computed.has(base.fact_id)) continue;
    const once = `${other.line}|${other.value}|${base.fact_id}|${other.measure}`;
    if (told.has(once) && isProse(other.table)) continue;
    told.add(once);
    const { verdict, tolerance } = compareAmounts(stated, expected);
    const note = verdict === "different" ? addedUp(index, other, stated) : null;
    yield {
      facts: [other, base],
      verdict,
      expected: expected.value,
      actual: stated.value,
      tolerance,
      formula: base.printed,
      terms: [
        { fact: other, sign: 1 },
        { fact: base, sign: -1 },
      ],
      ...(verdict === "different" ? { says: saysOf(other, base) } : {}),
      ...(!isProse(other.table) && !isProse(base.table) ? { kind: "identity" as const } : {}),
      ...(note ? { note } : {}),
      ...(softly(other, base) || isGrandTotal(index, other, stated) || mayBePlanned(index, other)
        ? { severity: "soft" as const }
        : {}),
    };
  }
}

function saysOf(other: Fact, base: Fact): Words {
  const [a, b, at, from] = [asPrinted(other), asPrinted(base), cellOf(other), cellOf(base)];
  return {
    zh: `${at.zh}为${a.zh}，${from.zh}为${b.zh}，两处不一致`,
    en: `${at.en} is ${a.en}, but ${from.en} is ${b.en}`,
  };
}

/** “收、支总计” that is income and expenditure added up. */
function addedUp(index: FactIndex, other: Fact, stated: Amount): Words | null {
  const sides = other.measure.startsWith("fiscal_")
    ? ["fiscal_appropriation_revenue", "fiscal_appropriation_expenditure"]
    : ["revenue_total", "expenditure_total"];
  if (!other.measure.endsWith("_grand_total")) return null;
  const [revenue, expenditure] = sides.map((measure) =>
    index
      .of(measure)
      .find(
        (fact) =>
          !isProse(fact.table) &&
          fact.phase === "actual" &&
          fact.item === null &&
          (fact.fund === null || fact.fund === "all"),
      ),
  );
  const [a, b] = [revenue && amountOf(revenue), expenditure && amountOf(expenditure)];
  if (!revenue || !expenditure || !a || !b) return null;
  const both = { value: add(a.value, b.value), half: add(a.half, b.half) };
  if (compareAmounts(stated, both).verdict === "different") return null;
  const [x, y] = [asPrinted(revenue), asPrinted(expenditure)];
  return {
    zh: `它恰是本年收入${x.zh}与本年支出${y.zh}之和。`,
    en: `It is the year's revenue of ${x.en} and expenditure of ${y.en} added up.`,
  };
}

/** Behind a budget and its parts an amount without a phase of its own may be another of its parts. */
function mayBePlanned(index: FactIndex, other: Fact): boolean {
  if (!isProse(other.table) || other.phase !== "actual") return false;
  const before = index.near(other).filter(({ origin }) => origin !== "derived");
  const planned = before.filter(({ phase }) => phase.startsWith("budget_"));
  const [head] = before;
  if (!head || head !== planned[0] || new Set(planned.map(({ measure }) => measure)).size < 2) return false;
  return !/决算|实际|执行|完成/.test(index.wordsBetween(head, other));
}

/** A text's total that is the table's 总计: its words may include what was carried over. */
function isGrandTotal(index: FactIndex, other: Fact, stated: Amount): boolean {
  if (!isProse(other.table) || !/_total$/.test(other.measure) || other.measure.endsWith("_grand_total"))
    return false;
  return index
    .of(other.measure.replace(/_total$/, "_grand_total"))
    .filter(({ table, phase, item }) => !isProse(table) && phase === other.phase && item === null)
    .some((fact) => {
      const amount = amountOf(fact);
      return amount !== null && compareAmounts(stated, amount).verdict !== "different";
    });
}

/** Persons counted alike: 实有 is not 在职, which leaves out who has retired or is hired. */
const WHOLE_STAFF = /^(?!.*(?:在职|退休|离休|聘|临时|行政|事业)).*(?:编制|实有)/;

/** Forms of performance may be about another circle of funds than the accounts; staff is counted once. */
function softly(a: Fact, b: Fact): boolean {
  if (a.measure.startsWith("staff_")) return ![a, b].every((fact) => WHOLE_STAFF.test(fact.row ?? ""));
  return [a, b].some((fact) => fact.table.startsWith("performance"));
}

/** By how many powers of ten two statements of one figure differ, where that is all they differ by. */
function slipOf(a: Amount, b: Amount): number | null {
  if (a.value.digits === 0n || b.value.digits === 0n) return null;
  for (const power of [4, -4, 8, -8]) {
    const moved: Amount = { value: shift(b.value, power), half: shift(b.half, power) };
    const tolerance = add(a.half, moved.half);
    const small = compare(absolute(moved.value), multiplyTen(tolerance)) > 0;
    if (small && compare(absolute(subtract(a.value, moved.value)), tolerance) <= 0) return power;
  }
  return null;
}

const multiplyTen = (a: Decimal): Decimal => shift(a, 1);

function* runSlip(index: FactIndex): Iterable<Check> {
  for (const { other, base, stated, expected } of pairs(index)) {
    const power = slipOf(stated, expected);
    if (power === null) continue;
    const [a, b, at, from] = [asPrinted(other), asPrinted(base), cellOf(other), placeOf(base)];
    yield {
      facts: [other, base],
      verdict: "different",
      expected: expected.value,
      actual: stated.value,
      tolerance: add(stated.half, expected.half),
      formula: `${other.printed} = ${base.printed} × 10^${power}`,
      subject: at,
      says: {
        zh: `${at.zh}为${a.zh}，${from.zh}为${b.zh}，相差正好10的${power < 0 ? -power : power}次方倍`,
        en: `${at.en} is ${a.en}, ${from.en} ${b.en}: exactly 10^${power < 0 ? -power : power} times apart`,
      },
      terms: [
        { fact: other, sign: 1 },
        { fact: base, sign: -1 },
      ],
      ...(softly(other, base) || isGrandTotal(index, other, stated) || mayBePlanned(index, other)
        ? { severity: "soft" as const }
        : {}),
    };
  }
}

export const RESTATED_RULE = declareRule("restated", run);
export const UNIT_SLIP_RULE = declareRule("unit_slip", runSlip);
