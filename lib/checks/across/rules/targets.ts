import { compare, decimal, ZERO } from "../../../records/decimal";
import { groupBy } from "../../../records/group";
import type { Fact } from "../../../records/schema";
import { plainName } from "../bureau-name";
import { type Disclosure, pairsOf } from "../disclosure";
import type { BureauRule, Comparison, Difference, OneSided } from "../rule";
import { ACROSS_STATEMENTS } from "../statements";

/** The project of a form, behind its title. */
export const projectOf = ({ table_title: title }: Fact): string =>
  plainName(title?.split(" · ").at(-1) ?? "");

const targetsIn = ({ documents }: Disclosure, year: number): Fact[] =>
  documents.flatMap(({ facts }) =>
    facts.filter(
      (fact) => fact.measure === "indicator_target" && fact.fiscal_year === year && fact.item !== null,
    ),
  );

/** At most so much is well: a higher limit is the softer one. */
const IS_LIMIT = /[≤<＜]|不超过|不高于|以内|以下/;

/** A target that asks for less than the budget's did. */
function softened(reached: Fact, planned: Fact): Difference | null {
  if (reached.value === null || planned.value === null || reached.unit !== planned.unit) return null;
  const [now, before] = [reached.value, planned.value];
  if (!/^-?\d+(\.\d+)?$/.test(now) || !/^-?\d+(\.\d+)?$/.test(before)) return null;
  const order = compare(decimal(now), decimal(before)) * (IS_LIMIT.test(planned.printed ?? "") ? -1 : 1);
  if (order >= 0) return null;
  return {
    facts: [reached, planned],
    expected: decimal(before),
    actual: decimal(now),
    tolerance: ZERO,
    formula: null,
  };
}

function compareProject(
  planned: readonly Fact[],
  reached: readonly Fact[],
): Pick<Comparison, "differences" | "oneSided"> {
  const byItem = groupBy(reached, ({ item }) => plainName(item ?? ""));
  const differences: Difference[] = [];
  const dropped: OneSided[] = [];
  for (const fact of planned) {
    const others = byItem.get(plainName(fact.item ?? ""));
    if (!others) dropped.push({ fact, other: null, side: "dropped" });
    else if (others[0]) differences.push(...[softened(others[0], fact)].flatMap((one) => one ?? []));
  }
  // Indicators that mostly have other names were worded anew: none of them is known to be gone.
  const known = planned.length - dropped.length;
  return { differences, oneSided: known * 2 >= planned.length ? dropped : [] };
}

/** What the budget set out to reach is what the self-evaluation is held against. */
export const TARGETS: BureauRule = {
  ...ACROSS_STATEMENTS.targets,
  *compare(history) {
    const isOf = (accounts: Disclosure, budget: Disclosure): boolean =>
      accounts.role === "accounts" && budget.role === "budget" && accounts.year - budget.year <= 1;
    for (const [accounts, budget] of pairsOf(history, isOf)) {
      const reached = groupBy(targetsIn(accounts, budget.year), projectOf);
      for (const [project, planned] of groupBy(targetsIn(budget, budget.year), projectOf)) {
        const own = reached.get(project);
        if (project !== "" && own)
          yield { later: accounts, others: [budget], ...compareProject(planned, own) };
      }
    }
  },
};
