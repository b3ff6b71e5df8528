"use client";

import Link from "next/link";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeCard } from "@/lib/charts/marks/card-place";
import type { Marked } from "@/lib/charts/marks/mark";
import type { Box } from "@/lib/charts/marks/placed";
import { factIds } from "@/lib/metrics/fact-ids";
import { freshRowsOf, useEngineQuery } from "../engine/use-engine-query";
import { type FactRow, factsQuery } from "../evidence/queries";
import { StatusMark } from "../figure/status-mark";
import { useLocale, useText } from "../locale/locale-context";
import { profileAddress } from "../naming/profile-link";
import { useCaveats } from "../notes/notes-context";
import { rememberNames } from "../selection/unit-names";
import { useUnits } from "../selection/use-units";
import { useSelection } from "../view/use-selection";

interface MarkCardProps {
  readonly mark: Marked;
  /** The mark in the view, which the card does not cover. */
  readonly around: Box;
  /** A pinned card has actions; one that follows the pointer only tells. */
  readonly pinned: boolean;
  readonly onEvidence?: (() => void) | undefined;
  readonly onClose: () => void;
}

const PAUSE_MS = 120;

/** A key once the pointer rests on it: nobody reads the records of marks it only passes. */
function useRested(key: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key ? key : "";
}

const SHOWN_FACTS = 3;

/** What was printed, for a figure that stands on few enough facts to say so. */
function usePrinted(mark: Marked): readonly FactRow[] {
  const ids = factIds(mark.facts);
  const rested = useRested(mark.facts);
  const wanted = rested !== "" && ids.length <= SHOWN_FACTS;
  const rows = freshRowsOf(useEngineQuery<FactRow>(wanted ? factsQuery(ids) : null));
  return rows.filter(({ fact_id: id }) => ids.includes(id));
}

const printedText = ({ printed, printed_unit: unit }: FactRow): string =>
  unit && !printed?.includes(unit) ? `${printed} ${unit}` : (printed ?? "");

/** One card for hover, focus and tap: what the mark is, how far it can be vouched for, where it leads. */
export function MarkCard({ mark, around, pinned, onEvidence, onClose }: MarkCardProps) {
  const t = useText();
  const card = useRef<HTMLElement>(null);
  const facts = usePrinted(mark);
  const caveats = useCaveats(factIds(mark.facts));
  const about = mark.card;
  const printed = facts.filter((fact) => fact.printed !== null);
  const [only] = facts;
  const status = mark.status ?? (facts.length === 1 && only ? only.status : null);
  const derived = mark.derived === true || (facts.length === 1 && only?.origin === "derived");

  // Measured after every change of what it says: the card grows when the records have answered.
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { x, y } = placeCard(around, { width, height }, view);
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });

  return (
    <section ref={card} className="mark-card" data-pinned={pinned} aria-label={mark.label}>
      <p className="mark-card-title">{about?.title ?? mark.label}</p>
      {(about?.subject || about?.year) && (
        <p className="dim">{[about.subject, about.year].filter(Boolean).join(" · ")}</p>
      )}
      {about && (
        <p className="mark-card-value num">
          {about.value ?? "—"} {derived && <span className="tag-derived">{t("chart.derived")}</span>}
        </p>
      )}
      <dl>
        {status && (
          <Line term={t("chart.cardStatus")}>
            <StatusMark status={status} named />
          </Line>
        )}
        {printed.length > 0 && (
          <Line term={t("chart.cardPrinted")}>
            <span className="num">{printed.map(printedText).join(" · ")}</span>
          </Line>
        )}
        {about?.interval && about.interval[0] !== about.interval[1] && (
          <Line term={t("chart.cardInterval")}>
            <span className="num">{`${about.interval[0]} – ${about.interval[1]}`}</span>
          </Line>
        )}
        {about?.people && (
          <Line term={t("chart.cardPeople")}>
            <span className="num">{about.people}</span>
          </Line>
        )}
        {about?.rank && (
          <Line term={t("chart.cardRank")}>
            <span className="num">{`${about.rank.place} / ${about.rank.of}`}</span>
          </Line>
        )}
      </dl>
      {caveats.slice(0, SHOWN_FACTS).map((caveat) => (
        <p key={caveat} className="mark-card-caveat">
          {t("chart.cardCaveat", { text: caveat })}
        </p>
      ))}
      {about?.notes?.map((note) => (
        <p key={note} className="dim">
          {note}
        </p>
      ))}
      {pinned ? (
        <CardActions mark={mark} onEvidence={onEvidence} onClose={onClose} />
      ) : (
        <p className="mark-card-hint">{t("chart.cardHint")}</p>
      )}
    </section>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CardActions({ mark, onEvidence, onClose }: Pick<MarkCardProps, "mark" | "onEvidence" | "onClose">) {
  const t = useText();
  const locale = useLocale();
  const { selection } = useSelection();
  const { has, toggle, isFull } = useUnits();
  const unit = mark.unit ?? null;
  const chosen = unit !== null && has(unit);
  const profile = unit === null ? null : profileAddress({ bureau_id: unit }, selection, locale);
  return (
    <p className="mark-card-actions">
      {onEvidence && (
        <button type="button" className="button button-small" onClick={onEvidence}>
          {t("chart.cardEvidence")}
        </button>
      )}
      {profile && (
        <Link className="button button-small" href={profile} prefetch={false}>
          {t("chart.cardProfile")}
        </Link>
      )}
      {unit !== null && (
        <button
          type="button"
          className="button button-small"
          disabled={!chosen && isFull}
          title={!chosen && isFull ? t("units.full") : undefined}
          onClick={() => {
            if (mark.card) rememberNames([[unit, mark.card.title]]);
            toggle(unit);
            onClose();
          }}
        >
          {chosen ? t("units.remove") : t("units.add")}
        </button>
      )}
      <button
        type="button"
        className="button button-small button-quiet"
        aria-label={t("chart.cardClose")}
        onClick={onClose}
      >
        ×
      </button>
    </p>
  );
}
