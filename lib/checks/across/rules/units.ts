import type { Fact } from "../../../records/schema";
import { type Amount, addAmounts, amountOf, compareAmounts } from "../../amount";
import { comparableKey } from "../../statement";
import { plainName } from "../bureau-name";
import { differ } from "../differ";
import type { Disclosure } from "../disclosure";
import type { MemberAccounts } from "../place-rule";
import type { Comparison, Difference } from "../rule";

/** What a department has in all and its units have in parts. */
const SUMMED: ReadonlySet<string> = new Set([
  "revenue_total",
  "expenditure_total",
  "fiscal_appropriation_revenue",
  "fiscal_appropriation_expenditure",
  "general_public_budget_expenditure",
  "gov_fund_expenditure",
  "opening_balance",
  "closing_balance",
  "three_public.total",
]);

/** Money units pass to each other: counted by each of them and once, or not at all, by the department. */
const PASSED: ReadonlySet<string> = new Set([
  "superior_subsidy_revenue",
  "affiliate_revenue",
  "remitted_to_superior",
  "affiliate_subsidy_expenditure",
]);

const isWhole = (fact: Fact): boolean =>
  fact.item === null && fact.subject_code === null && fact.subject_name === null;

/** What the department prints of one unit, held against what the unit prints of itself. */
function listed(own: Disclosure, { name, accounts }: MemberAccounts): Difference[] {
  const unit = plainName(name);
  return [...own.statements.values()].flatMap((fact) => {
    if (fact.item === null || fact.fiscal_year !== own.year || plainName(fact.item) !== unit) return [];
    const other = accounts.statements.get(comparableKey({ ...fact, item: null }) ?? "");
    return (other && differ(fact, other)) ?? [];
  });
}

/** The whole of the department against the sum of its units. */
function summed(own: Disclosure, members: readonly MemberAccounts[]): Difference[] {
  return [...own.statements].flatMap(([key, fact]): Difference[] => {
    if (
      !SUMMED.has(fact.measure) ||
      !isWhole(fact) ||
      fact.phase !== "actual" ||
      fact.fiscal_year !== own.year
    )
      return [];
    const parts = members.flatMap(({ accounts }) => accounts.statements.get(key) ?? []);
    const whole = amountOf(fact);
    const amounts = parts.flatMap((part) => amountOf(part) ?? []);
    if (!whole || parts.length !== members.length || amounts.length !== parts.length) return [];
    const total: Amount = addAmounts(amounts);
    const { verdict, tolerance } = compareAmounts(whole, total);
    if (verdict !== "different") return [];
    const formula = parts.map(({ printed }) => printed).join(" + ");
    return [{ facts: [fact, ...parts], expected: total.value, actual: whole.value, tolerance, formula }];
  });
}

/** A sum is off where one of its parts is: that is told of the part. */
function withoutTold(sums: readonly Difference[], parts: readonly Difference[]): Difference[] {
  const told = new Set(parts.map(({ facts: [fact] }) => `${fact.measure}|${fact.fund}`));
  return sums.filter(({ facts: [fact] }) => !told.has(`${fact.measure}|${fact.fund}`));
}

/** The accounts of a department against those of its units. @param complete all units it names are at hand */
export function* compareWithUnits(
  own: Disclosure,
  members: readonly MemberAccounts[],
  complete: boolean,
): Iterable<Comparison> {
  const found = members.map((member) => ({ member, differences: listed(own, member) }));
  for (const { member, differences } of found)
    if (differences.length > 0) yield { later: own, others: [member.accounts], differences };
  if (!complete || members.length < 2) return;
  const sums = withoutTold(
    summed(own, members),
    found.flatMap(({ differences }) => differences),
  );
  const accounting = [own, ...members.map(({ accounts }) => accounts)].flatMap(({ statements }) =>
    [...statements.values()].filter((fact) => PASSED.has(fact.measure) && isWhole(fact)),
  );
  if (sums.length > 0)
    yield { later: own, others: members.map(({ accounts }) => accounts), differences: sums, accounting };
}
