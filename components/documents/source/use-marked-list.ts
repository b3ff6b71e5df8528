"use client";

import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";

interface MarkedList {
  readonly box: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLElement, Element>;
}

/** A long list of which only what is in sight is drawn, scrolled to the marked item when that changes. */
export function useMarkedList(count: number, marked: number | null, height: number): MarkedList {
  const box = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 20,
    initialRect: { width: 600, height: 600 },
  });
  useEffect(() => {
    if (marked === null) return;
    virtualizer.scrollToIndex(marked, { align: "center" });
    // Heights are known only once the rows around it have been drawn.
    const again = setTimeout(() => virtualizer.scrollToIndex(marked, { align: "center" }), 80);
    return () => clearTimeout(again);
  }, [marked, virtualizer]);
  return { box, virtualizer };
}
