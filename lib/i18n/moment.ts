import { LANGUAGE_TAG, type Locale } from "./locale";

/** A moment in the reader's own time, to the minute. */
export function formatMoment(iso: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { dateStyle: "short", timeStyle: "short" });
  return format.format(new Date(iso));
}
