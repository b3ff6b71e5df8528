import type { Fact } from "./schema";

/** Id of the record that stands in for a corrected one. */
export const correctedId = (factId: string): string => `${factId}c`;

/** Ids of the facts a correction stands in for: they are kept and never preferred. */
export function replacedIds(facts: Iterable<Fact>): Set<string> {
  const ids = new Set<string>();
  for (const { origin, fact_id } of facts) if (origin === "corrected") ids.add(fact_id.replace(/c$/, ""));
  return ids;
}
