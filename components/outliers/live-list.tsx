"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useText } from "../foundation/locale/locale-context";
import { LeadEntry } from "./lead-entry";
import type { LeadListProps } from "./lead-list";

const ESTIMATE = 112;

/** Draws the leads in sight; their heights differ with their sentences and are measured. */
export function LiveList({ leads, marks, currentKey, onOpen }: LeadListProps) {
  const t = useText();
  const scroll = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => leads[index]?.key ?? index,
    overscan: 6,
    initialRect: { width: 400, height: 700 },
  });
  const index = leads.findIndex((lead) => lead.key === currentKey);
  useEffect(() => {
    if (index > 0) virtualizer.scrollToIndex(index, { align: "auto" });
  }, [index, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
    <section ref={scroll} className="lead-scroll" tabIndex={0} aria-label={t("outliers.list")}>
      <ol className="lead-list" style={{ paddingBlock: `${above}px ${below}px` }}>
        {items.map((item) => {
          const lead = leads[item.index];
          if (!lead) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={leads.length}
              aria-posinset={item.index + 1}
            >
              <LeadEntry
                lead={lead}
                mark={marks.get(lead.key)}
                current={lead.key === currentKey}
                onOpen={onOpen}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
