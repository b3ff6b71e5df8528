"use client";

import type { ReactNode } from "react";
import type { ReviewEntry } from "@/lib/local/entries";
import { explainReason } from "@/lib/records/reasons";
import type { Finding } from "@/lib/records/schema";
import { findingMessage } from "../../foundation/evidence/finding-words";
import { ruleTitles } from "../../foundation/evidence/rule-titles";
import { StatusMark } from "../../foundation/figure/status-mark";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { nameOfFact, placeOfFact, printedOf, valueOfFact, yearAndPhase } from "./describe-entry";
import type { Review } from "./use-review";

interface EntryDetailProps {
  readonly entry: ReviewEntry;
  readonly review: Review;
  readonly onAccept: () => void;
  readonly onCorrect: () => void;
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const touches = (finding: Finding, id: string): boolean =>
  finding.figures.some((figure) => figure.fact_id === id);

/** One figure: what was printed, how it was read, what speaks against it, and what can be done. */
export function EntryDetail({ entry, review, onAccept, onCorrect }: EntryDetailProps) {
  const t = useText();
  const locale = useLocale();
  const { fact, current, state } = entry;
  const findings = review.reviewed.findings.filter(
    (finding) => finding.severity !== "rounding" && touches(finding, current.fact_id),
  );
  const doubt = state === "open" && (fact.status === "clash" || fact.status === "ambiguous");
  return (
    <article className="entry-detail" aria-live="polite">
      <h3>{nameOfFact(current, locale)}</h3>
      <p className="dim">{yearAndPhase(current, locale, t)}</p>
      <p className="entry-reading">
        <q className="num">{printedOf(fact)}</q>
        <span aria-hidden="true">→</span>
        <span className="num">{valueOfFact(current, locale)}</span>
        <StatusMark status={current.status} named />
      </p>
      {doubt && <p className="entry-doubt">{t(`review.about.${fact.status as "clash"}`)}</p>}
      <dl className="facts">
        <Item label={t("evidence.table")}>{fact.table_title ?? t(`table.${fact.table}`)}</Item>
        <Item label={t("evidence.row")}>{fact.row}</Item>
        <Item label={t("evidence.column")}>{fact.column}</Item>
        <Item label={t("review.where")}>{placeOfFact(fact, t)}</Item>
        <Item label={t("review.original")}>
          {state === "corrected" ? <s className="num">{valueOfFact(fact, locale)}</s> : null}
        </Item>
        <Item label={t("review.why")}>
          {current.status_reason && explainReason(current.status_reason, locale)}
        </Item>
        <Item label={t("evidence.formula")}>{current.formula}</Item>
        <Item label={t("evidence.breaks")}>{ruleTitles(current.contradicted_by, locale)}</Item>
        <Item label={t("evidence.satisfies")}>{ruleTitles(current.confirmed_by, locale)}</Item>
      </dl>
      {findings.length > 0 && (
        <ul className="entry-findings" aria-label={t("review.findings")}>
          {findings.slice(0, 4).map((finding) => (
            <li key={finding.finding_id} data-severity={finding.severity}>
              {findingMessage(finding, locale)}
            </li>
          ))}
        </ul>
      )}
      <p className="entry-actions">
        <button
          type="button"
          className="button button-primary"
          aria-keyshortcuts="a"
          disabled={state === "accepted"}
          onClick={onAccept}
        >
          {t("review.accept")} <kbd>a</kbd>
        </button>
        <button type="button" className="button" aria-keyshortcuts="e" onClick={onCorrect}>
          {t("review.correct")} <kbd>e</kbd>
        </button>
      </p>
    </article>
  );
}
