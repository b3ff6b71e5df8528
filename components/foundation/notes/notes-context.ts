import { createContext, useContext } from "react";

/** Caveats of sources by the facts they are of, in the reader's language. */
export const NotesContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Files of published budgets by the facts that stand in for a budget the accounts do not print. */
export const BudgetsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The file of the published budget a figure was taken from; null for a figure of the accounts. */
export function useBudgetFile(facts: readonly string[]): string | null {
  const budgets = useContext(BudgetsContext);
  const from = budgets.size === 0 ? undefined : facts.find((id) => budgets.has(id));
  return from === undefined ? null : (budgets.get(from) ?? null);
}

/** The caveats of some figures, each once. */
export function caveatsOf(notes: ReadonlyMap<string, string>, facts: readonly string[]): readonly string[] {
  if (notes.size === 0) return [];
  return [...new Set(facts.flatMap((id) => notes.get(id) ?? []))];
}

export const useCaveats = (facts: readonly string[]): readonly string[] =>
  caveatsOf(useContext(NotesContext), facts);
