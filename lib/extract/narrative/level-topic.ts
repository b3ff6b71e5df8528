import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import type { DraftSubject } from "../draft";
import { isOfFlow } from "./flow-fund";
import { insuranceOf, schemeOf } from "./insurance";
import { type NarrativeLabel, PART_LABELS } from "./lexicon";
import { isPartOf, isSpending } from "./part-of";
import type { LevelPhrase } from "./phrase";
import type { Section } from "./section";
import type { SubjectPhrases } from "./subject-phrase";
import { labelTopic, subjectTopic, type Topic } from "./topic";

/** What surrounds a figure that states a level. */
export interface LevelContext {
  readonly section: Section;
  /** Text of the sentence up to the figure. */
  readonly text: string;
  /** Text of the paragraph up to the figure. */
  readonly heard: string;
  /** The figure stands behind 其中. */
  readonly part: boolean;
  readonly bracket: boolean;
  /** A semicolon stands between the part named last and the figure: what is no part of the whole stands beside it. */
  readonly apart: boolean;
  /** A figure of the sentence was not understood: what follows 其中 may be its part. */
  readonly lost: boolean;
  /** The figure's clause names the budget subject that is the topic. */
  readonly ofSubject: boolean;
  readonly topic: Topic | null;
  readonly main: Topic | null;
  readonly subjects: SubjectPhrases;
  /** What the last budget of the sentence is of. */
  readonly planned: Topic | null;
  /** The parts named right behind are its funds. */
  readonly ofFunds: boolean;
  /** The money whose flow the sentence tells. */
  readonly flow: Fund | null;
  /** The paragraph speaks of insurance funds. */
  readonly insurance: boolean;
  /** The topic named last in the same sentence. */
  readonly before: Topic | null;
  /** Revenue and expenditure named one after the other: parts behind may be those of either. */
  readonly pair: readonly Topic[];
  /** The accounts are those of a whole place. */
  readonly government: boolean;
  /** The figure is listed beside the part named last, and is no part of that. */
  readonly beside: boolean;
  /** The clause before names nothing but what is spoken of: “三公”经费：支出…. */
  readonly headed: boolean;
  /** The document calls itself a department's accounts: right under its title they are spoken of. */
  readonly accounts: boolean;
  /** Receptions counted since the last amount. */
  readonly received: { readonly item: string | null } | null;
}

/** A whole region's figures, not a department's. */
const REGION =
  /(?:^|[，,；;。：:]|年度?|其中|末)全[省市县区州镇乡盟旗](?!财政|直)|全街道|地方一般公共预算|财政总收入|地方财政/;
/** Projects that were evaluated: their money is a part of the department's, and no total. */
const EVALUATED = /涉及(?!因公)|(?:总|计划)投资|投资(?:估算|概算)|自评|绩效评价|部门评价|重点评价/;
const WORK = /职责|职能|工作|任务|成效|亮点|举措/;

/** Parts of running costs carry the names of 三公 and other measures, and are not they. */
const RUNNING: ReadonlySet<MeasureId> = new Set([
  "public_expenses",
  "personnel_expenses",
  "basic_expenditure",
  "operating_expenses",
  "project_expenditure",
]);
const CONFUSED = /^(?:three_public\.|meeting_expenses|training_expenses)/;

/** Whether the sentence speaks of a whole region's money, or of projects that were evaluated. */
export function isOthers(sentence: string, government: boolean): boolean {
  return (!government && REGION.test(sentence)) || EVALUATED.test(sentence);
}

