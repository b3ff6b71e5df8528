import { createContext, useContext } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { sourceWords } from "@/lib/i18n/source-words";
import { useLocale } from "../locale/locale-context";

/** Caveats of sources by the facts they are of, in the sources' words. */
export const NotesContext = createContext<ReadonlyMap<string, string>>(new Map());

/** Files of published budgets by the facts that stand in for a budget the accounts do not print. */
export const BudgetsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The file of the published budget a figure was taken from; null for a figure of the accounts. */
export function useBudgetFile(facts: readonly string[]): string | null {
  const budgets = useContext(BudgetsContext);
  const from = budgets.size === 0 ? undefined : facts.find((id) => budgets.has(id));
  return from === undefined ? null : (budgets.get(from) ?? null);
}

/** The caveats of some figures in the reader's language, each once. */
export function caveatsOf(
  notes: ReadonlyMap<string, string>,
  facts: readonly string[],
  locale: Locale,
): readonly string[] {
  if (notes.size === 0) return [];
  return [...new Set(facts.flatMap((id) => notes.get(id) ?? []))].map((note) => sourceWords(note, locale));
}

export const useCaveats = (facts: readonly string[]): readonly string[] =>
  caveatsOf(useContext(NotesContext), facts, useLocale());
