"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Extraction } from "@/lib/extract/types";
import { firstUndone, lastDone, type Standing, standingOf } from "@/lib/local/decisions";
import { listEntries, type ReviewEntry } from "@/lib/local/entries";
import { reviewExtraction } from "@/lib/local/review";
import type { Decision, DecisionEntry } from "@/lib/local/types";
import { announceLocalChange, subscribeLocalChange } from "../../foundation/local/local-change";
import type { Library } from "../library/library";
import { type KeptDocument, loadDocument } from "../library/read-documents";
import { ConflictError } from "../library/store-documents";
import { applyChange, type DecisionChange } from "./apply-change";
import { problemOf, type ReviewProblem } from "./problem";

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

/** What became of a decision; `theirs` stands in another tab, null where it was taken back there. */
export type Verdict =
  | { readonly kind: "saved" }
  | { readonly kind: "conflict"; readonly theirs: DecisionEntry | null }
  | { readonly kind: "failed" };

export interface ReviewHandle {
  /** Undefined while it is opened, null where it is not kept here. */
  readonly review: Review | null | undefined;
  /** A decision is being written. */
  readonly busy: boolean;
  readonly problem: ReviewProblem | null;
  /** Decides upon what is shown now, or upon the entries that were `seen` when a form was opened. */
  decide(decision: Decision, seen?: readonly DecisionEntry[]): Promise<Verdict>;
  undo(): Promise<Verdict>;
  redo(): Promise<Verdict>;
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

const NO_ENTRIES: readonly DecisionEntry[] = [];

/** Takes back, or back in, the entry the person sees; another tab may have changed which one that is. */
const turn =
  (
    pick: (entries: readonly DecisionEntry[]) => DecisionEntry | undefined,
    shown: readonly DecisionEntry[],
    undone: boolean,
  ): DecisionChange =>
  (entries) => {
    const entry = pick(entries);
    if (entry?.id !== pick(shown)?.id) throw new ConflictError(entry ?? null);
    return entry ? { set: { ...entry, undone } } : {};
  };

/** Opens a document and takes decisions about it; each is written before the page shows it. */
export function useReview(documentId: string, library: Library): ReviewHandle {
  const [kept, setKept] = useState<KeptDocument | null | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReviewProblem | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    const load = (): void => {
      loadDocument(documentId).then(
        (found) => !gone && setKept(found),
        (cause: unknown) => !gone && setProblem(problemOf(cause)),
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
    (make: DecisionChange, seen: readonly DecisionEntry[]): Promise<Verdict> => {
      const run = async (): Promise<Verdict> => {
        setBusy(true);
        try {
          const next = await applyChange(documentId, make, seen, library.pool);
          if (next) setKept(next);
          setProblem(null);
          announceLocalChange([documentId]);
          return { kind: "saved" };
        } catch (cause) {
          if (!(cause instanceof ConflictError)) {
            setProblem(problemOf(cause));
            return { kind: "failed" };
          }
          setKept(await loadDocument(documentId));
          setProblem(problemOf(cause));
          return { kind: "conflict", theirs: cause.theirs };
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

  const shown = kept?.entries ?? NO_ENTRIES;
  const decide = useCallback(
    (decision: Decision, seen = shown) => change(() => ({ add: decision }), seen),
    [change, shown],
  );
  const undo = useCallback(() => change(turn(lastDone, shown, true), shown), [change, shown]);
  const redo = useCallback(() => change(turn(firstUndone, shown, false), shown), [change, shown]);
  const review = useMemo(() => (kept ? open(kept) : kept), [kept]);
  return { review, busy, problem, decide, undo, redo };
}