/** The topic a level's words name; null where they name none, or something that is not the department's. */
export function levelTopic(phrase: LevelPhrase, context: LevelContext): Topic | null {
  const { section, topic, main } = context;
  const found = partLabel(phrase, context.beside ? null : topic) ?? partLabel(phrase, main) ?? phrase.label;
  if (found && topic && isBareSide(phrase) && !isOtherSide(topic, sideOfLabel(found))) return topic;
  if (found) return named(found, phrase, context);
  if (phrase.subject !== null) {
    if (!context.government && REGION.test(context.text)) return null;
    const subject = subjectNamed(phrase.subject, phrase.before, context);
    return subject ? subjectTopic(subject, ofOneFund(section.fund) ?? fundOfSpending(main)) : null;
  }
  if (context.ofSubject || (topic?.subject && /^(?:决算)?支出$/.test(phrase.printed) && !context.part))
    return topic;
  const spoken = (topic?.subject && isOfDepartment(phrase)) || isOtherSide(topic, phrase.noun) ? null : topic;
  if (
    phrase.noun &&
    (section.fund === "gov_fund" || section.fund === "state_capital") &&
    (spoken === null || phrase.phase === null)
  )
    return fundTopic(section.fund, phrase.noun);
  const twin = otherSide(phrase, context.apart ? (main ?? context.before) : context.before);
  if (twin) return twin;
  if (
    isBareSpending(phrase) &&
    phrase.printed.includes("共") &&
    context.received !== null &&
    (spoken === null || isReception(spoken))
  )
    return {
      ...RECEPTION,
      fund: spoken?.fund ?? section.fund,
      item: context.received.item,
      printed: phrase.printed,
    };
  if (spoken !== null && (spoken === context.planned || context.headed) && isBareSpending(phrase))
    return spoken;
  return sectionTotal(phrase, { ...context, topic: spoken }) ?? (phrase.phase ? spoken : null);
}

/** "调整预算5万元，决算支出3.2万元": what is spoken of, where it has that side. */
const isBareSide = ({ before, printed }: LevelPhrase): boolean =>
  /^(?:收入|支出)$/.test(printed) && /^[预决]算$/.test(before);

const sideOfLabel = ({ measures }: NarrativeLabel): LevelPhrase["noun"] =>
  measures[0]?.startsWith("revenue") ? "revenue" : "expenditure";

/** "一般公共预算支出…，其中：教育支出…": the classes of one fund's spending are that fund's. */
const fundOfSpending = (whole: Topic | null): Fund | null =>
  isSpending(whole) ? ofOneFund(whole?.fund) : null;

/** A class, which must bear the code printed before it; behind 其中 and in brackets one below the subject spoken of. */
function subjectNamed(name: string, code: string, context: LevelContext): DraftSubject | null {
  const { subjects, topic, main, part, bracket } = context;
  const below = part || bracket ? subjects.below([topic?.subject, main?.subject], name) : null;
  const found = below ?? subjects.classOf(name);
  return found && (code === "" || found.code === code) ? found : null;
}

/** "2018年部门预算安排1150万元" behind a budget subject: the whole department's. */
export const isOfDepartment = ({ label, printed }: LevelPhrase): boolean =>
  label === null && /(?:部门|单位)[预决]算/.test(printed);

/** "预算5万元，支出3.2万元": what was spent of it. */
const isBareSpending = ({ noun, phase, printed }: LevelPhrase): boolean =>
  noun === "expenditure" &&
  phase === null &&
  /^(?:共|共计|全年|本年|实际)*(?:支出|开支|花费)(?:了|为|共|共计|金额|费用)*$/.test(printed);

/** "接待42批次、391人次，共计支出3.26万元": what the receptions cost. */
const RECEPTION: Topic = {
  measures: ["three_public.reception"],
  fund: null,
  item: null,
  subject: null,
  printed: "",
};
const isReception = ({ measures }: Topic): boolean =>
  measures[0] === RECEPTION.measures[0] || measures[0] === "three_public.total";

/** "财政拨款收入300万元，支出298万元": a bare 支出 beside the revenue named last is of the same money. */
function otherSide({ noun, phase, printed }: LevelPhrase, before: Topic | null): Topic | null {
  if (noun !== "expenditure" || (phase !== null && phase.phase !== "actual")) return null;
  if (!/^支出(?:决算)?数?(?:合计)?(?:为|是)?$/.test(printed)) return null;
  if (before?.measures[0] === "revenue_total" && before.fund === null)
    return {
      ...before,
      measures: ["expenditure_total"],
      either: "expenditure_grand_total",
      doubt: null,
      printed,
    };
  if (phase !== null) return null;
  if (before?.measures[0] === "insurance_revenue")
    return { ...before, measures: ["insurance_expenditure"], printed };
  const measure = before?.fund && OTHER_SIDE[before.measures[0] as MeasureId]?.[before.fund];
  return before && measure ? { ...before, measures: [measure], printed } : null;
}

