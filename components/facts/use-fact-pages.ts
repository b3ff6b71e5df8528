"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Sort } from "@/lib/view/codecs";
import { useEngine } from "../foundation/engine/engine-provider";
import type { FactFilter } from "./fact-filter";
import { type FactListRow, factPageQuery } from "./fact-queries";

export const PAGE_SIZE = 200;

export interface FactPages {
  rowAt(index: number): FactListRow | undefined;
  load(first: number, last: number): void;
  /** Fetches rows nobody looks at yet. */
  prefetch(first: number, last: number): void;
  readonly error: string | null;
}

/** Rows of a filtered, sorted list in pages of 200, fetched when they are about to be seen. */
export function useFactPages(
  filter: FactFilter,
  sort: Sort | undefined,
  initial: readonly FactListRow[],
): FactPages {
  const { state } = useEngine();
  const engine = state.kind === "ready" ? state.engine : null;
  const key = JSON.stringify([filter, sort]);
  const wanted = useRef({ filter, sort });
  wanted.current = { filter, sort };
  const [pages, setPages] = useState<ReadonlyMap<number, readonly FactListRow[]>>(new Map());
  const [error, setError] = useState<string | null>(null);
  const requested = useRef(new Set<number>());
  const controller = useRef(new AbortController());
  const range = useRef<readonly [number, number]>([0, PAGE_SIZE - 1]);

  const prefetch = useCallback(
    (first: number, last: number) => {
      if (!engine) return;
      const { signal } = controller.current;
      for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page++) {
        if (requested.current.has(page)) continue;
        requested.current.add(page);
        const statement = factPageQuery(wanted.current.filter, wanted.current.sort, {
          offset: page * PAGE_SIZE,
          limit: PAGE_SIZE,
        });
        engine.query<FactListRow>(statement, { signal }).then(
          (rows) => !signal.aborted && setPages((known) => new Map(known).set(page, rows)),
          (cause: unknown) =>
            !signal.aborted && setError(cause instanceof Error ? cause.message : String(cause)),
        );
      }
    },
    [engine],
  );
  const load = useCallback(
    (first: number, last: number) => {
      range.current = [first, last];
      prefetch(first, last);
    },
    [prefetch],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or order starts over.
  useEffect(() => {
    const abort = new AbortController();
    controller.current = abort;
    requested.current = new Set();
    setPages(new Map());
    setError(null);
    load(...range.current);
    return () => abort.abort(new DOMException("the list has changed", "AbortError"));
  }, [key, load]);

  const rowAt = useCallback(
    (index: number) => {
      const page = pages.get(Math.floor(index / PAGE_SIZE));
      return page ? page[index % PAGE_SIZE] : pages.size === 0 ? initial[index] : undefined;
    },
    [pages, initial],
  );
  return useMemo(() => ({ rowAt, load, prefetch, error }), [rowAt, load, prefetch, error]);
}
