"use client";

import { isReason, REASONS } from "@/lib/metrics/reasons";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { UnknownUnit } from "./rank-rows";
import { withUnit } from "./words";

const SHOWN = 12;

/** Units without a value, each with its reason; never a zero in their place. */
export function UnknownList({ units }: { units: readonly UnknownUnit[] }) {
  const t = useText();
  const locale = useLocale();
  if (units.length === 0) return null;
  return (
    <details className="unknown-list">
      <summary>{withUnit(t("analysis.undefined"), String(units.length), locale)}</summary>
      <ul>
        {units.slice(0, SHOWN).map(({ row, name }) => (
          <li key={`${row.bureau_id}|${row.fiscal_year}`}>
            {t("analysis.undefinedItem", {
              name,
              reason: row.reason && isReason(row.reason) ? REASONS[row.reason][locale] : "—",
            })}
          </li>
        ))}
      </ul>
      {units.length > SHOWN && <p>{t("analysis.undefinedMore", { n: units.length - SHOWN })}</p>}
    </details>
  );
}
