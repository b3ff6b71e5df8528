"use client";

import { type PointerEvent, useRef, useState } from "react";
import { marksInside } from "@/lib/charts/marks/hit";
import type { Marked } from "@/lib/charts/marks/mark";
import type { Box, Point } from "@/lib/charts/marks/placed";
import { useBrush } from "./brush-context";
import type { Located } from "./located";

/** Movement below this is a click, not a box, in pixels. */
const DRAG = 6;

interface BrushBox {
  /** The box being drawn, in pixels of the chart. */
  readonly drawn: Box | null;
  /** Whether the click that follows ended a box. */
  hasDragged(): boolean;
  begin(event: PointerEvent, point: Point | null): void;
  /** Whether the pointer draws a box. */
  move(point: Point): boolean;
  end(): void;
  cancel(): void;
}

/** A box drawn over a chart leaves the units inside it brushed, on the whole page. */
export function useBrushBox(
  isOn: boolean,
  located: () => Located | null,
  marks: ReadonlyMap<string, Marked>,
): BrushBox {
  const brush = useBrush();
  const [drawn, setDrawn] = useState<Box | null>(null);
  const start = useRef<Point | null>(null);
  const dragged = useRef(false);
  return {
    drawn,
    hasDragged: () => dragged.current,
    begin: (event, point) => {
      dragged.current = false;
      if (isOn && event.pointerType === "mouse" && event.button === 0) start.current = point;
    },
    move: (point) => {
      const from = start.current;
      if (!from || Math.hypot(point.x - from.x, point.y - from.y) <= DRAG) return false;
      dragged.current = true;
      setDrawn({
        x0: Math.min(from.x, point.x),
        x1: Math.max(from.x, point.x),
        y0: Math.min(from.y, point.y),
        y1: Math.max(from.y, point.y),
      });
      return true;
    },
    end: () => {
      start.current = null;
      if (!drawn) return;
      const inside = marksInside(located()?.marks ?? [], drawn).flatMap(({ key }) => {
        const mark = marks.get(key);
        return mark?.units ?? (mark?.unit ? [mark.unit] : []);
      });
      brush.set(inside.length > 0 ? new Set(inside) : null);
      setDrawn(null);
    },
    cancel: () => {
      start.current = null;
      setDrawn(null);
    },
  };
}
