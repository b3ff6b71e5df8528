import type { Phase } from "../../records/vocabulary";
import { bareLabel, plainLabel } from "../label";
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
}

const NOBODY: Speaker = { bureau: null, year: null };

/** The last clause before a figure, as plain text. An open bracket or a mark begins a new clause. */
export function nearClause(lead: string): string {
  const piece =
    lead
      .replace(/(?<=[\u4e00-\u9fff）)])[.．](?=\D|20\d{2}年)/g, "。")
      .split(/[，,；;：:。！？!?\n]/)
      .at(-1) ?? "";
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

function clean(text: string): string {
  return bareLabel(text)
    .replace(/^.*（项）(?=[^（）]{2,})/, "")
    .replace(/^、$|^[、和及以与]+(?=[\u4e00-\u9fff])/, (m) => (m === "与" ? m : ""))
    .replace(/^其中/, "");
}

const PRIOR =
  /^(?:与|比|较|同|而)?(?:上年|去年|上一年|(20\d{2})年)度?(?:同期|末)?(?:的|累计|实际|决算|支出|收入|执行|完成|采购|开支|金额)*(?:数|额|总额)?(?:的|为|是)?$/;

/** Reads the clause before a money figure or a percentage; null when it names neither measure nor phase. */
export function readPhrase(near: string, percent: boolean, speaker: Speaker = NOBODY): Phrase | null {
  if (/增加（减少）|增长（下降）|减少（增加）|XX|××/.test(near)) return null;
  if (percent) return percentPhrase(near);
  const prior = PRIOR.exec(near);
  const year = Number(prior?.[1] ?? 0) || null;
  if (prior && (year === null || speaker.year === null || year < speaker.year))
    return { kind: "prior", year };
  return changePhrase(near) ?? levelPhrase(near, speaker);
}

const COMPARED = "(?:与|比|较|同|大于|小于|高于|低于|超过|多于|少于)";
const PRIOR_BASE = new RegExp(
  `${COMPARED}(?:上年|去年|上一年|20\\d{2}年)度?(年初预算|预算)?|同比|上年决算数`,
  "g",
);
const BUDGET_BASE = new RegExp(
  `${COMPARED}(?:20\\d{2}年)?(?:本年|当年)?度?(年初|全年|年度|调整后?的?|支出)?预算`,
  "g",
);

/** What a change is measured against: the comparison named last between two figures; null where none is. */
export function compareBase(lead: string): CompareBase | null {
  const plain = plainLabel(lead);
  const prior = [...plain.matchAll(PRIOR_BASE)].at(-1);
  const budget = [...plain.matchAll(BUDGET_BASE)].at(-1);
  if (prior && budget && prior.index !== budget.index) {
    const between = plain.slice(Math.min(prior.index, budget.index), Math.max(prior.index, budget.index));
    if (!/[，,；。]/.test(between)) return "unknown";
  }
  if (budget && budget.index >= (prior?.index ?? 0)) {
    if (budget[1] === "年初") return "budget_initial";
    return budget[1] === "全年" || budget[1]?.startsWith("调整") ? "budget_adjusted" : "budget";
  }
  if (!prior) return null;
  return prior[1] ? "unknown" : "prior";
}
