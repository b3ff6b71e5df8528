"use client";

import { type ReactNode, useMemo } from "react";
import { sql } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { rowsOf, useEngineQuery } from "../engine/use-engine-query";
import { NotesContext } from "./notes-context";

interface NoteRow extends EngineRow {
  readonly fact_id: string;
  readonly note: string;
}

/** Few figures have a caveat; of more than these the evidence panel alone tells. */
const MOST_NOTES = 50_000;

const NOTES = sql`SELECT fact_id, note FROM facts WHERE note IS NOT NULL LIMIT ${MOST_NOTES}`;

/** Knows of every figure below whether its source has a caveat, so that it shows wherever the figure is used. */
export function NotesProvider({ children }: { children: ReactNode }) {
  const rows = rowsOf(useEngineQuery<NoteRow>(NOTES));
  const notes = useMemo(() => new Map(rows.map(({ fact_id: id, note }) => [id, note])), [rows]);
  return <NotesContext value={notes}>{children}</NotesContext>;
}
