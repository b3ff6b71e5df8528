import { type Given, NOTHING_GIVEN } from "../extract/given";
import type { Correction, DecisionEntry } from "./types";

/** What the decisions about one document come to. */
export interface Standing {
  readonly given: Given;
  /** When a figure was accepted, by its id. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly corrected: ReadonlyMap<string, { readonly correction: Correction; readonly at: string }>;
}

/** The later decision about a figure replaces the earlier one. */
export function standingOf(entries: readonly DecisionEntry[]): Standing {
  const accepted = new Map<string, string>();
  const corrected = new Map<string, { correction: Correction; at: string }>();
  let given = NOTHING_GIVEN;
  for (const { decision, at, undone } of entries.toSorted((a, b) => a.id - b.id)) {
    if (undone) continue;
    if (decision.kind === "give") given = decision.given;
    else if (decision.kind === "correct") {
      accepted.delete(decision.fact);
      corrected.set(decision.fact, { correction: decision.correction, at });
    } else {
      for (const fact of decision.facts) {
        corrected.delete(fact);
        accepted.set(fact, at);
      }
    }
  }
  return { given, accepted, corrected };
}

/** The entry that undoing takes back: the last that counts. */
export function lastDone(entries: readonly DecisionEntry[]): DecisionEntry | undefined {
  return entries.filter((entry) => !entry.undone).toSorted((a, b) => b.id - a.id)[0];
}

/** The entry that redoing brings back: the first undone one behind all that count. */
export function firstUndone(entries: readonly DecisionEntry[]): DecisionEntry | undefined {
  const last = lastDone(entries)?.id ?? -1;
  return entries.filter((entry) => entry.undone && entry.id > last).toSorted((a, b) => a.id - b.id)[0];
}
