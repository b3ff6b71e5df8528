import type { Phase } from "../../records/vocabulary";
import { bareLabel, plainLabel } from "../label";
import { bareLevel } from "./bare-level";
import { changePhrase } from "./change-phrase";
import { levelPhrase } from "./level-phrase";
import type { NarrativeLabel } from "./lexicon";
import { percentPhrase } from "./percent-phrase";

/** What the words right before a figure say about it. */
export type Phrase = LevelPhrase | ChangePhrase | PriorPhrase | SharePhrase | CompletionPhrase;

export interface LevelPhrase {
  readonly kind: "level";
  readonly label: NarrativeLabel | null;
  readonly subject: string | null;
  readonly noun: "revenue" | "expenditure" | null;
  readonly phase: PhaseWord | null;
  readonly printed: string;
  /** Words of the clause before the label. */
  readonly before: string;
  readonly year: number | null;
  /** Words before the label that nobody knows. */
  readonly doubt: string | null;
  /** The figure is named as what another one is held against (完成年初预算6.00万元的…). */
  readonly against?: true;
}

export interface ChangePhrase {
  readonly kind: "change";
  readonly sign: 1 | -1;
  readonly label: NarrativeLabel | null;
  readonly printed: string;
  /** "收入增加": the side of what was named before. */
  readonly side?: "revenue" | "expenditure";
  /** What the words of the side name where nothing was named before (收入总计). */
  readonly sideLabel?: NarrativeLabel | null;
  /** 各增加: what was named before changed alike. */
  readonly each: boolean;
}

/** The previous year's figure of the topic; the year where it is printed. */
export interface PriorPhrase {
  readonly kind: "prior";
  readonly year: number | null;
}

export interface SharePhrase {
  readonly kind: "share";
  readonly label: NarrativeLabel | null;
  readonly printed: string;
}

export interface CompletionPhrase {
  readonly kind: "completion";
  readonly basis: string;
  readonly label: NarrativeLabel | null;
}

export interface PhaseWord {
  readonly phase: Phase;
  readonly basis: string | null;
}

export type CompareBase = "prior" | "budget_initial" | "budget_adjusted" | "budget" | "unknown";

/** Who speaks: the department's name and the year of the section. */
export interface Speaker {
  readonly bureau: string | null;
  readonly year: number | null;
  /** The document is a budget: what stands for the year before is its budget as well. */
  readonly plan: boolean;
}

export const NOBODY: Speaker = { bureau: null, year: null, plan: false };

/** Words that only lead on from the clause before: "机关运行经费，合计310.55万元". */
const LEADS_ON = /^(?:合计|共计|总计|共|为|是|约|达|计)+$/;

/** "公务接待费：2023年2万元": the year behind the colon is said of the measure before it. */
const OWN_YEAR = /^20\d{2}年(?:度)?$/;

const afterColon = (lead: string): string =>
  lead.slice(Math.max(lead.lastIndexOf("："), lead.lastIndexOf(":")));

/** The last clause before a figure, as plain text. An open bracket or a mark begins a new clause. */
export function nearClause(lead: string): string {
  const clauses = lead
    .replace(/(?<=[\u4e00-\u9fff）)])[.．](?=\D|20\d{2}年)/g, "。")
    .split(/[，,；;：:。！？!?\n]/);
  const near = withinBrackets(clauses.at(-1) ?? "");
  const before = clauses.at(-2);
  const named = near === "" && /[：:]\s*$/.test(lead);
  if (before && (named || LEADS_ON.test(near))) return withinBrackets(before);
  if (before && OWN_YEAR.test(near) && /[：:][^：:]*$/.test(lead) && !/[，,；;。]/.test(afterColon(lead)))
    return withinBrackets(before) + near;
  return near === "" ? comparedBefore(clauses.at(-1) ?? "") : near;
}

