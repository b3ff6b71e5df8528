"use client";

import { NOTHING_GIVEN } from "@/lib/extract/given";
import { formatYear } from "@/lib/i18n/number";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import type { Review } from "./use-review";

/** Whose document it is, as far as it says so, and the way to state the rest. */
export function ReviewHead({ review, onGive }: { review: Review; onGive: () => void }) {
  const t = useText();
  const locale = useLocale();
  const { stored } = review.kept;
  const { bureau, record } = stored;
  const region = review.reviewed.facts.find((fact) => fact.region !== null)?.region ?? null;
  const isComplete = bureau !== null && record.region_code !== null && record.fiscal_year !== null;
  const isGiven = Object.entries(stored.given).some(
    ([name, value]) => value !== NOTHING_GIVEN[name as keyof typeof NOTHING_GIVEN],
  );
  return (
    <header className="review-head" data-complete={isComplete}>
      <h2>{bureau?.name ?? t("documents.noBureau")}</h2>
      <p className="traits">
        <span>{region ?? t("documents.noRegion")}</span>
        <span>
          {record.fiscal_year === null ? t("documents.noYear") : formatYear(record.fiscal_year, locale)}
        </span>
        {isGiven && <span className="tag">{t("review.given")}</span>}
        <span className="dim document-file">{stored.file}</span>
        <button type="button" className="button button-small" aria-keyshortcuts="g" onClick={onGive}>
          {t("review.give")}
        </button>
      </p>
    </header>
  );
}
