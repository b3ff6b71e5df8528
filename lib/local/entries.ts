import type { Extraction } from "../extract/types";
import { correctedId } from "../records/corrected";
import type { Fact } from "../records/schema";

import type { Standing } from "./decisions";
import { offsetOf } from "./places";

export type EntryState = "open" | "accepted" | "corrected" | "plain";

/** One figure of a document as the review lists it: what was read, and what stands in its place. */
export interface ReviewEntry {
  readonly fact: Fact;
  /** The correction's record, or the fact itself. */
  readonly current: Fact;
  readonly state: EntryState;
}

/** True for a figure a person should look at. */
const isDoubtful = (fact: Fact): boolean => fact.status === "clash" || fact.status === "ambiguous";

const RANK: Readonly<Record<Fact["status"], number>> = {
  clash: 0,
  ambiguous: 1,
  undefined: 2,
  reported: 3,
  consistent: 4,
  validated: 5,
};

/**
 * Every figure read, once: open ones first, contradictions before doubts, then in the order of the document.
 * `reviewed` is what reviewExtraction gave.
 */
export function listEntries(reviewed: Extraction, { accepted, corrected }: Standing): ReviewEntry[] {
  const byId = new Map(reviewed.facts.map((fact) => [fact.fact_id, fact]));
  const entries = reviewed.facts
    .filter((fact) => fact.origin !== "corrected")
    .map((fact): ReviewEntry => {
      const current = corrected.has(fact.fact_id) ? (byId.get(correctedId(fact.fact_id)) ?? fact) : fact;
      const state: EntryState = corrected.has(fact.fact_id)
        ? "corrected"
        : accepted.has(fact.fact_id)
          ? "accepted"
          : isDoubtful(fact)
            ? "open"
            : "plain";
      return { fact, current, state };
    });
  const rank = ({ state, fact }: ReviewEntry): number => (state === "open" ? RANK[fact.status] : 9);
  const place = ({ fact }: ReviewEntry): number => fact.char ?? offsetOf(fact.fact_id) ?? 0;
  return entries.sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** How many figures wait for a look. */
export const countOpen = (entries: readonly ReviewEntry[]): number =>
  entries.filter((entry) => entry.state === "open").length;
