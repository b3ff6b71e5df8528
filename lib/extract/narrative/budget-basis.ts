import type { DraftFact } from "../draft";
import type { PhaseWord } from "./phrase";

/**
 * Which budget of 三公 the text means where it does not say: the one all 三公 tables of the document name.
 * Null where there is no such table, or the tables do not say or disagree.
 */
export function threePublicBasis(tables: readonly DraftFact[]): PhaseWord | null {
  const budgets = tables.filter(
    (fact) =>
      fact.table === "three_public" &&
      fact.measure.startsWith("three_public.") &&
      fact.phase.startsWith("budget"),
  );
  const first = budgets[0];
  if (!first || budgets.some((fact) => fact.phase !== first.phase || fact.basis !== first.basis)) return null;
  return first.basis === "unknown" ? null : { phase: first.phase, basis: first.basis };
}
