import { isZero } from "../records/decimal";
import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";
import type { Status } from "../records/vocabulary";
import { settleDerived } from "./derived";
import type { Check, Rule } from "./rule";

export interface Applied {
  readonly rule: Rule;
  readonly check: Check;
}

interface Tally {
  /** First figures of the checks that confirm it, by the rule. */
  readonly confirmed: Map<string, Set<string>>;
  contradicted: string[];
  doubt: string | null;
}

const newTally = (): Tally => ({ confirmed: new Map(), contradicted: [], doubt: null });

/** A fact's status from the identities it takes part in. A sum of zeros confirms nothing by itself. */
export function settleStatuses(facts: readonly Fact[], applied: readonly Applied[]): Fact[] {
  const tallies = new Map<string, Tally>();
  for (const { rule, check } of applied) {
    const confirms = check.actual !== null && (!isZero(check.actual) || rule.id === "restated");
    for (const fact of judged(check)) {
      const tally = tallies.get(fact.fact_id) ?? newTally();
      tallies.set(fact.fact_id, tally);
      if (check.doubts) tally.doubt ??= check.doubts;
      else if (check.verdict === "different") {
        if (check.severity !== "soft") tally.contradicted.push(rule.id);
      } else if (confirms && !isPlacedBySums(fact, rule.id)) {
        const firsts = tally.confirmed.get(rule.id) ?? new Set<string>();
        tally.confirmed.set(rule.id, firsts.add(check.facts[0]?.fact_id ?? ""));
      }
    }
  }
  const rivals = rivalDerivations(facts);
  return settleDerived(
    facts.map((fact) => settle(fact, tallies.get(fact.fact_id), rivals.has(fact.fact_id))),
  );
}

/** Sums within a table, which place the figures of tables printed as lines. */
const SUMS: ReadonlySet<string> = new Set([
  "table_total",
  "two_sides",
  "row_sum",
  "balance_flow",
  "hierarchy_sum",
  "economic_sum",
  "three_public_sum",
]);

/** A sum that gave a figure its column says nothing of it that the placing did not. */
function isPlacedBySums({ placed_by }: Fact, rule: string): boolean {
  return placed_by === "identity" && SUMS.has(rule);
}

function judged({ facts, bearsOn }: Check): readonly Fact[] {
  return bearsOn === undefined ? facts : facts.slice(0, bearsOn === "first" ? 1 : 0);
}

function settle(fact: Fact, tally: Tally | undefined, rival: boolean): Fact {
  if (fact.status !== "reported") return fact;
  if (rival) {
    return {
      ...fact,
      status: "ambiguous",
      status_reason: "the document gives two different changes for this figure",
    };
  }
  if (!tally) return fact;
  const judged: Fact = {
    ...fact,
    confirmed_by: ruleIds([...tally.confirmed.keys()]),
    contradicted_by: ruleIds(tally.contradicted),
  };
  let confirmed = 0;
  for (const { size } of tally.confirmed.values()) confirmed += size;
  if (tally.contradicted.length > 0 && confirmed < 2 * tally.contradicted.length)
    return { ...judged, status: "clash" };
  if (tally.doubt) return { ...judged, status: "ambiguous", status_reason: tally.doubt };
  const status: Status = confirmed >= 2 ? "validated" : confirmed === 1 ? "consistent" : "reported";
  return { ...judged, status };
}

function ruleIds(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : [...new Set(ids)].join(" ");
}

/** Values derived for the same thing that differ: the document states two changes. */
function rivalDerivations(facts: readonly Fact[]): Set<string> {
  const derived = facts.filter((fact) => fact.origin === "derived");
  const rivals = new Set<string>();
  for (const group of groupBy(derived, (fact) =>
    [fact.measure, fact.fiscal_year, fact.fund, fact.subject_code, fact.subject_name, fact.item].join("|"),
  ).values()) {
    if (new Set(group.map((fact) => fact.value)).size > 1) for (const fact of group) rivals.add(fact.fact_id);
  }
  return rivals;
}
