import { compare, formatDecimal, ZERO } from "../records/decimal";
import type { Fact } from "../records/schema";
import { addAmounts, amountOf, compareAmounts, negative } from "./amount";
import type { Check, Term, Words } from "./rule";

/** total = Σ signed parts, with the tolerance of their printed precisions. Facts without a number count as nothing. */
export function sumCheck(
  total: Fact,
  parts: readonly Fact[],
  minus: readonly Fact[] = [],
  subject?: Words,
): Check {
  const plus = parts.map(amountOf).filter((a) => a !== null);
  const less = minus
    .map(amountOf)
    .filter((a) => a !== null)
    .map(negative);
  const expected = addAmounts([...plus, ...less]);
  const actual = amountOf(total) ?? addAmounts([]);
  const { verdict, tolerance } = compareAmounts(actual, expected);
  return {
    facts: [total, ...parts, ...minus],
    verdict,
    expected: expected.value,
    actual: actual.value,
    tolerance,
    formula: verdict === "equal" ? null : formulaOf(parts, minus),
    ...(subject && { subject }),
    terms: [
      { fact: total, sign: -1 },
      ...parts.map((fact): Term => ({ fact, sign: 1 })),
      ...minus.map((fact): Term => ({ fact, sign: -1 })),
    ],
  };
}

function formulaOf(parts: readonly Fact[], minus: readonly Fact[]): string {
  const value = (fact: Fact): string => fact.printed || formatDecimal(amountOf(fact)?.value ?? ZERO);
  return [parts.map(value).join(" + "), ...minus.map(value)].join(" − ");
}

/** Whether the parts of a check add up to more than their whole. */
export const exceeds = ({ expected, actual }: Check): boolean =>
  expected !== null && actual !== null && compare(expected, actual) > 0;
