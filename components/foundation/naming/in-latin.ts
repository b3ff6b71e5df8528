import type { Locale } from "@/lib/i18n/locale";

/** A name with the place in Latin letters before it where the page is in English and the place is known. */
export const inLatin = (latin: string | null, name: string, locale: Locale): string =>
  locale === "zh" || latin === null ? name : `${latin} ${name}`;
