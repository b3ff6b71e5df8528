"use client";

import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useState } from "react";
import { useText } from "../locale/locale-context";

const MARK = "[data-mark]";
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const marksIn = (box: HTMLElement | null): SVGElement[] =>
  [...(box?.querySelectorAll<SVGElement>(MARK) ?? [])].filter((mark) => mark.getClientRects().length > 0);

function targetIndex(key: string, current: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  if (current === -1) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + step));
}

/** Arrow keys walk the marks of a chart and read them out; Enter, Space or a click picks one. */
export function useMarkKeys(box: RefObject<HTMLElement | null>, onMark?: (key: string) => void) {
  const t = useText();
  const [announcement, setAnnouncement] = useState("");

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const marks = marksIn(box.current);
      if (marks.length === 0) return;
      const current = marks.indexOf(document.activeElement as SVGElement);
      const key = marks[current]?.dataset.mark;
      if ((event.key === "Enter" || event.key === " ") && key !== undefined) {
        event.preventDefault();
        onMark?.(key);
        return;
      }
      const index = targetIndex(event.key, current, marks.length);
      const mark = index === null ? undefined : marks[index];
      if (index === null || !mark) return;
      event.preventDefault();
      mark.setAttribute("tabindex", "-1");
      mark.focus();
      setAnnouncement(
        t("chart.position", {
          label: mark.getAttribute("aria-label") ?? "",
          n: index + 1,
          total: marks.length,
        }),
      );
    },
    [box, onMark, t],
  );

  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const key = (event.target as Element).closest<SVGElement>(MARK)?.dataset.mark;
      if (key !== undefined) onMark?.(key);
    },
    [onMark],
  );

  return { announcement, handlers: { onKeyDown, onClick, tabIndex: 0 } };
}
