import { absolute, compare, type Decimal, decimal, isZero, shift, ZERO } from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";
import { tableOf, unitWords } from "../wording";

const POWER: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
const STANDARD =
  /^(?:income_expenditure_total|income|expenditure|fiscal_total|fiscal_expenditure|general_budget_expenditure|basic_detail|three_public|gov_fund|state_capital|procurement|operating|project_fund)$/;
/** Tables that hold all a department receives or spends. */
const WHOLE =
  /^(?:income_expenditure_total|income|expenditure|fiscal_total|fiscal_expenditure|general_budget_expenditure|basic_detail)$/;
/** So few tables tell no usual unit. */
const FEWEST_OTHERS = 3;
/** The largest amount of a table that is printed at all is not less than this, in 元. */
const LEAST = decimal("1000");

/** No department lives on less in a year, and hardly one spends more, in 元; other tables hold parts of it. */
const SMALLEST = decimal("100000");
const GREATEST = decimal("100000000000");

interface Table {
  readonly facts: readonly Fact[];
  readonly unit: string;
  readonly largest: Decimal;
}

/**
 * Sums inside a table hold in any unit. A table whose unit is not that of all others is in doubt where no other
 * place states its figures, and they would be as likely in the unit of the others, or exceed all of them.
 */
function* run(index: FactIndex): Iterable<Check> {
  const tables = tablesOf(index.facts);
  for (const table of tables) {
    const said = elsewhere(index, table);
    if (!said.agrees && said.otherUnit !== null) {
      yield doubt(table, contradicted(table, said.otherUnit));
      continue;
    }
    // A small body's accounts are small: only beside another unit does a size say that one of the two is wrong.
    const isMixed = tables.some((other) => other.unit !== table.unit);
    if (!said.agrees && isMixed && isImplausible(table)) {
      yield doubt(table, implausible(table));
      continue;
    }
    const others = tables.filter((other) => other !== table);
    const far = said.agrees ? undefined : others.find((other) => isFar(table, other));
    if (far) {
      yield doubt(table, unusual(table, far.unit));
      continue;
    }
    const usual = others[0]?.unit;
    if (others.length < FEWEST_OTHERS || usual === undefined || usual === table.unit) continue;
    if (others.some(({ unit }) => unit !== usual) || isZero(table.largest)) continue;
    const most = others.reduce((max, { largest }) => (compare(largest, max) > 0 ? largest : max), ZERO);
    const moved = shift(table.largest, (POWER[usual] ?? 0) - (POWER[table.unit] ?? 0));
    const likely = compare(moved, most) <= 0 && compare(moved, LEAST) >= 0;
    if (!likely && compare(table.largest, most) <= 0) continue;
    if (said.agrees) continue;
    yield doubt(table, unusual(table, usual));
  }
}

function tablesOf(facts: readonly Fact[]): Table[] {
  const money = facts.filter(
    (fact) => STANDARD.test(fact.table) && fact.unit === "元" && fact.printed_unit !== null,
  );
  return [...groupBy(money, (fact) => `${fact.table}|${fact.table_title}`).values()].flatMap(
    (own): Table[] => {
      const units = new Set(own.map((fact) => fact.printed_unit as string));
      const [unit] = units;
      if (unit === undefined || units.size > 1) return [];
      const amounts = own.flatMap((fact) => amountOf(fact)?.value ?? []).map(absolute);
      const largest = amounts.reduce((max, value) => (compare(value, max) > 0 ? value : max), ZERO);
      return isZero(largest) ? [] : [{ facts: own, unit, largest }];
    },
  );
}

interface Elsewhere {
  /** Whether another place states a figure as well. */
  readonly agrees: boolean;
  /** The unit of a place that prints the same digits for the same thing in another one; null where one agrees. */
  readonly otherUnit: string | null;
}

