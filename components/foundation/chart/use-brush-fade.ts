"use client";

import { type RefObject, useEffect } from "react";
import { fadeCrowds } from "@/lib/charts/marks/crowds";
import { useBrush } from "./brush-context";

/** Marks outside what is brushed, here or in another chart of the page, recede by the style sheet. */
export function useBrushFade(box: RefObject<HTMLElement | null>, drawing: unknown): void {
  const { units } = useBrush();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is to fade as well.
  useEffect(() => {
    for (const mark of box.current?.querySelectorAll<HTMLElement | SVGElement>("[data-unit]") ?? []) {
      if (units && !units.has(mark.dataset.unit ?? "")) mark.dataset.out = "true";
      else delete mark.dataset.out;
    }
    if (box.current) fadeCrowds(box.current, units);
  }, [box, units, drawing]);
}
