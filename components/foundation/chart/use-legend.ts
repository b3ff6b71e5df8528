"use client";

import { useCallback, useMemo } from "react";
import type { LegendItem } from "@/lib/charts/marks/mark";
import { useChoice } from "../view/use-choice";

/** A key as the address keeps it, where spaces part keys. */
const written = (key: string): string => key.replaceAll(" ", "_");

export interface LegendHandle {
  /** Keys that are switched off; keeps its identity while they are the same. */
  readonly hidden: ReadonlySet<string>;
  toggle(key: string): void;
}

/** What a person has switched off in a chart's legend, kept in the address; never all of it. */
export function useLegend(id: string, legend: readonly LegendItem[]): LegendHandle {
  const [chosen, choose] = useChoice(`${id}.off`);
  const hidden = useMemo(() => {
    const off = new Set(chosen?.split(" "));
    return new Set(legend.flatMap(({ key }) => (off.has(written(key)) ? key : [])));
  }, [chosen, legend]);
  const toggle = useCallback(
    (key: string) => {
      const keys = legend.map((item) => item.key).filter((one) => hidden.has(one) !== (one === key));
      choose(keys.length > 0 && keys.length < legend.length ? keys.map(written).join(" ") : undefined);
    },
    [legend, hidden, choose],
  );
  return { hidden, toggle };
}
