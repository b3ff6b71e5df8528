"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { startsWith } from "@/lib/engine/functions";
import { sql } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import type { Locale } from "@/lib/i18n/locale";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { enhance } from "../failure/enhance";
import { useLocale } from "../locale/locale-context";
import { BudgetsContext, NotesContext } from "./notes-context";

interface NoteRow extends EngineRow {
  readonly fact_id: string;
  readonly note: string;
}

type Words = (note: string, locale: Locale) => string;

/** Few figures have a caveat; of more than these the evidence panel alone tells. */
const MOST_NOTES = 50_000;

export const NOTES = sql`SELECT fact_id, note FROM facts WHERE note IS NOT NULL LIMIT ${MOST_NOTES}`;

interface BudgetRow extends EngineRow {
  readonly fact_id: string;
  readonly file: string;
}

/** Budgets of published budget documents that no accounts print: of a figure the accounts state, theirs is preferred. */
export const BUDGETS = sql`SELECT fact_id, file FROM facts
  WHERE preferred AND phase = 'budget_initial' AND ${startsWith(sql`"table"`, "budget_")} LIMIT ${MOST_NOTES}`;

/** Knows of every figure below whether its source has a caveat, so that it shows wherever the figure is used. */
export function NotesProvider({ children }: { children: ReactNode }) {
  const rows = rowsOf(useEngineQuery<NoteRow>(NOTES));
  const locale = useLocale();
  const [words, setWords] = useState<Words | null>(null);
  // The words come with the notes: a page is painted without either.
  useEffect(
    () => enhance(import("@/lib/i18n/source-words"), ({ sourceWords }) => setWords(() => sourceWords)),
    [],
  );
  const notes = useMemo(
    () => new Map(words ? rows.map(({ fact_id: id, note }) => [id, words(note, locale)] as const) : []),
    [rows, words, locale],
  );
  const budgetRows = rowsOf(useEngineQuery<BudgetRow>(BUDGETS));
  const budgets = useMemo(() => new Map(budgetRows.map(({ fact_id: id, file }) => [id, file])), [budgetRows]);
  return (
    <NotesContext value={notes}>
      <BudgetsContext value={budgets}>{children}</BudgetsContext>
    </NotesContext>
  );
}
