import { bareLevel } from "./bare-level";
import { type LabelMatch, labelAtEnd } from "./label-match";
import { type NarrativeLabel, PART_LABELS } from "./lexicon";
import type { LevelPhrase, PhaseWord, Speaker } from "./phrase";
import { judgePrefix } from "./prefix";

const FILLER =
  /(?:[均各]?为|[均各]|是|人民币|共计|共|约|达到|达|计|即|有|安排|开支|列支|花费|发生|数|金额|总额|总计|合计|情况|科目|（[^（）]{2,}）|（含追加）)$/;

/** "公务用车购置决算支出": no class of that name. */
const SPENT_BEHIND = /(?:决算|实际|全年|当年|年度|累计|总?共|共计|合计)支出$/;

/** "医疗收入（事业收入）": the accounts' own name behind another one. */
const IN_BRACKETS = /[\u4e00-\u9fff]（([\u4e00-\u9fff]{3,12})）$/;

/** "“三公”经费2022年决算": the year stands behind the measure. */
const YEAR_BEHIND = /(?<=[\u4e00-\u9fff）])(20\d{2})年(?:度)?$/;

const PHASES: readonly { readonly word: RegExp; readonly phase: PhaseWord }[] = [
  {
    word: /(?:年初|批复)(?:部门|财政拨款|支出|项目)?预算(?:安排|批复)?$/,
    phase: { phase: "budget_initial", basis: "年初预算" },
  },
  {
    word: /全年(?:支出)?预算$|调整后?(?:的)?预算$|预算调整$|调整后全年预算$/,
    phase: { phase: "budget_adjusted", basis: "全年预算" },
  },
  { word: /预算(?:安排|批复)?$/, phase: { phase: "budget_initial", basis: "unknown" } },
  {
    word: /决算(?:开支|支出)?$|实际(?:发生|完成)?(?:总)?(?:支出|收入|执行|完成|开支|采购|发生)$|执行$|(?<=收入|支出)完成$/,
    phase: { phase: "actual", basis: null },
  },
];

/** "完成年初预算6.00万元的97%", "比年初预算数6.00万元减少": the topic's budget. */
const AGAINST =
  /^(?:已|只|仅)?(?:完成|占|比|较|与|同|为|是)(20\d{2})?年?(?:本年|当年)?(?:度)?(年初|全年|年度|调整后?的?|支出)?(?:部门|财政拨款)?预算(?:数|安排数?|批复数?|总额)?(?:的|为)?$/;

/** A measure's words at the end of the clause, after verbs and phase words are taken off; null where none stand there. */
export function levelPhrase(near: string, speaker: Speaker): LevelPhrase | null {
  const against = AGAINST.exec(near);
  if (against)
    return {
      ...bareLevel(near),
      phase: budgetOf(against[2]),
      against: true,
      year: Number(against[1] ?? 0) || null,
    };
  if (PART_LABELS.some((part) => part.label.test(near)))
    return { ...bareLevel(near), label: labelAtEnd(near)?.label ?? null };
  let rest = near;
  const each = EACH.test(near);
  let phase: PhaseWord | null = null;
  let own: number | null = null;
  for (let step = 0; step < 8; step++) {
    const found = each ? nameAtEnd(rest) : labelAtEnd(rest);
    if (found) return labelled(each ? withNamesBefore(found) : found, phase, own, speaker);
    const spent = SPENT_BEHIND.exec(rest);
    if (spent && labelAtEnd(rest.slice(0, spent.index))) {
      phase ??= { phase: "actual", basis: null };
      rest = rest.slice(0, spent.index);
      continue;
    }
    const subject = classCandidate(rest);
    if (subject)
      return {
        ...bareLevel(subject),
        subject,
        phase,
        year: yearIn(rest),
        before: CLASS_CODE.exec(rest)?.[0] ?? "",
      };
    const word = PHASES.find((p) => p.word.test(rest));
    if (word) {
      phase ??= word.phase;
      rest = rest.replace(word.word, "");
      continue;
    }
    const year = YEAR_BEHIND.exec(rest);
    own = Number(year?.[1] ?? 0) || own;
    const stripped = rest.replace(YEAR_BEHIND, "").replace(FILLER, "");
    if (stripped === rest) break;
    rest = stripped;
  }
  const inside = IN_BRACKETS.exec(near)?.[1];
  const other = inside === undefined ? null : labelAtEnd(inside);
  if (other && other.prefix === "") return labelled(other, phase, own, speaker);
  const noun = /收入$/.test(rest) ? "revenue" : /支出$/.test(rest) ? "expenditure" : null;
  const remaining = rest.replace(/(?:支出|收入|经费)$/, "");
  if (phase === null && noun === null) return null;
  if (judgePrefix(remaining, speaker.bureau) !== "plain") return null;
  return { ...bareLevel(near), noun, phase, year: yearIn(remaining) };
}

/** "收入总计与支出总计均为", "出国费及购置费均为": one figure for each name. */
const EACH = /[均各都](?:为|是)?$/;
const NAME_BEFORE = /^(.+?)(?:、|和|与|及|以及)$/;

/** "收入总计与支出总计": the name behind the last 与. */
function lastOfNames(text: string): LabelMatch | null {
  const [, before = "", name = ""] = /^(.+(?:、|和|与|及))([^、和与及]{3,})$/.exec(text) ?? [];
  const found = name === "" || !nameAtEnd(before.slice(0, -1)) ? null : labelAtEnd(name);
  return found && found.prefix === "" ? { ...found, prefix: before } : null;
}

const nameAtEnd = (text: string): LabelMatch | null => labelAtEnd(text) ?? lastOfNames(text);

