import { compare, decimal, formatDecimal, subtract, ZERO } from "../records/decimal";
import type { Fact } from "../records/schema";

/** What a figure is about: the same body, year, measure, phase and fund. */
const keyOf = (fact: Fact, measure: string, year: number | null): string =>
  JSON.stringify([fact.bureau_id, year, measure, fact.phase, fact.fund]);

/** The less precise of the two figures a difference is made of. */
function coarser(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return compare(decimal(a), decimal(b)) >= 0 ? a : b;
}

function derive(change: Fact, level: Fact): Fact | undefined {
  if (level.value === null || change.value === null || level.fiscal_year === null || change.item === null)
    return;
  const prior = subtract(decimal(level.value), decimal(change.value));
  if (compare(prior, ZERO) < 0) return;
  const value = formatDecimal(prior, level.unit === "元" ? 2 : 0);
  return {
    ...level,
    fact_id: `${change.fact_id}p`,
    fiscal_year: level.fiscal_year - 1,
    value,
    printed: null,
    printed_unit: null,
    precision: coarser(level.precision, change.precision),
    origin: "derived",
    formula: `${level.value} − (${change.value}) = ${value} [${level.fact_id} − ${change.fact_id}]`,
  };
}

/**
 * Figures of the year before that follow from a page's "more or less than last year". Only where no page of the
 * same body prints that year's figure, and none where the difference would be negative.
 */
export function derivePriorYears(facts: readonly Fact[]): Fact[] {
  const levels = new Map(facts.map((fact) => [keyOf(fact, fact.measure, fact.fiscal_year), fact]));
  const derived = new Map<string, Fact>();
  for (const change of facts) {
    if (change.measure !== "change_amount" || change.item === null || change.fiscal_year === null) continue;
    const key = keyOf(change, change.item, change.fiscal_year - 1);
    if (levels.has(key) || derived.has(key)) continue;
    const level = facts.find(
      (fact) =>
        fact.document_id === change.document_id &&
        keyOf(fact, fact.measure, fact.fiscal_year) === keyOf(change, change.item ?? "", change.fiscal_year),
    );
    const prior = level && derive(change, level);
    if (prior) derived.set(key, prior);
  }
  return [...derived.values()];
}
