"use client";

import { useCallback } from "react";
import type { Marked } from "@/lib/charts/marks/mark";
import { factIds, factIdsByColumn } from "@/lib/metrics/fact-ids";
import { useEvidence } from "../evidence/evidence-context";

/** Opens the facts a mark stands on; `partNames` name them in their order where there are several. */
export function useOpenMark(
  marks: ReadonlyMap<string, Marked>,
  partNames: readonly string[],
): (key: string) => void {
  const { open } = useEvidence();
  return useCallback(
    (key: string): void => {
      const mark = marks.get(key);
      if (!mark || factIds(mark.facts).length === 0) return;
      const columns = factIdsByColumn(mark.facts);
      const parts = columns.flatMap((ids, i) =>
        ids.map((factId) => ({
          label: columns.length === 1 ? mark.label : (partNames[i] ?? `${mark.label} ${i + 1}`),
          factId,
        })),
      );
      open({ title: mark.label, parts });
    },
    [marks, partNames, open],
  );
}
