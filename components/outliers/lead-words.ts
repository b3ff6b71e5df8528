import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { findDenominator } from "@/lib/metrics/denominators";
import { metricFor } from "@/lib/metrics/metric";
import type { Lead, OutlierLead } from "@/lib/worklist/leads";
import { type MetricFormat, metricFormat, writeMetric } from "../analysis/metric-format";
import { joinSentences } from "../analysis/words";
import { findingExplanation, findingMessage } from "../foundation/evidence/finding-words";
import { kindName, leadName } from "./lead-names";
import { watchedOf } from "./outliers-view";

const LIMIT_IN_MAD = 3.5 / 0.6745;

/** “每位常住人口“三公”经费”: what is looked at. */
export function watchTitle(lead: OutlierLead, locale: Locale): string {
  const { metric, denominator } = watchedOf(lead);
  const per = findDenominator(denominator);
  const title = metricFor(metric, lead.scope).title[locale];
  if (metric.denominator !== null || !per?.column) return title;
  return locale === "zh" ? `${per.title.zh}${title}` : `${title}, ${per.title.en.toLowerCase()}`;
}

export function leadFormat(lead: OutlierLead, locale: Locale): MetricFormat {
  const { metric, denominator } = watchedOf(lead);
  const value = lead.change === "growth" ? (lead.earlier ?? 0) * lead.value : lead.value;
  return metricFormat(metric, findDenominator(denominator), [value.toFixed(6)], locale);
}

export const writeValue = (format: MetricFormat, value: number): string =>
  writeMetric(format, value.toFixed(6)).text;

const back = (y: number, lead: Pick<OutlierLead, "scale">): number =>
  lead.scale === "log" ? Math.exp(y) : y;

/** “3.1”: how many times, with as many digits as it deserves. */
export function times(ratio: number): string {
  if (ratio >= 10) return ratio.toFixed(0);
  if (ratio >= 1) return ratio.toFixed(1);
  return ratio > 0 ? ratio.toFixed(Math.min(8, 2 + Math.floor(-Math.log10(ratio)))) : "0";
}

/** The value at which the lead would clear, from the table of outliers; null where no MAD gives it directly. */
export function clearsAt(lead: OutlierLead): number | null {
  if (lead.all_mad <= 0) return null;
  return back(lead.all_median + Math.sign(lead.all_score) * LIMIT_IN_MAD * lead.all_mad, lead);
}

function levelSentence(lead: OutlierLead, t: Text, locale: Locale): string {
  const format = leadFormat(lead, locale);
  const median = back(lead.all_median, lead);
  const shared = {
    value: writeValue(format, lead.value),
    n: lead.all_n,
    median: writeValue(format, median),
  };
  if (lead.scale === "linear") return t("outliers.sentenceRate", shared);
  return t("outliers.sentenceAmount", { ...shared, times: times(lead.value / median) });
}

function growthSentence(lead: OutlierLead, t: Text, locale: Locale): string {
  const format = leadFormat(lead, locale);
  const earlier = lead.earlier ?? 0;
  return t("outliers.sentenceGrowth", {
    from: (lead.fiscal_year ?? 0) - 1,
    to: lead.fiscal_year ?? "",
    before: writeValue(format, earlier),
    after: writeValue(format, earlier * lead.value),
    times: times(lead.value),
    n: lead.all_n,
    median: times(back(lead.all_median, lead)),
  });
}

function clearSentence(lead: OutlierLead, t: Text, locale: Locale): string | null {
  const at = clearsAt(lead);
  if (at === null) return null;
  const value =
    lead.change === "growth"
      ? t("outliers.factor", { times: times(at) })
      : writeValue(leadFormat(lead, locale), at);
  return t(lead.all_score > 0 ? "outliers.clearsBelow" : "outliers.clearsAbove", { value });
}

/** Why, against whom, and what would clear it, in one plain sentence or two. */
export function leadSentence(lead: Lead, t: Text, locale: Locale): string {
  if (lead.source === "finding") {
    const message = findingMessage(lead, locale);
    const more = lead.members > 1 && t("outliers.oneCause", { n: lead.members - 1 });
    return joinSentences([message, more], locale);
  }
  const what = watchTitle(lead, locale);
  const sentence =
    lead.change === "growth" ? growthSentence(lead, t, locale) : levelSentence(lead, t, locale);
  return joinSentences([t("outliers.about", { what, sentence }), clearSentence(lead, t, locale)], locale);
}

/** Which figure the other identities support, and what single change would clear a contradiction. */
export function leadExplanation(lead: Lead, locale: Locale): string | null {
  if (lead.source !== "finding") return null;
  return findingExplanation(lead, locale);
}

/** Title that stands for a lead in exports and orphaned marks. */
export function leadTitle(lead: Lead, t: Text, locale: Locale): string {
  const what = lead.source === "outlier" ? watchTitle(lead, locale) : kindName(lead.kind, t);
  return [leadName(lead, locale), lead.fiscal_year ?? "", what].filter((part) => part !== "").join(" · ");
}
