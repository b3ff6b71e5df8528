"use client";

import { useEffect } from "react";
import { useView } from "../view/use-selection";

/**
 * Whether the address asks for this chart alone: by its id, or with "1" for the first of the page. The style sheet then
 * hides everything else.
 */
export function useEmbedded(id: string): boolean {
  const { selection } = useView();
  const { embed } = selection;
  useEffect(() => {
    if (embed === undefined) return;
    if (embed === "1") {
      const first = document.querySelector<HTMLElement>("figure[data-chart]")?.dataset.chart;
      if (first !== id) return;
    } else if (embed !== id) return;
    document.documentElement.dataset.embed = id;
    return () => {
      delete document.documentElement.dataset.embed;
    };
  }, [embed, id]);
  if (embed === undefined) return false;
  if (embed !== "1") return embed === id;
  return (
    typeof document !== "undefined" &&
    document.querySelector<HTMLElement>("figure[data-chart]")?.dataset.chart === id
  );
}
