"use client";

import { printedText } from "@/lib/records/printed";
import { freshRowsOf, useEngineQuery } from "../engine/use-engine-query";
import { useLocale, useText } from "../locale/locale-context";
import { describePlace, nameMeasure } from "./describe";
import { useEvidence } from "./evidence-context";
import { evidenceOfFact } from "./evidence-request";
import { derivationQuery, type FactRow } from "./queries";

/** The cells a derived figure was computed from, each leading to its own evidence. */
export function Derivation({ fact }: { fact: FactRow }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const cells = freshRowsOf(useEngineQuery<FactRow>(derivationQuery(fact)));
  if (cells.length === 0) return null;
  return (
    <>
      <p className="dim">{t("evidence.derivedFrom")}</p>
      <ul className="derivation">
        {cells.map((cell) => {
          const label = cell.item ?? nameMeasure(cell.measure, locale);
          return (
            <li key={cell.fact_id}>
              {label}{" "}
              <button
                type="button"
                className="figure figure-button"
                aria-label={t("evidence.open", { label, value: printedText(cell) })}
                onClick={() => open(evidenceOfFact(label, cell.fact_id))}
              >
                <span className="figure-number">{printedText(cell)}</span>
              </button>{" "}
              <span className="dim">{describePlace(cell, t)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
