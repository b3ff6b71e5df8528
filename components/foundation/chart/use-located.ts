"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { type Located, locateMarks } from "./located";

const REST_MS = 200;

/**
 * Reads where the marks of a box lie. Places are read once a drawing, while the page rests, so that the first touch of
 * two thousand marks waits for nothing: they move only with the drawing, or with the box around it.
 */
export function useLocated(box: RefObject<HTMLElement | null>, drawing: unknown): () => Located | null {
  const cached = useRef<{ readonly located: Located; readonly svg: Element | null } | null>(null);
  const located = useCallback((): Located | null => {
    const element = box.current;
    if (!element) return null;
    const svg = element.querySelector(".chart-drawing svg");
    const rect = element.getBoundingClientRect();
    const last = cached.current;
    if (last && svg && last.svg === svg && last.located.size.width === rect.width)
      return { ...last.located, origin: { x: rect.left, y: rect.top } };
    const found = locateMarks(element);
    cached.current = { located: found, svg };
    return found;
  }, [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn has changed.
  useEffect(() => {
    const timer = setTimeout(located, REST_MS);
    return () => clearTimeout(timer);
  }, [drawing, located]);
  return located;
}
