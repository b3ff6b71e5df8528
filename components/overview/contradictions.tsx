"use client";

import { formatYear } from "@/lib/i18n/number";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { evidenceOfFact } from "../foundation/evidence/evidence-request";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { fullName } from "../foundation/naming/full-name";
import type { ContradictionRow } from "./queries";

/** Some proved contradictions, each leading to the figure it is about. */
export function Contradictions({ rows }: { rows: readonly ContradictionRow[] }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  return (
    <ul className="contradictions">
      {rows.map((row) => {
        const year = row.fiscal_year === null ? "" : ` ${formatYear(row.fiscal_year, locale)}`;
        const who = `${fullName(row.region, row.bureau)}${year}`;
        const { fact_id: fact } = row;
        return (
          <li key={row.finding_id}>
            <p className="eyebrow">
              {t(`kind.${row.kind}`)} · {who}
            </p>
            <p>{locale === "zh" ? row.message_zh : row.message_en}</p>
            {fact !== null && (
              <button
                type="button"
                className="button button-small"
                aria-label={`${t("evidence.title")} ${t(`kind.${row.kind}`)} ${who}`}
                onClick={() => open(evidenceOfFact(`${who} ${t(`kind.${row.kind}`)}`, fact))}
              >
                {t("evidence.title")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
