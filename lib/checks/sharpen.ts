import { mostFrequent } from "../extract/most-frequent";
import { compare, decimal, isZero } from "../records/decimal";
import { groupBy } from "../records/group";
import { isProse } from "../records/prose";
import type { Fact } from "../records/schema";
import { amountOf, compareAmounts } from "./amount";
import { comparableKey } from "./statement";

/**
 * A text that leaves trailing zeros out (743.9 for the table's 743.90) prints 34 for 34.00: its short figures
 * are as exact as the table's. Proved by the document itself: one short figure is the table's, digit by digit,
 * and none is a rounding of it. Returned are the facts with the precision they really have.
 */
export function sharpen(facts: readonly Fact[]): readonly Fact[] {
  const money = facts.filter((fact) => fact.unit === "元" && fact.value !== null && fact.precision !== null);
  const tables = money.filter((fact) => !isProse(fact.table) && !fact.table.startsWith("performance"));
  const precision = mostFrequent(tables.map((fact) => fact.precision as string));
  if (precision === null) return facts;
  const printed = groupBy(tables, (fact) => comparableKey(fact) ?? "");
  let stripped = 0;
  for (const fact of money) {
    if (!isProse(fact.table) || !isCoarser(fact, precision)) continue;
    const value = amountOf(fact);
    if (!value || isZero(value.value)) continue;
    const twins = (printed.get(comparableKey(fact) ?? "-") ?? []).filter(
      (twin) => twin.precision === precision,
    );
    if (twins.length === 0) continue;
    if (twins.some((twin) => twin.value === fact.value)) stripped += 1;
    else if (twins.some((twin) => isRoundingOf(fact, twin))) return facts;
  }
  if (stripped === 0) return facts;
  return facts.map((fact) =>
    isProse(fact.table) && fact.unit === "元" && isCoarser(fact, precision) ? { ...fact, precision } : fact,
  );
}

function isCoarser(fact: Fact, precision: string): boolean {
  return fact.precision !== null && compare(decimal(fact.precision), decimal(precision)) > 0;
}

function isRoundingOf(short: Fact, long: Fact): boolean {
  const [a, b] = [amountOf(short), amountOf(long)];
  return a !== null && b !== null && compareAmounts(a, b).verdict === "rounding";
}
