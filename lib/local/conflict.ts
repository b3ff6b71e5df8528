import type { Decision, DecisionEntry } from "./types";

/** What a decision is about: figures by their ids, or what is given of the document. */
const subjectsOf = (decision: Decision): readonly string[] =>
  decision.kind === "accept" ? decision.facts : decision.kind === "correct" ? [decision.fact] : ["given"];

/** The entry that stands about a figure, or about what is given of the document. */
function standing(entries: readonly DecisionEntry[], subject: string): DecisionEntry | null {
  const about = entries.filter((entry) => !entry.undone && subjectsOf(entry.decision).includes(subject));
  return about.reduce<DecisionEntry | null>(
    (last, entry) => (last && last.id > entry.id ? last : entry),
    null,
  );
}

/**
 * What somebody else has decided of the same in the meantime: undefined where nobody has, null where what stood was
 * taken back. `seen` are the entries the decision was made upon.
 */
export function decidedMeanwhile(
  decision: Decision,
  seen: readonly DecisionEntry[],
  now: readonly DecisionEntry[],
): DecisionEntry | null | undefined {
  for (const subject of subjectsOf(decision)) {
    const [before, after] = [standing(seen, subject), standing(now, subject)];
    if (before?.id !== after?.id) return after;
  }
  return undefined;
}
