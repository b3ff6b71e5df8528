import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatMoneyExact } from "@/lib/i18n/money";
import { formatYear } from "@/lib/i18n/number";
import { formatValue } from "@/lib/i18n/value";
import { findMeasure } from "@/lib/records/measures";
import { type Correction, correctionOf, formulaText, printedText } from "@/lib/records/printed";
import { fullName } from "../naming/full-name";
import { inLatin } from "../naming/in-latin";
import type { FactRow } from "./queries";

export function nameMeasure(measure: string, locale: Locale): string {
  return findMeasure(measure)?.[locale] ?? measure;
}

/** The value with every digit it has. */
export function describeValue(fact: FactRow, locale: Locale): string {
  if (fact.value === null) return "—";
  if (fact.unit === "元") return formatMoneyExact(fact.value, locale);
  const quantity = findMeasure(fact.measure)?.quantity ?? "mixed";
  return formatValue(fact.value, locale, { quantity, unit: fact.unit });
}

/** “收入支出决算总表，第 40 行，第 1,234 字符”, as far as it is known. */
export function describePlace(fact: FactRow, t: Text): string {
  const parts = [
    fact.page === null ? null : t("evidence.page", { page: fact.page }),
    fact.sheet === null ? null : t("evidence.cell", { sheet: fact.sheet, cell: fact.cell ?? "" }),
    fact.line === null ? null : t("evidence.line", { line: fact.line }),
    fact.char === null ? null : t("evidence.char", { char: fact.char }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Measure, phase, fund, subject and item: everything that says what the figure is. */
export function describeMeasure(fact: FactRow, locale: Locale, t: Text): string {
  const parts = [
    nameMeasure(fact.measure, locale),
    t(`phase.${fact.phase}`),
    fact.fund === null ? null : t(`fund.${fact.fund as "all"}`),
    fact.fiscal_year === null ? null : formatYear(fact.fiscal_year, locale),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

export function describeSource(fact: FactRow): string {
  if (fact.table === "source_figures")
    return [fact.publisher, fact.title, fact.url].filter(Boolean).join(" ") || fact.file;
  return fact.url ?? `${fact.title ?? fact.file} (SHA-256 ${fact.document_id.slice(0, 16)})`;
}

/** How the figure comes to stand there, for a citation: as printed, computed, or corrected by a person. */
export function describeOrigin(fact: FactRow, t: Text): string {
  const correction = correctionOf(fact);
  if (correction) return describeCorrection(correction, t);
  if (fact.origin === "derived")
    return t("evidence.citedDerived", { formula: formulaText(fact.formula) ?? "" });
  return t("evidence.citedPrinted", { printed: printedText(fact) });
}

/** “原印 5377.64万元，更正为 5364.75万元（原因）”. */
export function describeCorrection({ printed, now, reason }: Correction, t: Text): string {
  return reason === ""
    ? t("evidence.correctedPlain", { printed, now })
    : t("evidence.corrected", { printed, now, reason });
}

/** Whose the figure is; empty where the document names nobody. */
export const nameOfBody = (fact: FactRow, locale: Locale): string =>
  inLatin(fact.latin, fullName(fact.region, fact.bureau), locale, fact.bureau_type);

/** One line a person can paste into an article. */
export function citeFact(fact: FactRow, locale: Locale, t: Text): string {
  return t("evidence.citation", {
    bureau: nameOfBody(fact, locale) || fact.file,
    year: fact.fiscal_year === null ? "—" : formatYear(fact.fiscal_year, locale),
    measure: nameMeasure(fact.measure, locale),
    phase: t(`phase.${fact.phase}`),
    value: describeValue(fact, locale),
    origin: describeOrigin(fact, t),
    place: describePlace(fact, t) || t(`table.${fact.table}`),
    source: describeSource(fact),
  });
}
