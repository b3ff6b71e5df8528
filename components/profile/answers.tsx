"use client";

import type { CellRow } from "@/lib/metrics/queries/cells";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { CaveatMark } from "../foundation/figure/caveat-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { answersOf } from "./sentences";

/** What a person asks first of a unit, each a sentence with the figures it rests on. */
export function Answers({ rows }: { rows: readonly CellRow[] }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const answers = answersOf(rows, { t, locale });
  if (answers.length === 0) return null;
  return (
    <ul className="profile-answers">
      {answers.map(({ key, sentence, facts, caveats = [] }) => (
        <li key={key}>
          {sentence} <CaveatMark caveats={caveats} />{" "}
          {facts.length > 0 && (
            <button
              type="button"
              className="button button-small"
              onClick={() =>
                open({ title: sentence, parts: facts.map((factId) => ({ label: sentence, factId })) })
              }
            >
              {t("chart.cardEvidence")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
