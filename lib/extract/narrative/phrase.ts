import type { Phase } from "../../records/vocabulary";
import { bareLabel, plainLabel } from "../label";
import { NARRATIVE_LABELS, type NarrativeLabel } from "./lexicon";

/** What the words right before a figure say about it. */
export type Phrase =
  | {
      readonly kind: "level";
      readonly label: NarrativeLabel | null;
      readonly subject: string | null;
      readonly noun: "revenue" | "expenditure" | null;
      readonly phase: PhaseWord | null;
      readonly printed: string;
      readonly year: number | null;
    }
  | {
      readonly kind: "change";
      readonly sign: 1 | -1;
      readonly label: NarrativeLabel | null;
      readonly printed: string;
    }
  | { readonly kind: "prior"; readonly year: number | null }
  | { readonly kind: "share"; readonly label: NarrativeLabel | null; readonly printed: string }
  | { readonly kind: "completion"; readonly basis: string; readonly label: NarrativeLabel | null };

export interface PhaseWord {
  readonly phase: Phase;
  readonly basis: string | null;
}

export type CompareBase = "prior" | "budget_initial" | "unknown";

/** The last clause before a figure, as plain text. An open bracket or a mark begins a new clause. */
export function nearClause(lead: string): string {
  const piece = lead.split(/[，,；;：:。！？!?\n]/).at(-1) ?? "";
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
    .replace(/^[、和及以与]+(?=[\u4e00-\u9fff])/, (m) => (m === "与" ? m : ""))
    .replace(/^其中/, "");
}

const CHANGE = /(增加|增长|上升|提高|增|减少|下降|降低|压减|节约|减)(?:了|额)?(?:为)?$/;
const BASE =
  /(?:与|比|较|同)(?:上年|去年|上一年|20\d{2}年)?(?:度|末|同期|年初)*(?:决算|预算|执行|支出|的)*(?:数|决算数)?(?:相比|比较|比|同期)?$|同比$/;
const PRIOR = /^(?:与|比|较)(20\d{2})年(?:度)?(?:的|决算数?)?$/;

/** Reads the clause before a money figure or a percentage; null when it names neither measure nor phase. */
export function readPhrase(near: string, percent: boolean): Phrase | null {
  if (/增加（减少）|增长（下降）|减少（增加）|XX|××/.test(near)) return null;
  if (percent) return percentPhrase(near);
  const prior = PRIOR.exec(near);
  if (prior) return { kind: "prior", year: Number(prior[1]) };
  return changePhrase(near) ?? levelPhrase(near);
}

function percentPhrase(near: string): Phrase | null {
  const share = /^(.*?)占(?:比|[^占]{0,24}(?:的|比例|比重))?(?:为|达)?$|^()占[^占]{0,24}$/.exec(near);
  const completion = /(?:完成|占)(?:本年|当年)?(年初|全年|年度|调整后?|支出)?预算(?:数|安排)?的?$/.exec(near);
  if (completion)
    return {
      kind: "completion",
      basis:
        completion[1] === "年初"
          ? "年初预算"
          : completion[1] === "全年" || completion[1]?.startsWith("调整")
            ? "全年预算"
            : "unknown",
      label: null,
    };
  if (share) return { kind: "share", label: share[1] ? labelAtEnd(share[1]) : null, printed: share[1] ?? "" };
  const rate = /^(?:20\d{2}年度?)?(.*?)(?:预算完成率|预算执行率|预算执行度|控制率)(?:为|达|达到)?$/.exec(
    near,
  );
  if (rate) {
    const label = rate[1] ? labelAtEnd(rate[1]) : null;
    return !label ? null : { kind: "completion", basis: "unknown", label };
  }
  return changePhrase(near);
}

function changePhrase(near: string): Phrase | null {
  const match = CHANGE.exec(near);
  if (!match?.[1]) return null;
  const sign = /^[增上提]/.test(match[1]) ? 1 : -1;
  const before = near
    .slice(0, match.index)
    .replace(/（或者?[^（）]*）/g, "")
    .replace(/(?:均|各|分别)$/, "")
    .replace(BASE, "")
    .replace(/(?:支出)?决算(?:数)?$|^(?:费用|经费)?支出$/, "");
  const label = before === "" ? null : labelAtEnd(before);
  if (before !== "" && !label && !CONTEXT.test(before)) return null;
  return { kind: "change", sign, label, printed: label ? printedLabel(before) : "" };
}

const FILLER =
  /(?:为|是|共计|共|约|达到|达|计|即|有|安排|数|金额|总额|总计|合计|（[^（）]{4,}）|（含追加）)$/;
