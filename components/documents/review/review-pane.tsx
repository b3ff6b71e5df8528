"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { countOpen, type ReviewEntry } from "@/lib/local/entries";
import { useText } from "../../foundation/locale/locale-context";
import { useSelection } from "../../foundation/view/use-selection";
import { UnreadDocument } from "../kept/unread-document";
import type { Library } from "../library/library";
import { SourcePane } from "../source/source-pane";
import { Abstentions } from "./abstentions";
import { CorrectPane } from "./correct-pane";
import { EditionNote } from "./edition-note";
import { EntryDetail } from "./entry-detail";
import { EntryList } from "./entry-list";
import { filterEntries, type ReviewFilter } from "./filter-entries";
import { GivenForm } from "./given-form";
import { commandOf, isTyping } from "./keys";
import { ReviewFilters } from "./review-filters";
import { ReviewHead } from "./review-head";
import { ReviewNotice } from "./review-notice";
import { ShortcutHelp } from "./shortcut-help";
import { type Review, type ReviewHandle, useReview } from "./use-review";

/** A document beside the figures read in it. */
export function ReviewPane({ documentId, library }: { documentId: string; library: Library }) {
  const t = useText();
  const handle = useReview(documentId, library);
  const { problem } = handle;
  if (problem?.kind === "damaged" || (problem && !handle.review))
    return <UnreadDocument documentId={documentId} problem={problem} library={library} />;
  if (handle.review === undefined) return <p className="state state-loading">{t("review.loading")}</p>;
  if (handle.review === null) return <p className="state">{t("documents.missing")}</p>;
  return <OpenReview review={handle.review} handle={handle} />;
}

type Form = "none" | "correct" | "give";

function OpenReview({ review, handle }: { review: Review; handle: ReviewHandle }) {
  const t = useText();
  const { selection, change } = useSelection();
  const { entries } = review;
  const open = countOpen(entries);
  const [filter, setFilter] = useState<ReviewFilter>(() => ({
    show: selection.record === undefined && open > 0 ? "open" : "all",
    table: null,
  }));
  const [form, setForm] = useState<Form>("none");
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  const place = useRef(0);
  // A form that is open stays on its figure, whatever another tab decides of it or of others.
  const [corrected, setCorrected] = useState<string | null>(null);
  const pinned = form === "correct" ? entries.find((entry) => entry.fact.fact_id === corrected) : undefined;
  const found = shown.findIndex((entry) => entry.fact.fact_id === (pinned?.fact.fact_id ?? selection.record));
  // A figure that has been decided leaves the list: the one that takes its place is next.
  const at = found >= 0 ? found : pinned ? -1 : Math.min(place.current, shown.length - 1);
  if (at >= 0) place.current = at;
  const current = pinned ?? shown[at];

  const select = (entry: ReviewEntry | undefined): void => {
    if (!entry) return;
    setForm("none");
    change({ record: entry.fact.fact_id }, "replace");
  };
  const correct = (): void => {
    if (!current) return;
    setCorrected(current.fact.fact_id);
    setForm("correct");
  };
  const accept = (chosen: readonly ReviewEntry[]): void => {
    const facts = chosen.filter((entry) => entry.state !== "accepted").map((entry) => entry.fact.fact_id);
    if (facts.length > 0) void handle.decide({ kind: "accept", facts });
    if (filter.show === "all" && chosen.length === 1) select(shown[at + 1]);
  };

  useEffect(() => list.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A list that opens over the form is no part of it: its keys are its own.
    if (!event.currentTarget.contains(event.target as Node) || isTyping(event)) return;
    const commands = {
      next: () => select(shown[at + 1]),
      previous: () => select(shown[at - 1]),
      accept: () => current && accept([current]),
      correct,
      undo: () => void handle.undo(),
      redo: () => void handle.redo(),
      give: () => setForm("give"),
      help: () => setHelp((shownNow) => !shownNow),
    } as const;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    commands[command]();
  };
  const closeForm = (): void => {
    setForm("none");
    list.current?.focus({ preventScroll: true });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole review, listed under "?".
    <div className="review" onKeyDown={onKeyDown} data-busy={handle.busy}>
      <ReviewHead review={review} onGive={() => setForm("give")} />
      <EditionNote record={review.kept.stored.record} />
      {handle.problem && <ReviewNotice problem={handle.problem} />}
      {form === "give" && (
        <GivenForm
          review={review}
          busy={handle.busy}
          onSave={(given) =>
            void handle.decide({ kind: "give", given }).then(({ kind }) => kind === "saved" && closeForm())
          }
          onCancel={closeForm}
        />
      )}
      <div className="review-tools">
        <ReviewFilters entries={entries} filter={filter} onChange={setFilter} />
        <div className="review-actions">
          <button
            type="button"
            className="button button-small"
            disabled={!review.undoable}
            aria-keyshortcuts="u"
            onClick={() => void handle.undo()}
          >
            {t("review.undo")}
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={!review.redoable}
            aria-keyshortcuts="r"
            onClick={() => void handle.redo()}
          >
            {t("review.redo")}
          </button>
          <button
            type="button"
            className="button button-small"
            aria-expanded={help}
            aria-keyshortcuts="?"
            onClick={() => setHelp((shownNow) => !shownNow)}
          >
            {t("review.help")} ?
          </button>
        </div>
      </div>
      {help && <ShortcutHelp />}
      <div className="review-panes">
        <div className="review-records">
          <EntryList
            ref={list}
            entries={shown}
            current={at}
            onSelect={select}
            empty={t(filter.show === "open" ? "review.noneOpen" : "review.none")}
          />
          {shown.length > 1 && filter.show === "open" && (
            <p className="review-all">
              <button type="button" className="button button-small" onClick={() => accept(shown)}>
                {t("review.acceptAll", { n: shown.length })}
              </button>
            </p>
          )}
          {current && form === "correct" ? (
            <CorrectPane
              key={current.fact.fact_id}
              entry={current}
              review={review}
              handle={handle}
              onClose={closeForm}
            />
          ) : (
            current && (
              <EntryDetail
                entry={current}
                review={review}
                onAccept={() => accept([current])}
                onCorrect={correct}
              />
            )
          )}
          <Abstentions abstentions={review.reviewed.abstentions} />
        </div>
        <SourcePane kept={review.kept} fact={current?.fact ?? null} />
      </div>
    </div>
  );
}
