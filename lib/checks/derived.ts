import { groupBy } from "../records/group";
import { isProse } from "../records/prose";
import type { Fact } from "../records/schema";

/** Balances and carried amounts may fall below zero; what was spent or received in a year does not. */
const MAY_BE_NEGATIVE = /balance|carry|change/;

const thing = (fact: Fact): string =>
  [fact.measure, fact.fund, fact.subject_code, fact.subject_name, fact.item].join("|");

/**
 * A value computed from others is no better than they are: it clashes where the change it was computed from, or the
 * figure that changed, contradicts the document, and is ambiguous where it would be a negative amount.
 */
export function settleDerived(facts: readonly Fact[]): Fact[] {
  const clashes = facts.filter((fact) => fact.status === "clash" && fact.origin !== "derived");
  const changes = new Set(clashes.flatMap((fact) => (fact.measure === "change_amount" ? [fact.char] : [])));
  const figures = groupBy(
    clashes.filter((fact) => isProse(fact.table) && fact.phase === "actual"),
    thing,
  );
  const restsOnClash = (fact: Fact): boolean =>
    (fact.char !== null && changes.has(fact.char)) ||
    (figures.get(thing(fact)) ?? []).some(({ fiscal_year }) => fiscal_year === (fact.fiscal_year ?? 0) + 1);
  return facts.map((fact) => {
    if (fact.origin !== "derived" || fact.status !== "reported") return fact;
    if (restsOnClash(fact))
      return {
        ...fact,
        status: "clash",
        status_reason: "computed from figures that contradict the document",
      };
    if (fact.value?.startsWith("-") && !MAY_BE_NEGATIVE.test(fact.measure))
      return { ...fact, status: "ambiguous", status_reason: "the stated change is greater than the figure" };
    return fact;
  });
}
