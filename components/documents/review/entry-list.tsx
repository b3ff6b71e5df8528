"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type Ref, useEffect, useId, useImperativeHandle, useRef } from "react";
import type { ReviewEntry } from "@/lib/local/entries";
import { StatusMark } from "../../foundation/figure/status-mark";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { nameOfFact, printedOf, valueOfFact, yearAndPhase } from "./describe-entry";

interface EntryListProps {
  readonly entries: readonly ReviewEntry[];
  /** Index of the figure looked at; -1 for none. */
  readonly current: number;
  readonly onSelect: (entry: ReviewEntry) => void;
  readonly empty: string;
  readonly ref: Ref<HTMLDivElement>;
}

const HEIGHT = 58;

/** The figures as a list box: one is looked at, the keys move to the next. */
export function EntryList({ entries, current, onSelect, empty, ref }: EntryListProps) {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLDivElement);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    initialRect: { width: 400, height: 420 },
  });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: "auto" });
  }, [current, virtualizer]);

  return (
    <div
      ref={box}
      className="entry-list"
      role="listbox"
      tabIndex={0}
      aria-label={t("review.records")}
      aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
    >
      {entries.length === 0 && (
        <div className="state" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
          {empty}
        </div>
      )}
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <Option
                key={entry.fact.fact_id}
                id={`${id}-${index}`}
                entry={entry}
                top={start}
                place={[index + 1, entries.length]}
                selected={index === current}
                onSelect={() => {
                  onSelect(entry);
                  box.current?.focus({ preventScroll: true });
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: ReviewEntry;
  readonly top: number;
  readonly place: readonly [number, number];
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function Option({ id, entry, top, place, selected, onSelect }: OptionProps) {
  const t = useText();
  const locale = useLocale();
  const { current, fact, state } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list box.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place[0]}
      aria-setsize={place[1]}
      tabIndex={-1}
      className="entry"
      data-state={state}
      style={{ top, height: HEIGHT }}
      onClick={onSelect}
    >
      <span className="entry-name">{nameOfFact(current, locale)}</span>
      <span className="entry-value num">{valueOfFact(current, locale)}</span>
      <span className="entry-about dim">
        <StatusMark status={current.status} /> {yearAndPhase(current, locale, t)}
        {" · "}
        {t(`table.${fact.table}`)}
      </span>
      <span className="entry-printed dim num">
        {state === "plain" ? printedOf(fact) : t(`review.state.${state}`)}
      </span>
    </div>
  );
}
