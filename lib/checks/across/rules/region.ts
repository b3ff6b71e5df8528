import { compare } from "../../../records/decimal";
import { addAmounts, amountOf, compareAmounts } from "../../amount";
import type { Disclosure } from "../disclosure";
import type { MemberAccounts } from "../place-rule";
import type { Comparison, Difference } from "../rule";

/** Departments together spend at most what their place spends on a subject; less is usual, more is not possible. */
export function* compareWithPlace(
  place: Disclosure,
  members: readonly MemberAccounts[],
): Iterable<Comparison> {
  const spent: Difference[] = [];
  const used = new Set<Disclosure>();
  for (const [key, whole] of place.statements) {
    if (
      whole.measure !== "function_expenditure" ||
      whole.phase !== "actual" ||
      whole.fiscal_year !== place.year
    )
      continue;
    const parts = members.flatMap(({ accounts }) => {
      const fact = accounts.statements.get(key);
      return fact ? [{ fact, accounts }] : [];
    });
    const most = amountOf(whole);
    const amounts = parts.flatMap(({ fact }) => amountOf(fact) ?? []);
    if (!most || amounts.length === 0) continue;
    const total = addAmounts(amounts);
    const { verdict, tolerance } = compareAmounts(most, total);
    if (verdict !== "different" || compare(total.value, most.value) <= 0) continue;
    for (const { accounts } of parts) used.add(accounts);
    spent.push({
      facts: [whole, ...parts.map(({ fact }) => fact)],
      expected: total.value,
      actual: most.value,
      tolerance,
      formula: parts.map(({ fact }) => fact.printed).join(" + "),
    });
  }
  if (spent.length > 0) yield { later: place, others: [...used], differences: spent };
}
