import type { Locale } from "@/lib/i18n/locale";
import { formatYears } from "@/lib/i18n/number";

/** A column's header with its unit in the brackets of the language. */
export function withUnit(header: string, unit: string, locale: Locale): string {
  if (unit === "") return header;
  return locale === "zh" ? `${header}（${unit}）` : `${header} (${unit})`;
}

/** A title in the middle of a sentence: English ones begin small there. */
export function inSentence(title: string, locale: Locale): string {
  return locale === "zh" ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Sentences one after the other. */
export function joinSentences(
  sentences: readonly (string | null | false | undefined)[],
  locale: Locale,
): string {
  return sentences.filter(Boolean).join(locale === "zh" ? "" : " ");
}

/** The years that numbers are of, from the first to the last; empty where there are none. */
export const yearsText = (years: readonly number[], locale: Locale): string =>
  years.length === 0 ? "" : formatYears(Math.min(...years), Math.max(...years), locale);
