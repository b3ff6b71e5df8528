"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { useEngine } from "./engine-provider";
import { keepAnswer, knownAnswer } from "./known-answers";

/**
 * What a query shows. `rows` of the last answer (or the page's initial ones) stay while the next loads,
 * so that a page never blinks; `stale` says so.
 */
export type QueryView<Row> =
  | { readonly kind: "initial" | "ready"; readonly rows: readonly Row[]; readonly stale: boolean }
  | { readonly kind: "loading" }
  | { readonly kind: "error"; readonly message: string; readonly sql: string | null };

interface Answer<Row> {
  readonly key: string;
  readonly rows?: readonly Row[];
  readonly error?: { readonly message: string; readonly sql: string | null };
}

export interface QueryOptions<Row> {
  /** Rows the page was exported with; shown until the engine has answered. */
  readonly initial?: readonly Row[];
  /** The statement `initial` answers; when the wanted one differs, the rows count as stale. */
  readonly initialFor?: Statement;
}

const keyOf = (statement: Statement | null | undefined): string =>
  statement ? JSON.stringify([statement.text, statement.params]) : "";

/**
 * Runs a statement in the engine once that is ready, again whenever it changes, and aborts the one before. What this
 * engine has answered already is there at once: a page one comes back to stands as it was left.
 */
export function useEngineQuery<Row extends EngineRow>(
  statement: Statement | null,
  { initial, initialFor }: QueryOptions<Row> = {},
): QueryView<Row> {
  const { state } = useEngine();
  const engine = state.kind === "ready" ? state.engine : null;
  const key = keyOf(statement);
  const [answer, setAnswer] = useState<Answer<Row> | null>(null);
  const known = engine && key !== "" ? knownAnswer<Row>(engine, key) : undefined;
  const latest = useRef(statement);
  latest.current = statement;

  useEffect(() => {
    const wanted = latest.current;
    if (!engine || !wanted || key === "") return;
    const before = knownAnswer<Row>(engine, key);
    if (before) {
      keepAnswer(engine, key, before);
      setAnswer({ key, rows: before });
      return;
    }
    const controller = new AbortController();
    engine.query<Row>(wanted, { signal: controller.signal }).then(
      (rows) => {
        if (controller.signal.aborted) return;
        keepAnswer(engine, key, rows);
        setAnswer({ key, rows });
      },
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        const sql = cause instanceof Error && "sql" in cause ? String(cause.sql) : null;
        setAnswer({ key, error: { message: cause instanceof Error ? cause.message : String(cause), sql } });
      },
    );
    return () => controller.abort(new DOMException("another query took its place", "AbortError"));
  }, [engine, key]);

  const initialKey = keyOf(initialFor);
  return useMemo((): QueryView<Row> => {
    if (known) return { kind: "ready", rows: known, stale: false };
    if (answer?.error && answer.key === key) return { kind: "error", ...answer.error };
    if (answer?.rows) return { kind: "ready", rows: answer.rows, stale: answer.key !== key };
    if (initial) return { kind: "initial", rows: initial, stale: initialKey !== "" && initialKey !== key };
    return { kind: "loading" };
  }, [answer, known, initial, initialKey, key]);
}

const NO_ROWS: readonly never[] = [];

/** Rows of a view, or none. */
export function rowsOf<Row>(view: QueryView<Row>): readonly Row[] {
  return view.kind === "initial" || view.kind === "ready" ? view.rows : NO_ROWS;
}

/** Rows that answer what is asked now; none while those of another question stand in for them. */
export function freshRowsOf<Row>(view: QueryView<Row>): readonly Row[] {
  return "stale" in view && view.stale ? NO_ROWS : rowsOf(view);
}

/** The same view, of which something else than the rows still follows. */
export function withStale<Row>(view: QueryView<Row>): QueryView<Row> {
  return view.kind === "ready" || view.kind === "initial" ? { ...view, stale: true } : view;
}
