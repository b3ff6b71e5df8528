"use client";

import type { ReactNode } from "react";
import { glossed } from "@/lib/i18n/printed-words";
import type { FindingFigure } from "@/lib/records/schema";
import type { FindingKind, Severity } from "@/lib/records/vocabulary";
import { useLocale, useText } from "../locale/locale-context";
import { useEvidence } from "./evidence-context";
import { evidenceOfFact } from "./evidence-request";
import { findingExplanation, findingMessage } from "./finding-words";
import type { FindingRow } from "./queries";

/** Figures of a finding; arrays stand in the engine file as JSON text. */
function figuresOf({ figures }: FindingRow): readonly FindingFigure[] {
  try {
    return JSON.parse(figures) as FindingFigure[];
  } catch {
    return [];
  }
}

/** A formula that is one number says nothing the message has not said. */
const isBareNumber = (formula: string): boolean => /^[\d.,\s%]+$/.test(formula);

/** One finding with the figures it is about, each leading to its own evidence. */
export function FindingEntry({ finding, children }: { finding: FindingRow; children?: ReactNode }) {
  const t = useText();
  const locale = useLocale();
  return (
    <li data-severity={finding.severity}>
      <p>
        <strong>{t(`kind.${finding.kind as FindingKind}`)}</strong>{" "}
        <span className="dim">{t(`severity.${finding.severity as Severity}`)}</span>
      </p>
      <p>{findingMessage(finding, locale)}</p>
      <FindingFigures finding={finding} />
      {children}
    </li>
  );
}

/** The figures a finding is about, each leading to its own evidence, and how they were computed. */
export function FindingFigures({ finding }: { finding: FindingRow }) {
  const locale = useLocale();
  const explanation = findingExplanation(finding, locale);
  return (
    <>
      {explanation && <p className="finding-explanation">{explanation}</p>}
      <ul className="finding-figures">
        {figuresOf(finding).map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure can be stated twice on one line.
          <li key={i}>
            <Printed figure={figure} />
          </li>
        ))}
      </ul>
      {finding.formula && !isBareNumber(finding.formula) && <p className="dim num">{finding.formula}</p>}
    </>
  );
}

function Printed({ figure }: { figure: FindingFigure }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const { file, fact_id: fact, label, line, page, printed } = figure;
  const within =
    line !== null ? t("evidence.line", { line }) : page !== null ? t("evidence.page", { page }) : "";
  const place = [file, within].filter(Boolean).join(" · ");
  const text = (
    <>
      {label && <span>{glossed(label, locale)} </span>}
      <span className="figure-number">{printed}</span>
    </>
  );
  return (
    <>
      {fact === null ? (
        text
      ) : (
        <button
          type="button"
          className="figure figure-button"
          aria-label={t("evidence.open", { label: label ?? "", value: printed })}
          onClick={() => open(evidenceOfFact(t("evidence.title"), fact))}
        >
          {text}
        </button>
      )}{" "}
      <span className="dim">{place}</span>
    </>
  );
}
