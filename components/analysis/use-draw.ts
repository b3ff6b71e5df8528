"use client";

import { useMemo } from "react";
import type { LazyDraw } from "./draw-svg";

/** A drawing function for the chart host; keeps its identity while its data do. Null while there is nothing. */
export function useDraw<Data>(
  load: LazyDraw<Data>,
  data: Data | null,
  label: string,
): ((width: number) => Promise<SVGSVGElement>) | null {
  return useMemo(
    () => (data === null ? null : async (width) => (await load())(data, { document, width, label })),
    [load, data, label],
  );
}
