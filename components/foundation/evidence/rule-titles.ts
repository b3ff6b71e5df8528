import { RULE_STATEMENTS, type RuleStatement } from "@/lib/checks/statements";
import { CORPUS_RULES } from "@/lib/corpus/rules";
import type { Locale } from "@/lib/i18n/locale";

const STATEMENTS: Readonly<Record<string, Pick<RuleStatement, "zh" | "en">>> = {
  ...RULE_STATEMENTS,
  ...Object.fromEntries(CORPUS_RULES.map((rule) => [rule.id, rule])),
};

/** The titles of rules given by their ids, for a reader; null for none. An id no rule bears stands for itself. */
export function ruleTitles(ids: string | null, locale: Locale): string | null {
  if (ids === null) return null;
  // Titles stand in one sentence: only the first begins with a capital.
  const titles = ids.split(" ").map((id, i) => {
    const title = STATEMENTS[id]?.[locale] ?? id;
    return i === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1);
  });
  return titles.join(locale === "zh" ? "；" : "; ");
}

/** How many checks a figure has passed. */
export const ruleCount = (ids: string | null): number => ids?.split(" ").filter(Boolean).length ?? 0;