const PHASES: readonly { readonly word: RegExp; readonly phase: PhaseWord }[] = [
  {
    word: /(?:年初|批复)(?:部门|财政拨款|支出|项目)?预算(?:安排|批复)?$/,
    phase: { phase: "budget_initial", basis: "年初预算" },
  },
  { word: /全年预算$|调整后?(?:的)?预算$|预算调整$/, phase: { phase: "budget_adjusted", basis: "全年预算" } },
  { word: /预算(?:安排)?$/, phase: { phase: "budget_initial", basis: "unknown" } },
  {
    word: /决算(?:开支|支出)?$|实际(?:总)?(?:支出|收入|执行|完成|开支|采购)$/,
    phase: { phase: "actual", basis: null },
  },
];
const CONTEXT =
  /^(?:20\d{2}年(?:度|末)?|截[至止].{0,16}|其中|本年(?:度)?|本(?:单位|部门|局|级)|我(?:单位|局|部门|办|委)|全年|当年|共|总|实际|部门|单位|[\u4e00-\u9fff]{2,24}(?:局|委|办|部|院|校|会|厅|处|中心))*$/;

/** A measure's words at the end of the clause, after verbs and phase words are taken off. */
function levelPhrase(near: string): Phrase | null {
  let rest = near;
  let phase: PhaseWord | null = null;
  for (let step = 0; step < 8; step++) {
    const label = labelAtEnd(rest);
    if (label) {
      const prefix = rest.slice(0, rest.search(label.label));
      return {
        kind: "level",
        label,
        subject: null,
        noun: null,
        phase: phase ?? labelPhase(label) ?? prefixPhase(prefix),
        printed: printedLabel(rest),
        year: yearIn(prefix),
      };
    }
    const subject = /([\u4e00-\u9fff、（）]{2,24}?)（类）(?:支出)?$/.exec(rest)?.[1] ?? classCandidate(rest);
    if (subject && phase === null)
      return { kind: "level", label: null, subject, noun: null, phase, printed: subject, year: yearIn(rest) };
    const found = PHASES.find((p) => p.word.test(rest));
    if (found) {
      phase ??= found.phase;
      rest = rest.replace(found.word, "");
      continue;
    }
    const stripped = rest.replace(FILLER, "");
    if (stripped === rest) break;
    rest = stripped;
  }
  const noun = /收入$/.test(rest) ? "revenue" : /支出$/.test(rest) ? "expenditure" : null;
  const remaining = rest.replace(/(?:支出|收入|经费)$/, "");
  if ((phase !== null || noun !== null) && CONTEXT.test(remaining)) {
    return { kind: "level", label: null, subject: null, noun, phase, printed: near, year: yearIn(remaining) };
  }
  return null;
}

/** A clause that is nothing but a subject's name ending in 支出 may be a functional class. */
function classCandidate(rest: string): string | null {
  const bare = rest.replace(/^20\d{2}年(?:度)?/, "");
  return /^[\u4e00-\u9fff、]{2,20}支出$/.test(bare) &&
    bare.length >= 4 &&
    !/^(?:实际|本年|年度|全年|当年|决算|预算|其他支出$)/.test(bare)
    ? bare
    : null;
}

/** The label whose words reach furthest back from the end of the text. */
function labelAtEnd(text: string): NarrativeLabel | null {
  let best: NarrativeLabel | null = null;
  let start = text.length;
  for (const entry of NARRATIVE_LABELS) {
    const at = text.search(entry.label);
    if (at < 0 || at >= start) continue;
    best = entry;
    start = at;
  }
  return best;
}

function printedLabel(text: string): string {
  const entry = labelAtEnd(text);
  return entry ? text.slice(text.search(entry.label)) : text;
}

function labelPhase(label: NarrativeLabel): PhaseWord | null {
  return label.phase ? { phase: label.phase, basis: "unknown" } : null;
}

/** "预算安排政府采购支出", "实际支出公用经费": the phase stands before the measure. */
function prefixPhase(prefix: string): PhaseWord | null {
  if (/预计/.test(prefix)) return { phase: "budget_initial", basis: "预计" };
  return (
    PHASES.find((p) => p.word.test(prefix.replace(/一般公共预算$|政府性基金预算$|国有资本经营预算$/, "")))
      ?.phase ?? null
  );
}

function yearIn(text: string): number | null {
  return Number(/(20\d{2})年(?:度)?[^年]{0,20}$/.exec(text)?.[1] ?? 0) || null;
}

/** What a change is measured against, by the words between two figures; null where they name nothing. */
export function compareBase(lead: string): CompareBase | null {
  const plain = plainLabel(lead);
  const prior = /(?:与|比|较|同)(?:上年|去年|上一年|20\d{2}年)|同比|上年决算数/.test(plain);
  const budget = /(?:与|比|较)(?:本年|当年)?(?:年初|全年|年度)?预算/.test(plain);
  if (prior && budget) return "unknown";
  return prior ? "prior" : budget ? "budget_initial" : null;
}