function elsewhere(index: FactIndex, { facts, unit }: Table): Elsewhere {
  const table = facts[0]?.table;
  const elsewhereOf = once((statements: readonly Fact[]) =>
    statements.filter((other) => other.table !== table && other.origin === "printed"),
  );
  let otherUnit: string | null = null;
  for (const fact of facts) {
    const own = amountOf(fact);
    if (!own || isZero(own.value)) continue;
    for (const other of elsewhereOf(index.stating(fact))) {
      const stated = amountOf(other);
      if (!stated) continue;
      if (compareAmounts(stated, own).verdict !== "different") return { agrees: true, otherUnit: null };
      if (other.printed_unit !== unit && digitsOf(other) === digitsOf(fact)) otherUnit ??= other.printed_unit;
    }
  }
  return { agrees: false, otherUnit };
}

/** Answers each question once, however often it is asked. */
function once<Question extends object, Answer>(answer: (question: Question) => Answer) {
  const known = new Map<Question, Answer>();
  return (question: Question): Answer => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}

const digitsOf = ({ printed }: Fact): string => (printed ?? "").replace(/[^\d.]/g, "").replace(/\.0+$/, "");

/** Amounts of which no department's accounts are made. */
function isImplausible({ facts, largest }: Table): boolean {
  const least = WHOLE.test(facts[0]?.table ?? "") ? SMALLEST : LEAST;
  return compare(largest, least) < 0 || compare(largest, GREATEST) > 0;
}

const FAR = 3;
const isWhole = ({ facts }: Table): boolean => WHOLE.test(facts[0]?.table ?? "");

/** Two tables of a department's accounts that differ a thousandfold, or a part greater than the whole, in two units. */
function isFar(table: Table, other: Table): boolean {
  if (table.unit === other.unit || !isWhole(other)) return false;
  if (!isWhole(table)) return compare(table.largest, other.largest) > 0;
  return (
    compare(table.largest, shift(other.largest, FAR)) >= 0 ||
    compare(shift(table.largest, FAR), other.largest) <= 0
  );
}

interface Doubt {
  readonly zh: (table: string) => string;
  readonly en: (table: string) => string;
  readonly reason: string;
}

function unusual({ unit }: Table, usual: string): Doubt {
  const [own, other] = [unitWords(unit), unitWords(usual)];
  return {
    zh: (table) => `${table}的单位是${own.zh}，其余各表是${other.zh}，没有别处印证这些数字`,
    en: (table) =>
      `${table} is in ${own.en}, other tables are in ${other.en}, and nothing else states its figures`,
    reason: `the unit is ${unit}, that of all other tables ${usual}, and nothing confirms it`,
  };
}

function contradicted({ unit }: Table, other: string): Doubt {
  const [own, there] = [unitWords(unit), unitWords(other)];
  return {
    zh: (table) => `${table}的单位是${own.zh}，别处同样的数字以${there.zh}为单位`,
    en: (table) => `${table} is in ${own.en}, and another place states the same digits in ${there.en}`,
    reason: `the unit is ${unit}, and another place states the same digits in ${other}`,
  };
}

function implausible({ unit }: Table): Doubt {
  const own = unitWords(unit);
  return {
    zh: (table) => `${table}的单位是${own.zh}，没有部门的收支会是这样的数目`,
    en: (table) => `${table} is in ${own.en}, and no department's accounts are of that size`,
    reason: `the unit is ${unit}, and no department's accounts are of that size`,
  };
}

function doubt({ facts }: Table, { zh, en, reason }: Doubt): Check {
  const figures = facts.filter((fact) => {
    const amount = amountOf(fact);
    return amount !== null && !isZero(amount.value);
  });
  const at = tableOf(figures[0] as Fact);
  return {
    facts: figures,
    ...REMARK,
    subject: at,
    severity: "soft",
    says: { zh: zh(at.zh), en: en(at.en) },
    doubts: reason,
  };
}

export const TABLE_UNIT_RULE = declareRule("table_unit", run);
