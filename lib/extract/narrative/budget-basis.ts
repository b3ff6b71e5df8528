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

const COMPARED_WITH =
  /(?:与|同)(?:20\d{2}年度?)?(年初|全年|调整后?)(?:的)?预算(?:数|安排)?(?:相比|比较|对比)/;

/** "与全年预算相比，“三公”经费预算数45万元": the sentence has said which budget it speaks of. */
export function basisSaid(sentence: string): PhaseWord | null {
  const word = COMPARED_WITH.exec(sentence)?.[1];
  if (word === undefined) return null;
  return word === "年初"
    ? { phase: "budget_initial", basis: "年初预算" }
    : { phase: "budget_adjusted", basis: "全年预算" };
}
