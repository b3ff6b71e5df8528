"use client";

import { useMemo } from "react";
import type { Fact } from "@/lib/records/schema";
import { useText } from "../../foundation/locale/locale-context";
import { type LinePlace, lineStarts, locateLine } from "./locate";
import { Marked } from "./marked";
import { useMarkedList } from "./use-marked-list";

const HEIGHT = 22;

/** A text document line by line, with its line numbers. */
export function SourceLines({ text, fact }: { text: string; fact: Fact | null }) {
  const t = useText();
  const starts = useMemo(() => lineStarts(text), [text]);
  const place = useMemo(() => (fact ? locateLine(text, starts, fact) : null), [text, starts, fact]);
  const { box, virtualizer } = useMarkedList(starts.length, place?.line ?? null, HEIGHT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
    <section ref={box} className="source-box" tabIndex={0} aria-label={t("review.source")}>
      <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            className="source-line"
            data-marked={place?.line === index}
            style={{ top: start }}
          >
            <span className="source-number num" aria-hidden="true">
              {index + 1}
            </span>
            <Line text={lineAt(text, starts, index)} place={place?.line === index ? place : null} />
          </div>
        ))}
      </div>
    </section>
  );
}

const lineAt = (text: string, starts: readonly number[], index: number): string =>
  text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1);

function Line({ text, place }: { text: string; place: LinePlace | null }) {
  return (
    <span className="source-text">
      {place ? <Marked text={text} from={place.from} to={place.to} /> : text}
    </span>
  );
}
