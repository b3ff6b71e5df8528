import type { Locale } from "@/lib/i18n/locale";
import { withGlosses } from "@/lib/i18n/printed-words";

interface Worded {
  readonly message_zh: string;
  readonly message_en: string;
  readonly explanation_zh: string | null;
  readonly explanation_en: string | null;
}

/** What a finding says; the printed labels it quotes have their meaning behind them in English. */
export const findingMessage = ({ message_zh: zh, message_en: en }: Worded, locale: Locale): string =>
  locale === "zh" ? zh : withGlosses(en);

/** Which figure other checks support and what would clear the contradiction; null where that is not known. */
export function findingExplanation(
  { explanation_zh: zh, explanation_en: en }: Worded,
  locale: Locale,
): string | null {
  if (locale === "zh") return zh;
  return en === null ? null : withGlosses(en);
}