/** Balances are neither revenue nor expenditure. */
const CARRIED_OVER: ReadonlySet<MeasureId> = new Set([
  "opening_balance",
  "closing_balance",
  "balance_distribution",
  "non_fiscal_balance_used",
]);

/** "收支总计182万元。收入决算170万元": a measure of both sides or of the other one is not meant. */
function isOtherSide(topic: Topic | null, noun: LevelPhrase["noun"]): boolean {
  if (topic === null || noun === null) return false;
  if (topic.measures.some((measure) => CARRIED_OVER.has(measure))) return true;
  const other = noun === "revenue" ? "expenditure" : "revenue";
  return topic.measures.some((measure) => measure.includes(other));
}

/** Words of a part whose whole is not spoken of. */
export const namesPart = ({ printed }: LevelPhrase): boolean =>
  PART_LABELS.some(({ label }) => label.test(printed));

export function partLabel(phrase: LevelPhrase, topic: Topic | null): NarrativeLabel | null {
  const of = topic?.measures.length === 1 ? topic.measures[0] : undefined;
  return PART_LABELS.find((entry) => entry.of === of && entry.label.test(phrase.printed)) ?? null;
}

function named(label: NarrativeLabel, phrase: LevelPhrase, context: LevelContext): Topic | null {
  const { section, main } = context;
  const inherited = context.bracket ? (context.topic ?? main)?.fund : context.part ? main?.fund : null;
  const flow = context.flow !== null && isOfFlow(phrase.printed) ? context.flow : null;
  const topic =
    (flow && labelTopic({ ...label, fund: flow }, flow, phrase.printed)) ??
    twinOf(label, phrase, context) ??
    sameMoney(label, phrase, context) ??
    labelTopic(
      label,
      context.ofFunds && label.fund === "all"
        ? null
        : (fundBefore(label, phrase) ?? ofOneFund(inherited) ?? section.fund ?? inherited ?? null),
      phrase.printed,
    );
  if (context.government && topic.fund === "general" && topic.measures[0] === "fiscal_appropriation_revenue")
    return { ...topic, measures: ["general_public_budget_revenue"], either: null };
  const measure = topic.measures[0] ?? "";
  const scheme =
    context.insurance && INSURED.test(context.text) && label.either ? SCHEME[measure] : undefined;
  if (scheme) return { ...topic, measures: [scheme], either: null, fund: null, item: fundsOf(context) };
  if (
    BALANCE_OF_FUNDS.test(measure) &&
    !context.insurance &&
    (context.government || !/年末/.test(phrase.printed))
  )
    return null;
  if (measure.startsWith("insurance_")) return { ...topic, item: fundsOf(context) };
  if (isOthers(context.text, context.government)) return null;
  if ((context.part || context.bracket) && isFundOf(label, main)) return null;
  const wholes = main ? [main, ...context.pair] : [];
  const fits = topic.measures.some((each) => wholes.some((whole) => isPartOf(each, whole)));
  if ((context.part || context.bracket) && main && !fits && !isOtherSideOf(context.before, topic))
    return context.apart && !context.bracket ? { ...topic, doubt: doubtIn(phrase, context) } : null;
  if (isBareAppropriation(topic, context)) return null;
  if (
    CONFUSED.test(measure) &&
    main &&
    RUNNING.has(main.measures[0] as MeasureId) &&
    /[，：；、,]/.test(context.text)
  )
    return /三公|会议费/.test(section.heading) ? { ...topic, doubt: doubtIn(phrase, context) } : null;
  return { ...topic, doubt: doubtIn(phrase, context) };
}

/** Bodies have balances too: only beside insurance funds are 当期结余 and 累计结余 theirs. */
const BALANCE_OF_FUNDS = /^insurance_(?:current|closing)_balance$/;

const ofOneFund = (fund: Fund | null | undefined): Fund | null => (fund && fund !== "all" ? fund : null);

