"use client";

import { useState } from "react";
import type { ReviewEntry } from "@/lib/local/entries";
import type { Correction, DecisionEntry } from "@/lib/local/types";
import { ConflictNote } from "./conflict-note";
import { CorrectForm } from "./correct-form";
import type { Review, ReviewHandle } from "./use-review";

interface CorrectPaneProps {
  readonly entry: ReviewEntry;
  readonly review: Review;
  readonly handle: ReviewHandle;
  readonly onClose: () => void;
}

/** The form of a correction. It closes once the correction is kept; until then what was typed stays in it. */
export function CorrectPane({ entry, review, handle, onClose }: CorrectPaneProps) {
  // The figure as it stood when the form was opened, and the decisions that were known then.
  const [opened] = useState(entry);
  const [seen, setSeen] = useState(review.kept.entries);
  const [conflict, setConflict] = useState<{ mine: Correction; theirs: DecisionEntry | null } | null>(null);

  const save = async (correction: Correction, upon: readonly DecisionEntry[]): Promise<void> => {
    const decision = { kind: "correct", fact: opened.fact.fact_id, correction } as const;
    const verdict = await handle.decide(decision, upon);
    if (verdict.kind === "saved") onClose();
    else setConflict(verdict.kind === "conflict" ? { mine: correction, theirs: verdict.theirs } : null);
  };
  return (
    <>
      {conflict && (
        <ConflictNote
          mine={conflict.mine}
          theirs={conflict.theirs}
          onMine={() => {
            setSeen(review.kept.entries);
            void save(conflict.mine, review.kept.entries);
          }}
          onTheirs={onClose}
        />
      )}
      <CorrectForm entry={opened} onSave={(correction) => void save(correction, seen)} onCancel={onClose} />
    </>
  );
}
