"use client";

import { useMemo } from "react";
import { sql } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";

interface ReplacedRow extends EngineRow {
  readonly document_id: string;
  readonly file: string;
}

const REPLACED = sql`SELECT d.document_id, s.file FROM documents d
  JOIN documents s ON s.document_id = d.superseded_by`;

/** Documents whose accounts another file prints as a whole and stands for, each with the name of that file. */
export function useReplacedBy(): ReadonlyMap<string, string> {
  const rows = rowsOf(useEngineQuery<ReplacedRow>(REPLACED));
  return useMemo(() => new Map(rows.map(({ document_id: id, file }) => [id, file])), [rows]);
}
