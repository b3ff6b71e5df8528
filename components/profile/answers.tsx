"use client";

import type { CellRow } from "@/lib/metrics/queries/cells";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { CaveatMark } from "../foundation/figure/caveat-mark";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useCaveats } from "../foundation/notes/notes-context";
import { type Answer, answersOf } from "./sentences";

/** What a person asks first of a unit, each a sentence with the figures it rests on. */
export function Answers({ rows }: { rows: readonly CellRow[] }) {
  const t = useText();
  const locale = useLocale();
  const answers = answersOf(rows, { t, locale });
  if (answers.length === 0) return null;
  return (
    <ul className="profile-answers">
      {answers.map(({ key, ...answer }) => (
        <li key={key}>
          <AnswerWords {...answer} />
        </li>
      ))}
    </ul>
  );
}

/** A sentence, what the sources of its figures say of them, and the way to these figures. */
export function AnswerWords({ sentence, facts, caveats = [] }: Omit<Answer, "key">) {
  const t = useText();
  const { open } = useEvidence();
  const noted = useCaveats(facts);
  return (
    <>
      {sentence} <CaveatMark caveats={[...new Set([...noted, ...caveats])]} />{" "}
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
    </>
  );
}
