"use client";

import { useEffect, useState } from "react";
import type { StoredDocument } from "@/lib/local/kept/types";
import { subscribeLocalChange } from "../../foundation/local/local-change";
import { openLocalDatabase } from "../../foundation/local/local-db";

/** What would be lost with this browser. */
export interface Unsaved {
  readonly decisions: number;
  readonly documents: number;
}

async function countDecisions(since: string): Promise<number> {
  const database = await openLocalDatabase();
  return (await database.getAll("decisions")).filter(({ at }) => at > since).length;
}

/** Decisions and documents that have come since everything was last saved in a file. */
export function useUnsaved(documents: readonly StoredDocument[], backedUp: string | null): Unsaved {
  const since = backedUp ?? "";
  const [decisions, setDecisions] = useState(0);
  useEffect(() => {
    let gone = false;
    const count = (): void =>
      void countDecisions(since).then(
        (n) => !gone && setDecisions(n),
        () => undefined,
      );
    count();
    const unsubscribe = subscribeLocalChange(count);
    return () => {
      gone = true;
      unsubscribe();
    };
  }, [since]);
  return { decisions, documents: documents.filter(({ added }) => added > since).length };
}
