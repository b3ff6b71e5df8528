import { replacedIds } from "../records/corrected";
import { groupBy } from "../records/group";
import type { Fact } from "../records/schema";
import { statementKey } from "./statement";
import { tableRank } from "./table-rank";

const STATUS_RANK: Readonly<Record<Fact["status"], number>> = {
  validated: 0,
  consistent: 0,
  reported: 0,
  ambiguous: 1,
  clash: 1,
  undefined: 2,
};

const ORIGIN_RANK: Readonly<Record<Fact["origin"], number>> = { corrected: 0, printed: 1, derived: 2 };

/**
 * Marks one of several statements of the same thing: corrected before printed before derived, a figure no
 * identity contradicts before one that is contradicted, tables before forms and narrative, then the order of
 * the document.
 */
export function markPreferred(facts: readonly Fact[]): Fact[] {
  const chosen = new Set<string>();
  const replaced = replacedIds(facts);
  const standing = facts.filter((fact) => !replaced.has(fact.fact_id));
  for (const group of groupBy(standing, preferenceKey).values()) {
    const first = group.reduce((best, fact) => (comesBefore(fact, best) ? fact : best));
    chosen.add(first.fact_id);
  }
  return facts.map((fact) =>
    fact.preferred === chosen.has(fact.fact_id) ? fact : { ...fact, preferred: !fact.preferred },
  );
}

function comesBefore(a: Fact, b: Fact): boolean {
  return (compareStatements(a, b) || (a.char ?? 0) - (b.char ?? 0)) < 0;
}

/** What one of several facts is preferred for. Forms and indicators of different projects are different things. */
export function preferenceKey(fact: Fact): string {
  const form = fact.table === "performance_project" ? fact.table_title : "";
  return [statementKey(fact), fact.fund, form, fact.bureau_id].join("|");
}

/** Which of two statements of the same thing stands, whatever their order: negative for the first. */
export function compareStatements(a: Fact, b: Fact): number {
  return (
    ORIGIN_RANK[a.origin] - ORIGIN_RANK[b.origin] ||
    STATUS_RANK[a.status] - STATUS_RANK[b.status] ||
    tableRank(a) - tableRank(b)
  );
}
