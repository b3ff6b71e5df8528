import type { Locale } from "../i18n/locale";
import type { Message } from "../i18n/message";

/** What the results of worked examples say in words: codes are for the program, not for a reader. */
const WORDS: Readonly<Record<string, Message>> = {
  comparable: { zh: "可比", en: "comparable" },
  scope: { zh: "范围不同", en: "different scope" },
  level: { zh: "级别不同", en: "different level" },
  kind: { zh: "类型不同", en: "different kind" },
  kind_unknown: { zh: "类型不明", en: "kind unknown" },
  basis: { zh: "口径不同", en: "different basis" },
  year: { zh: "年度不同", en: "different year" },
  true: { zh: "给平均数", en: "a mean is given" },
  false: { zh: "不给平均数", en: "no mean" },
  too_few: { zh: "不足八个，只排先后", en: "fewer than eight: order only" },
  falling: { zh: "下降", en: "falling" },
  log: { zh: "对数差", en: "log difference" },
  midpoint: { zh: "中点变化率", en: "midpoint change" },
  shown: { zh: "给数", en: "a figure is given" },
  hatched: { zh: "不给汇总数", en: "no group figure" },
  unstable: { zh: "不稳定", en: "unstable" },
  stable: { zh: "稳定", en: "stable" },
  alarm: { zh: "存疑", en: "suspect" },
  chance: { zh: "可能是巧合", en: "may be chance" },
};

/** A computed result as a page prints it. */
export function writeResult(result: string, locale: Locale): string {
  const text = result.replace(/[a-z_]{3,}/g, (code) => WORDS[code]?.[locale] ?? code);
  return locale === "zh" ? text.replace(/, (?=\p{Script=Han})/gu, "、") : text;
}
