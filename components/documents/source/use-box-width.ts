"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** A page is never drawn narrower than this: its figures could not be read. */
const LEAST = 640;

/** Width in pixels a page is drawn at: that of its box, within reason. */
export function useBoxWidth(): { readonly box: RefObject<HTMLElement | null>; readonly width: number } {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.max(LEAST, Math.floor(element.clientWidth / 8) * 8));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
