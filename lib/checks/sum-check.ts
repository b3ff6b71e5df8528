import { formatDecimal } from "../records/decimal";
import type { Fact } from "../records/schema";
import { addAmounts, amountOf, compareAmounts } from "./amount";
import type { Check } from "./rule";

/** total = Σ signed parts, with the tolerance of their printed precisions. Facts without a number count as nothing. */
export function sumCheck(
  total: Fact,
  parts: readonly Fact[],
  subjectZh: string,
  subjectEn: string,
  minus: readonly Fact[] = [],
): Check {
  const whole = amountOf(total);
  const plus = parts.map(amountOf).filter((a) => a !== null);
  const less = minus
    .map(amountOf)
    .filter((a) => a !== null)
    .map((a) => ({ value: { ...a.value, digits: -a.value.digits }, half: a.half }));
  const expected = addAmounts([...plus, ...less]);
  const actual = whole ?? addAmounts([]);
  const { verdict, tolerance } = compareAmounts(actual, expected);
  return {
    facts: [total, ...parts, ...minus],
    verdict,
    expected: expected.value,
    actual: actual.value,
    tolerance,
    formula: formulaOf(parts, minus),
    subjectZh,
    subjectEn,
  };
}

function formulaOf(parts: readonly Fact[], minus: readonly Fact[]): string {
  const value = (fact: Fact): string =>
    fact.printed || formatDecimal(amountOf(fact)?.value ?? { digits: 0n, scale: 0 });
  return [parts.map(value).join(" + "), ...minus.map(value)].join(" − ");
}
