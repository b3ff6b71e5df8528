import { absolute, compare, type Decimal, decimal, isZero, shift, ZERO } from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";
import { comparableKey } from "../statement";
import { tableOf, unitWords } from "../wording";

const POWER: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
const STANDARD =
  /^(?:income_expenditure_total|income|expenditure|fiscal_total|general_budget_expenditure|basic_detail|three_public|gov_fund|state_capital)$/;
/** So few tables tell no usual unit. */
const FEWEST_OTHERS = 3;
/** The largest amount of a table that is printed at all is not less than this, in 元. */
const LEAST = decimal("1000");

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
    const others = tables.filter((other) => other !== table);
    const usual = others[0]?.unit;
    if (others.length < FEWEST_OTHERS || usual === undefined || usual === table.unit) continue;
    if (others.some(({ unit }) => unit !== usual) || isZero(table.largest)) continue;
    const most = others.reduce((max, { largest }) => (compare(largest, max) > 0 ? largest : max), ZERO);
    const moved = shift(table.largest, (POWER[usual] ?? 0) - (POWER[table.unit] ?? 0));
    const likely = compare(moved, most) <= 0 && compare(moved, LEAST) >= 0;
    if (!likely && compare(table.largest, most) <= 0) continue;
    if (isStatedElsewhere(index, table)) continue;
    yield doubt(table, usual);
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

function isStatedElsewhere(index: FactIndex, { facts }: Table): boolean {
  return facts.some((fact) => {
    const own = amountOf(fact);
    if (!own || isZero(own.value)) return false;
    return (index.statements.get(comparableKey(fact) ?? "") ?? []).some((other) => {
      const stated = amountOf(other);
      if (other.table === fact.table || !stated || other.origin !== "printed") return false;
      return compareAmounts(stated, own).verdict !== "different";
    });
  });
}

function doubt({ facts, unit }: Table, usual: string): Check {
  const figures = facts.filter((fact) => {
    const amount = amountOf(fact);
    return amount !== null && !isZero(amount.value);
  });
  const at = tableOf(figures[0] as Fact);
  const [own, other] = [unitWords(unit), unitWords(usual)];
  return {
    facts: figures,
    ...REMARK,
    subject: at,
    severity: "soft",
    says: {
      zh: `${at.zh}的单位是${own.zh}，其余各表都是${other.zh}，没有别处印证这些数字`,
      en: `${at.en} is in ${own.en}, all other tables are in ${other.en}, and nothing else states its figures`,
    },
    doubts: `the unit is ${unit}, that of all other tables ${usual}, and nothing confirms it`,
  };
}

export const TABLE_UNIT_RULE = declareRule("table_unit", run);
