import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { moneyUnit } from "@/lib/i18n/money";
import { formatYear } from "@/lib/i18n/number";
import { subjectName } from "@/lib/i18n/subjects";
import { formatValue } from "@/lib/i18n/value";
import { findMeasure, namedIn } from "@/lib/records/measures";
import type { Scope } from "@/lib/records/vocabulary";
import { fullName } from "../foundation/naming/full-name";
import { inLatin } from "../foundation/naming/in-latin";
import type { FactListRow } from "./fact-queries";

/** The name of a measure, as the accounts of a scope call it. */
export function nameOfMeasure(measure: string, locale: Locale, scope: Scope | null = null): string {
  return namedIn(findMeasure(measure) ?? { zh: measure, en: measure }, scope)[locale];
}

/** Whose a figure is: the place and the body, in English with what is known of both before their names. */
export const whoOf = (
  {
    latin,
    region,
    bureau,
    bureau_type: kind,
  }: Pick<FactListRow, "latin" | "region" | "bureau" | "bureau_type">,
  locale: Locale,
): string => inLatin(latin, fullName(region, bureau), locale, kind);

/** “湖南省株洲市荷塘区医疗保障局 2021年 本年支出合计（决算数）”. */
export function titleOfFact(fact: FactListRow, locale: Locale, t: Text): string {
  const who = whoOf(fact, locale);
  const when = fact.fiscal_year === null ? "" : formatYear(fact.fiscal_year, locale);
  const what = [
    nameOfMeasure(fact.measure, locale, fact.scope),
    fact.subject_name && subjectName(fact.subject_name, locale),
    fact.item,
  ]
    .filter(Boolean)
    .join(" · ");
  const phase = t(`phase.${fact.phase}`);
  return [who, when, locale === "zh" ? `${what}（${phase}）` : `${what} (${phase})`]
    .filter(Boolean)
    .join(" ");
}

/** Value for a list, money in 元 so that a column aligns; a word as it is; null where the record has none. */
export function textOfFact(fact: FactListRow, locale: Locale): string | null {
  if (fact.value === null) return null;
  const quantity = findMeasure(fact.measure)?.quantity ?? "mixed";
  return formatValue(fact.value, locale, {
    quantity,
    unit: fact.unit,
    moneyUnit: moneyUnit("yuan", locale),
  });
}
