"use client";

import type { Abstention } from "@/lib/extract/types";
import { explainReason } from "@/lib/records/reasons";
import { useLocale, useText } from "../../foundation/locale/locale-context";

/** Enough to see what kind of thing was left out. */
const SHOWN = 60;

/** What looked like a figure or a table and was left out, with the reasons. */
export function Abstentions({ abstentions }: { abstentions: readonly Abstention[] }) {
  const t = useText();
  const locale = useLocale();
  if (abstentions.length === 0) return null;
  return (
    <details className="abstentions">
      <summary>{t("review.abstentions", { n: abstentions.length })}</summary>
      <ul>
        {abstentions.slice(0, SHOWN).map((abstention, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a document never changes its order.
          <li key={i}>
            {abstention.line !== null && (
              <span className="dim num">{t("evidence.line", { line: abstention.line })} </span>
            )}
            {explainReason(abstention.reason, locale)} <q className="dim">{abstention.text.slice(0, 60)}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