/** Whose funds: the scheme, else the insurance as the sentence names it. */
function fundsOf({ heard, text, government }: LevelContext): string | null {
  if (government) return schemeOf(text);
  const named = [...text.matchAll(/([\u4e00-\u9fff（）]{2,16}保险)基金/g)].at(-1)?.[1];
  return insuranceOf(heard) ?? named?.replace(/^(?:年度?|其中|全年)+/, "") ?? null;
}

const INSURED = /(?:保险|医保).{0,4}基金/;
/** 总收入 and 总支出 in a sentence about insurance funds. */
const SCHEME: Readonly<Record<string, MeasureId>> = {
  revenue_total: "insurance_revenue",
  expenditure_total: "insurance_expenditure",
};

/** "项目支出…，其中：一般公共预算拨款…": only beside revenue is an appropriation that says no more revenue. */
function isBareAppropriation({ measures, printed }: Topic, { main, section }: LevelContext): boolean {
  if (measures[0] !== "fiscal_appropriation_revenue" || !/拨款$/.test(printed)) return false;
  if (main) return !main.measures.some((measure) => measure.includes("revenue"));
  return /支出/.test(section.heading) && !/收入|收支/.test(section.heading);
}

/** "机关运行经费100万元（其中：一般公共预算支出100万元）": of which fund a cost was paid. */
function isFundOf(label: NarrativeLabel, main: Topic | null): boolean {
  return FUNDS.test(label.measures[0] ?? "") && PAID.test(main?.measures[0] ?? "");
}

const FUNDS = /^(?:general_public_budget|gov_fund|state_capital)_/;
const PAID = /^(?:three_public\.|operating_expenses|meeting_|training_|procurement_)/;

/** "使用政府性基金财政拨款安排基本支出": the words before name the kind of money. */
function fundBefore(label: NarrativeLabel, { before }: LevelPhrase): Fund | null {
  if (label.fund !== undefined || !OF_FUNDS.has(label.measures[0] ?? "")) return null;
  if (/政府性基金/.test(before)) return "gov_fund";
  if (/国有资本/.test(before)) return "state_capital";
  if (/一般公共/.test(before)) return "general";
  return /(?<!非)财政拨款/.test(before) ? "all" : null;
}

const OF_FUNDS: ReadonlySet<string> = new Set([
  "basic_expenditure",
  "project_expenditure",
  "personnel_expenses",
  "public_expenses",
  "opening_balance",
  "closing_balance",
]);

/** "政府性基金预算财政拨款本年收入…；本年支出…": the other side of the same money, where its own words name none. */
const OTHER_SIDE: Readonly<Partial<Record<MeasureId, Readonly<Partial<Record<Fund, MeasureId>>>>>> = {
  fiscal_appropriation_revenue: {
    all: "fiscal_appropriation_expenditure",
    general: "general_public_budget_expenditure",
  },
  general_public_budget_revenue: { general: "general_public_budget_expenditure" },
  gov_fund_revenue: { gov_fund: "gov_fund_expenditure" },
  state_capital_revenue: { state_capital: "state_capital_expenditure" },
};

/** What was spent of the money whose revenue stands right before. */
const isOtherSideOf = (revenue: Topic | null, { measures, fund }: Topic): boolean =>
  fund !== null &&
  revenue?.fund === fund &&
  OTHER_SIDE[revenue.measures[0] as MeasureId]?.[fund] === measures[0];

function sameMoney(label: NarrativeLabel, phrase: LevelPhrase, context: LevelContext): Topic | null {
  if (label.measures[0] !== "expenditure_total" || phrase.printed !== "本年支出") return null;
  const revenue = context.before;
  const beside = revenue !== null && /本年收入$/.test(revenue.printed);
  if (!beside && (context.part || context.section.fund !== "all")) return null;
  const measure = revenue?.fund && OTHER_SIDE[revenue.measures[0] as MeasureId]?.[revenue.fund];
  return revenue && measure ? { ...revenue, measures: [measure], printed: phrase.printed } : null;
}

