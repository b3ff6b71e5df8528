import { RULES } from "@/lib/checks/registry";
import { CORPUS_RULES } from "@/lib/corpus/rules";
import type { Locale } from "@/lib/i18n/locale";

const TITLED = [...RULES, ...CORPUS_RULES];

/** The titles of rules given by their ids, for a reader; null for none. An id no rule bears stands for itself. */
export function ruleTitles(ids: string | null, locale: Locale): string | null {
  if (ids === null) return null;
  const titles = ids.split(" ").map((id) => TITLED.find((rule) => rule.id === id)?.[locale] ?? id);
  return titles.join(locale === "zh" ? "；" : "; ");
}
