"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { placeCard } from "@/lib/charts/marks/card-place";
import type { Marked } from "@/lib/charts/marks/mark";
import type { Box } from "@/lib/charts/marks/placed";
import { useText } from "../locale/locale-context";

interface MarkChooserProps {
  readonly marks: readonly Marked[];
  readonly around: Box;
  readonly onChoose: (key: string) => void;
}

/** Marks that lie on each other, as a list to choose from. */
export function MarkChooser({ marks, around, onChoose }: MarkChooserProps) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { x, y } = placeCard(around, { width, height }, view);
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
  useEffect(() => box.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={box}
      className="mark-card mark-chooser"
      data-pinned="true"
      aria-label={t("chart.chooser", { n: marks.length })}
    >
      <p className="dim">{t("chart.chooser", { n: marks.length })}</p>
      <ul>
        {marks.map((mark) => (
          <li key={mark.key}>
            <button type="button" onClick={() => onChoose(mark.key)}>
              <span>{mark.card?.title ?? mark.label}</span>
              {mark.card?.value && <span className="num">{mark.card.value}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
