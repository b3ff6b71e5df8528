import { kindGloss } from "@/lib/i18n/bureau-types";
import type { Locale } from "@/lib/i18n/locale";

/** What a reader of English is told of a body before its own name: the place in Latin letters and the kind. */
export const glossOf = (latin: string | null, kind: string | null): string =>
  [latin, kindGloss(kind)].filter(Boolean).join(" · ");

/** A name with what is known of it in English before it, where the page is in English. */
export function inLatin(
  latin: string | null,
  name: string,
  locale: Locale,
  kind: string | null = null,
): string {
  const gloss = locale === "zh" ? "" : glossOf(latin, kind);
  return gloss === "" ? name : `${gloss} ${name}`;
}