/** "财政拨款收入总计…、支出总计…": the second total is of the same money. */
function twinOf(label: NarrativeLabel, phrase: LevelPhrase, { before }: LevelContext): Topic | null {
  if (label.measures[0] !== "expenditure_grand_total" || label.measures.length > 1 || phrase.before !== "")
    return null;
  if (before?.measures[0] !== "fiscal_appropriation_revenue_grand_total" || before.measures.length > 1)
    return null;
  return { ...before, measures: ["fiscal_appropriation_expenditure_grand_total"], printed: phrase.printed };
}

function doubtIn(
  phrase: LevelPhrase,
  { section, part, lost, main, government }: LevelContext,
): string | null {
  if (part && lost && main === null) return "may be a part of a figure not understood";
  if (phrase.doubt !== null) return `words before the measure not understood: ${phrase.doubt}`;
  if (WORK.test(section.heading) && !/决算|收支|收入|支出|经费/.test(section.heading))
    return "stated outside the parts about the accounts";
  const wide =
    !government && /^一般公共预算(?:收入|支出)$/.test(phrase.printed) && !ITSELF.test(phrase.before);
  return wide && !(part && main) && !/一般公共预算|财政拨款|决算/.test(section.heading)
    ? "may be the general public budget of the whole government"
    : null;
}

/** "2020年收入21,330.05万元" in the explanation of the accounts. */
const YEARS_SIDE = /^(?:20\d{2}年度?|全年|当年|本年度?)(?:收入|支出)(?:决算)?$/;
const OF_ACCOUNTS = /(?:部门|单位)?决算(?:情况)?(?:的?说明|公开)?$|资金(?:收支|使用)(?:管理)?情况$/;
const ITSELF = /(?:本|我)(?:部门|单位|局|委|办|院|校|中心|镇|乡|街道|所|站)/;

/** "本单位收入为…" in the section on revenue: the total, once a table says so. */
function sectionTotal(phrase: LevelPhrase, { section, text, topic, accounts }: LevelContext): Topic | null {
  const planned = /(收入|支出)预算[:：]/.exec(text)?.[1];
  if (planned && topic === null && phrase.phase) {
    return {
      measures: [planned === "收入" ? "revenue_total" : "expenditure_total"],
      fund: null,
      item: null,
      subject: null,
      printed: `${planned}预算`,
    };
  }
  if (topic !== null || phrase.noun === null || section.fund !== null) return null;
  const whole =
    ITSELF.test(phrase.printed) ||
    (YEARS_SIDE.test(phrase.printed) &&
      (section.heading === "" ? accounts : OF_ACCOUNTS.test(section.heading)));
  const about = sideOf(section.heading, phrase.noun) ?? (whole ? phrase.noun : null);
  if (about === null) return null;
  return {
    measures: [`${about}_total`],
    either: /全年|当年|本年/.test(phrase.printed) ? null : `${about}_grand_total`,
    ...PLAIN,
    printed: phrase.printed,
  };
}

const ONE_SIDE =
  /^(?:[（]?[一二三四五六七八九十\d]+[）、.．])?(?:关于)?(?:20\d{2}年度?)?(?:部门|单位|本年)?(收入|支出)(?:决算)?(?:总体)?(?:情况)?(?:说明)?$/;

/** The side a heading speaks of, where it is the noun's own or both, and no single kind of money. */
function sideOf(heading: string, noun: "revenue" | "expenditure"): "revenue" | "expenditure" | null {
  if (/收入支出|收支/.test(heading)) return /拨款|预算|基金|三公/.test(heading) ? null : noun;
  const side = ONE_SIDE.exec(heading)?.[1];
  return side === (noun === "revenue" ? "收入" : "支出") ? noun : null;
}

const PLAIN = { fund: null, item: null, subject: null } as const;

function fundTopic(fund: "gov_fund" | "state_capital", noun: "revenue" | "expenditure"): Topic {
  const measures: readonly MeasureId[] =
    fund === "gov_fund" ? [`gov_fund_${noun}`] : [`state_capital_${noun}`];
  return { measures, fund, item: null, subject: null, printed: noun === "revenue" ? "收入" : "支出" };
}