function withNamesBefore(last: LabelMatch): LabelMatch {
  const before = NAME_BEFORE.exec(last.prefix)?.[1];
  const named = before === undefined ? null : nameAtEnd(before);
  if (!named || named.label.fund !== last.label.fund || named.label.item || last.label.item) return last;
  const { label, prefix } = withNamesBefore(named);
  const measures = [...new Set([...label.measures, ...last.label.measures])];
  return {
    ...last,
    label: { ...last.label, measures },
    prefix,
    printed: last.prefix.slice(prefix.length) + last.printed,
  };
}

function budgetOf(word: string | undefined): PhaseWord {
  if (word === "年初") return { phase: "budget_initial", basis: "年初预算" };
  if (word === "全年" || word?.startsWith("调整")) return { phase: "budget_adjusted", basis: "全年预算" };
  return { phase: "budget_initial", basis: "unknown" };
}

/** Totals of the whole department; behind the name of one fund or kind of money they are its part's. */
const WHOLE: ReadonlySet<string> = new Set([
  "revenue_total",
  "expenditure_total",
  "revenue_grand_total",
  "expenditure_grand_total",
]);
const PARTIAL = /拨款|公共预算|基金|国有资本|采购|经费|专户|资金/;

/** "办公费、印刷费等公用经费": what it is spent on stands before it. */
const RUNNING = /^(?:personnel|public)_expenses$/;

const PRIOR_PREFIX = /^(?:与|比|较|同|而)?(?:上年|去年|上一年)度?(?:同期)?(?:的)?/;
const COMPARED_YEAR = /^(?:与|比|较|同)(?=20\d{2}年)/;

function labelled(
  { label, prefix, printed, stage }: LabelMatch,
  phase: PhaseWord | null,
  own: number | null,
  speaker: Speaker,
): LevelPhrase | null {
  if (WHOLE.has(label.measures[0] ?? "") && PARTIAL.test(prefix)) return null;
  const prior = PRIOR_PREFIX.exec(prefix);
  const words = prefix.slice(prior?.[0].length ?? 0).replace(COMPARED_YEAR, "");
  const judgement = label.measures[0]?.startsWith("insurance_")
    ? "plain"
    : judgePrefix(
        RUNNING.test(label.measures[0] ?? "") ? words.replace(/^.*等$/, "") : words,
        speaker.bureau,
      );
  if (judgement === "other") return null;
  const year = prior && speaker.year !== null ? speaker.year - 1 : (own ?? yearIn(prefix));
  const read = phase ?? labelPhase(label) ?? prefixPhase(prefix) ?? phaseWithin(printed, stage ?? null);
  const earlier = prior !== null || (year !== null && speaker.year !== null && year < speaker.year);
  return {
    kind: "level",
    label,
    subject: null,
    noun: null,
    phase:
      earlier && (read === null || read.phase === "actual") ? { phase: "prior_actual", basis: null } : read,
    printed,
    before: prefix,
    year,
    doubt: judgement === "doubtful" ? words : null,
  };
}

/** 本单位支出: the department's own, no class of that name. */
const OF_ITSELF =
  /^(?:本|我|全|该)(?:单位|部门|局|委|办|院|校|中心|镇|乡|街道|所|站|园|馆|队|处|会)(?:总|合计|共)?支出$|本(?:单位|部门)(?:总|合计|共)?支出$/;

/** "205教育支出". */
const CLASS_CODE = /^2[0-3]\d(?=类?[\u4e00-\u9fff]{2})/;

/** A clause that is nothing but a subject's name ending in 支出 may be a functional class. */
function classCandidate(rest: string): string | null {
  const plain = rest
    .replace(/^20\d{2}年(?:度)?|^(?:主要)?(?:包括|用于)/, "")
    .replace(/^2[0-3]\d类?(?=[\u4e00-\u9fff]{2})/, "");
  if (OF_ITSELF.test(plain)) return null;
  return /^[\u4e00-\u9fff、]{2,20}支出$/.test(plain) &&
    plain.length >= 4 &&
    !/^(?:部门|单位|实际|本年|年度|全年|当年|决算|预算|共计|合计|总计|累计|其他支出$)/.test(plain)
    ? plain
    : null;
}

function labelPhase(label: NarrativeLabel): PhaseWord | null {
  return label.phase ? { phase: label.phase, basis: "unknown" } : null;
}

/** “三公”经费决算: the label's own words tell what was spent; 决算总计 is a total's name. */
function phaseWithin(printed: string, stage: NonNullable<LabelMatch["stage"]> | null): PhaseWord | null {
  if (stage !== null) return STAGES[stage];
  return /经费.*决算/.test(printed) ? STAGES.actual : null;
}

const STAGES: Readonly<Record<NonNullable<LabelMatch["stage"]>, PhaseWord>> = {
  actual: { phase: "actual", basis: null },
  estimated: { phase: "estimated", basis: null },
  budget: { phase: "budget_initial", basis: "unknown" },
  budget_initial: { phase: "budget_initial", basis: "年初预算" },
  budget_adjusted: { phase: "budget_adjusted", basis: "全年预算" },
};

/** "预算安排政府采购支出", "实际支出公用经费": the phase stands before the measure. */
function prefixPhase(prefix: string): PhaseWord | null {
  if (/预计/.test(prefix)) return { phase: "budget_initial", basis: "预计" };
  if (/实际(?:支出|发生|完成|执行)?(?:的)?$/.test(prefix)) return { phase: "actual", basis: null };
  return (
    PHASES.find((p) => p.word.test(prefix.replace(/一般公共预算$|政府性基金预算$|国有资本经营预算$/, "")))
      ?.phase ?? null
  );
}

function yearIn(text: string): number | null {
  return Number(/(20\d{2})年(?:度)?[^年]{0,20}$/.exec(text)?.[1] ?? 0) || null;
}
