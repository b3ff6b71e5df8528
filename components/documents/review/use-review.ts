"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Extraction } from "@/lib/extract/types";
import { firstUndone, lastDone, type Standing, standingOf } from "@/lib/local/decisions";
import { listEntries, type ReviewEntry } from "@/lib/local/entries";
import { reviewExtraction } from "@/lib/local/review";
import type { Decision, DecisionEntry } from "@/lib/local/types";
import { announceLocalChange, subscribeLocalChange } from "../../foundation/local/local-change";
import type { Library } from "../library/library";
import { type KeptDocument, loadDocument } from "../library/store-documents";
import { applyChange, type DecisionChange } from "./apply-change";

/** A document under review. */
export interface Review {
  readonly kept: KeptDocument;
  readonly standing: Standing;
  /** Its records after all decisions. */
  readonly reviewed: Extraction;
  readonly entries: readonly ReviewEntry[];
  readonly undoable: DecisionEntry | undefined;
  readonly redoable: DecisionEntry | undefined;
}

export interface ReviewHandle {
  /** Undefined while it is opened, null where it is not kept here. */
  readonly review: Review | null | undefined;
  /** A decision is being written. */
  readonly busy: boolean;
  readonly problem: string | null;
  decide(decision: Decision): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

function open(kept: KeptDocument): Review {
  const standing = standingOf(kept.entries);
  const reviewed = reviewExtraction(kept.extraction, kept.model, standing);
  return {
    kept,
    standing,
    reviewed,
    entries: listEntries(reviewed, standing),
    undoable: lastDone(kept.entries),
    redoable: firstUndone(kept.entries),
  };
}

/** Opens a document and takes decisions about it; each is written before the page shows it. */
export function useReview(documentId: string, library: Library): ReviewHandle {
  const [kept, setKept] = useState<KeptDocument | null | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    const load = (): void => {
      loadDocument(documentId).then(
        (found) => !gone && setKept(found),
        (cause: unknown) => !gone && setProblem(String(cause)),
      );
    };
    load();
    const unsubscribe = subscribeLocalChange((documents) => {
      if (documents.includes(documentId)) load();
    });
    return () => {
      gone = true;
      unsubscribe();
    };
  }, [documentId]);

  const change = useCallback(
    (make: DecisionChange): Promise<void> => {
      const run = async (): Promise<void> => {
        setBusy(true);
        try {
          const next = await applyChange(documentId, make, library.pool);
          if (next) setKept(next);
          setProblem(null);
          announceLocalChange([documentId]);
        } catch (cause) {
          setProblem(cause instanceof Error ? cause.message : String(cause));
        } finally {
          setBusy(false);
        }
      };
      const next = queue.current.then(run);
      queue.current = next;
      return next;
    },
    [documentId, library],
  );

  const decide = useCallback((decision: Decision) => change(() => ({ add: decision })), [change]);
  const undo = useCallback(
    () =>
      change((entries) => {
        const entry = lastDone(entries);
        return entry ? { set: { ...entry, undone: true } } : {};
      }),
    [change],
  );
  const redo = useCallback(
    () =>
      change((entries) => {
        const entry = firstUndone(entries);
        return entry ? { set: { ...entry, undone: false } } : {};
      }),
    [change],
  );
  const review = useMemo(() => (kept ? open(kept) : kept), [kept]);
  return { review, busy, problem, decide, undo, redo };
}
