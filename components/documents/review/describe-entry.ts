import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatYear } from "@/lib/i18n/number";
import { subjectName } from "@/lib/i18n/subjects";
import { printedText } from "@/lib/records/printed";
import type { Fact } from "@/lib/records/schema";
import { describePlace, describeValue, nameMeasure } from "../../foundation/evidence/describe";
import type { FactRow } from "../../foundation/evidence/queries";

const asRow = (fact: Fact): FactRow => ({
  ...fact,
  latin: null,
  title: null,
  url: null,
  page_url: null,
  published: null,
  publisher: null,
  transcript: null,
  terms: null,
  checks: null,
  superseded_by: null,
});

/** “支出决算 · 2101501 行政运行”. */
export function nameOfFact(fact: Fact, locale: Locale): string {
  const subject = [fact.subject_code, fact.subject_name && subjectName(fact.subject_name, locale)]
    .filter(Boolean)
    .join(" ");
  return [nameMeasure(fact.measure, locale), subject, fact.item].filter(Boolean).join(" · ");
}

export function yearAndPhase(fact: Fact, locale: Locale, t: Text): string {
  const year = fact.fiscal_year === null ? t("documents.noYear") : formatYear(fact.fiscal_year, locale);
  return `${year} · ${t(`phase.${fact.phase}`)}`;
}

export const valueOfFact = (fact: Fact, locale: Locale): string => describeValue(asRow(fact), locale);

export const placeOfFact = (fact: Fact, t: Text): string => describePlace(asRow(fact), t);

export function printedOf(fact: Fact): string {
  return printedText(fact) || "—";
}
