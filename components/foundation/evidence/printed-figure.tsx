"use client";

import { correctionOf, formulaText, printedText } from "@/lib/records/printed";
import { OriginMark } from "../figure/origin-mark";
import { useText } from "../locale/locale-context";
import { Derivation } from "./derivation";
import { describeCorrection } from "./describe";
import type { FactRow } from "./queries";

/** What the document prints, or that it does not print the figure and how it was computed or corrected. */
export function PrintedFigure({ fact }: { fact: FactRow }) {
  const t = useText();
  const correction = correctionOf(fact);
  const printed = printedText(fact);
  if (fact.origin === "derived")
    return (
      <div className="fact-printed" data-origin="derived">
        <span className="fact-printed-label">{t("evidence.notPrinted")}</span> <OriginMark origin="derived" />
        <p className="num">{formulaText(fact.formula)}</p>
        <Derivation fact={fact} />
      </div>
    );
  return (
    <blockquote className="fact-printed" data-origin={fact.origin}>
      <span className="fact-printed-label">{t("evidence.printed")}</span>
      {correction ? (
        <span className="num">
          {describeCorrection(correction, t)} <OriginMark origin="corrected" />
        </span>
      ) : printed === "" ? (
        <span className="fact-printed-none">{t("evidence.printedEmpty")}</span>
      ) : (
        <q>{printed}</q>
      )}
      {fact.recognised && (
        <span className="origin-mark" data-origin="recognised" title={t("evidence.recognised.about")}>
          {t("evidence.recognised")}
        </span>
      )}
    </blockquote>
  );
}