/** "与上年（13150万元）相比": the comparison stands before the bracket that holds its figure. */
function comparedBefore(piece: string): string {
  return clean(
    /^(.*[与比较同](?:上年|去年|上一年|20\d{2}年)[\u4e00-\u9fff]{0,6})[（(]\s*$/.exec(piece)?.[1] ?? "",
  );
}

/** The last clause of a text, as plain text, with its brackets. */
export function clauseText(lead: string): string {
  return clean(lead.split(/[，,；;：:。！？!?\n]/).at(-1) ?? "");
}

function withinBrackets(piece: string): string {
  let depth = 0;
  for (let i = piece.length - 1; i >= 0; i--) {
    const c = piece[i] as string;
    if (c === "）" || c === ")") depth++;
    if (c === "（" || c === "(") {
      if (depth === 0) return clean(piece.slice(i + 1));
      depth--;
    }
  }
  return clean(piece);
}

/** The general public budget in the words of 2013 to 2015. */
export const OLD_FUND = /(?:一般)?公共财政预算|(?<!一般)公共预算/g;

function clean(text: string): string {
  return bareLabel(text)
    .replace(/^.*（\d*[类款项]）(?=[^（）]{2,})/, "")
    .replace(OLD_FUND, "一般公共预算")
    .replace(/^\d{1,2}[.．、](?=20\d{2}年|2[0-3]\d(?:\d{2}){1,2}[\u4e00-\u9fff])/, "")
    .replace(/^）+(?:相比较?|比较|对比|相较|、)?(?=[\u4e00-\u9fff])/, "")
    .replace(/^、$|^[、和及以与]+(?=[\u4e00-\u9fff])/, (m) => (m === "与" ? m : ""))
    .replace(/(?<=20\d{2}年)(?=[初末](?:财政拨款)?结[转余])/, "年")
    .replace(/^其中/, "")
    .replace(/^(?:相比较?|比较|对比|相较)(?=增|减|下降|上升|提高|降低)/, "")
    .replace(/^(?:全部|均|都)[为是](?=[\u4e00-\u9fff])/, "");
}

const PRIOR =
  /^(?:与|比|较|同|而|由|从)?(?:上年|去年|上一年|(20\d{2})年)度?(?:同期|末)?(?:的|累计|实际|决算|支出|收入|执行|完成|采购|开支|金额)*(?:数|额|总额)?(?:的|[均各都]?[为是]|[均各都])?$/;

/** Reads the clause before a money figure or a percentage; null when it names neither measure nor phase. */
export function readPhrase(near: string, percent: boolean, speaker: Speaker = NOBODY): Phrase | null {
  if (/增加（减少）|增长（下降）|减少（增加）|XX|××/.test(near)) return null;
  if (percent) return percentPhrase(near);
  const held = heldAgainst(near, speaker);
  if (held) return held;
  const prior = PRIOR.exec(speaker.plan ? near.replace(/(?<=年度?(?:年初)?)预算(?:安排)?/, "") : near);
  const year = Number(prior?.[1] ?? 0) || null;
  if (prior && (year === null || speaker.year === null || year < speaker.year))
    return { kind: "prior", year };
  if (OWN_YEAR.test(near) && year !== null)
    return { ...bareLevel(near), phase: { phase: "actual", basis: null }, year };
  if (REACHED.test(near)) return { ...bareLevel(near), phase: { phase: "actual", basis: null } };
  return changePhrase(near) ?? levelPhrase(near, speaker);
}

/** "由上年的6万元减少到4万元": the year's own figure of what is spoken of. */
const REACHED =
  /^(?:增加|增长|上升|提高|上涨|减少|下降|降低|压减|压缩|增|升|降)(?:到|至)(?:了|20\d{2}年度?|本年度?|今年|当年|的)*$/;

const HELD = /^(.{2,30}?)((?:比|较|与|同|由|从)(?:20\d{2}年|上年|去年|本年|当年|年初|全年|调整|预算).*)$/;

/** "“三公”经费比年初预算30万元减少…": the measure is named, and the figure is what it is held against. */
function heldAgainst(near: string, speaker: Speaker): LevelPhrase | PriorPhrase | null {
  if (!/[比较与同由从]/.test(near)) return null;
  const [, head = "", tail = ""] = HELD.exec(near) ?? [];
  const named = head === "" ? null : levelPhrase(head, speaker);
  if (!named || named.doubt !== null) return null;
  const other = readPhrase(tail, false, speaker);
  if (!named.label) return named.phase?.phase === "actual" && named.subject === null ? standard(other) : null;
  if (other?.kind === "level" && other.against && other.phase)
    return { ...other, label: named.label, printed: named.printed };
  if (other?.kind !== "prior") return null;
  const year = other.year ?? (speaker.year === null ? null : speaker.year - 1);
  return { ...named, phase: { phase: "prior_actual", basis: null }, year };
}

/** "决算数比2021年的13.50万元减少": of what is spoken of already. */
function standard(other: Phrase | null): PriorPhrase | LevelPhrase | null {
  return other?.kind === "prior" || (other?.kind === "level" && other.against) ? other : null;
}

const COMPARED = "(?:与|比|较|同|大于|小于|高于|低于|超过|多于|少于)";
const CLAUSE = "[^，,。；;：:（）]";
const BASE = new RegExp(
  `(同比)|(上年决算数)|${COMPARED}(?:本年|当年)?(上年|去年|上一年|20\\d{2}年)?度?(${CLAUSE}{0,20}?(年初|全年|年度|调整后?的?|支出)?预算)?`,
  "g",
);

/**
 * What a change is measured against: the comparison named last between two figures; null where none is. A year
 * that is the accounts' own is no comparison with the past.
 */
export function compareBase(lead: string, year: number | null = null): CompareBase | null {
  const plain = plainLabel(lead);
  let last: CompareBase | null = null;
  let at = -1;
  for (const match of plain.matchAll(BASE)) {
    const base = baseOf(match, year);
    if (base === null) continue;
    const between = at < 0 ? "，" : plain.slice(at, match.index);
    last = last !== null && last !== base && !/[，,；。]/.test(between) ? "unknown" : base;
    at = match.index;
  }
  return last;
}

function baseOf(match: RegExpExecArray, year: number | null): CompareBase | null {
  const [, same, prior, when, budget, word] = match;
  if (same || prior) return "prior";
  const own = year !== null && when === `${year}年`;
  if (budget) {
    if (when && !own && !(year === null && /^20/.test(when))) return "unknown";
    if (word === "年初") return "budget_initial";
    return word === "全年" || word?.startsWith("调整") ? "budget_adjusted" : "budget";
  }
  if (!when || own) return null;
  const named = Number(/^(20\d{2})年/.exec(when)?.[1] ?? 0);
  return named === 0 || year === null || named === year - 1 ? "prior" : "unknown";
}
