"use client";

import { findDenominator } from "@/lib/metrics/denominators";
import { factIds } from "@/lib/metrics/fact-ids";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import type { Lead } from "@/lib/worklist/leads";
import { metricEvidence } from "../analysis/metric-evidence";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useEvidence } from "../foundation/evidence/evidence-context";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { leadFormat, leadTitle, writeValue } from "./lead-words";
import { watchedOf } from "./outliers-view";

/** Opens what a lead rests on; null while or where there is nothing to open. */
export function useLeadEvidence(lead: Lead): (() => void) | null {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const watched = lead.source === "outlier" ? watchedOf(lead) : null;
  const year = lead.fiscal_year ?? 0;
  const rows = freshRowsOf(
    useEngineQuery<MetricRow>(
      watched && lead.bureau_id
        ? queryMetricRows(watched.metric, findDenominator(watched.denominator), {
            bureaus: [lead.bureau_id],
            years: { from: year, to: year },
          })
        : null,
    ),
  );
  if (lead.source === "outlier") {
    const row = rows.find((found) => found.bureau_id === lead.bureau_id && found.fiscal_year === year);
    if (!row || !watched) return null;
    const value = lead.change === "growth" ? (lead.earlier ?? 0) * lead.value : lead.value;
    const text = writeValue(leadFormat(lead, locale), value);
    return () =>
      open(metricEvidence(watched.metric, findDenominator(watched.denominator), row, text, locale));
  }
  const facts = factIds(lead.facts);
  if (facts.length === 0) return null;
  const title = leadTitle(lead, t, locale);
  return () => open({ title, parts: facts.map((factId) => ({ label: title, factId })) });
}
