import { MEASURES } from "../records/measures";
import type { Locale } from "./locale";
import { englishSubject } from "./subjects";

/** Words of headers and rows that are neither a measure's nor a subject's name. */
const WORDS: Readonly<Record<string, string>> = {
  合计: "total",
  总计: "grand total",
  小计: "subtotal",
  其中: "of which",
  金额: "amount",
  决算数: "actual",
  预算数: "budget",
  调整预算数: "adjusted budget",
  执行数: "executed",
  全年执行数: "executed in the year",
  上年数: "previous year",
  增减: "change",
  得分: "score",
  分值: "weight",
  项目: "item",
  收入: "revenue",
  支出: "expenditure",
  收入合计: "total revenue",
  支出合计: "total expenditure",
  本年收入: "revenue of the year",
  本年支出: "expenditure of the year",
  "收、支总计": "grand total of both sides",
  "财政拨款收、支总计": "grand total of fiscal appropriation, both sides",
  财政拨款收入总计: "fiscal appropriation, revenue grand total",
  财政拨款支出总计: "fiscal appropriation, expenditure grand total",
  财政拨款: "fiscal appropriation",
  公共财政拨款: "public fiscal appropriation",
  当年财政拨款: "appropriation of the year",
  其他资金: "other funds",
  一般公共预算: "general public budget",
  一般公共预算财政拨款: "general public budget appropriation",
  一般公共预算财政拨款支出: "general public budget expenditure",
  一般公共预算财政拨款基本支出: "basic expenditure, general public budget",
  政府性基金预算: "government funds",
  政府性基金预算财政拨款: "government fund appropriation",
  政府性基金预算财政拨款收入: "government fund revenue",
  国有资本经营预算: "state capital budget",
  国有资本经营预算财政拨款: "state capital appropriation",
  国有资本经营预算财政拨款收入: "state capital revenue",
  年初结转: "carried over at the start",
  年末结转: "carried over at the end",
  上年结转: "carried over from last year",
  当年结余: "balance of the year",
  累计结余: "accumulated balance",
  人员经费合计: "personnel expenses, total",
  公用经费合计: "public expenses, total",
  日常公用经费: "running expenses",
  三公经费: "three publics",
  "“三公”经费": "three publics",
  三公经费财政拨款支出: "three publics from appropriation",
  公务接待费支出: "official reception",
  公务用车购置费及运行维护费: "official vehicles",
  公务用车购置费及运行维护费支出: "official vehicles",
  公务用车购置及运行维护费支出: "official vehicles",
  公务用车运行费: "vehicle operation",
  机关运行经费支出: "operating expenses of the organ",
  局机关及二级机构汇总: "the bureau and its institutions together",
  人员编制: "authorised staff",
  年末实有人数: "staff in post at the end of the year",
};

const MEASURE_NAMES: ReadonlyMap<string, string> = new Map(MEASURES.map(({ zh, en }) => [zh, en]));

/** Numerals and codes before a name, and what a form prints around it. */
const AROUND =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、]?|其中[：:])\s*|[：:]$/u;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function glossPart(part: string): string | null {
  const bare = part.trim().replace(AROUND, "").trim();
  if (bare === "") return part.trim().startsWith("其中") ? (WORDS.其中 ?? null) : null;
  const known = WORDS[bare] ?? MEASURE_NAMES.get(bare) ?? englishSubject(bare);
  return known === null || known === undefined ? null : lower(known);
}

/** A printed label in English, part by part; null where a part of it has no English name. */
export function printedGloss(label: string): string | null {
  const parts = label.split("/").map(glossPart);
  return parts.some((part) => part === null) ? null : parts.join(" / ");
}

/** A printed label, in English with what it means behind it. */
export function glossed(label: string, locale: Locale): string {
  const gloss = locale === "zh" ? null : printedGloss(label);
  return gloss === null ? label : `${label} (${gloss})`;
}

/** A sentence in English that quotes printed labels, each with what it means behind it. */
export const withGlosses = (sentence: string): string =>
  sentence.replace(/“([^“”]*\p{Script=Han}[^“”]*)”/gu, (quoted, label: string) => {
    const gloss = printedGloss(label);
    return gloss === null ? quoted : `${quoted} (${gloss})`;
  });
