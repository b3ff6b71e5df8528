import { compare, negate } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import type { Fund, Phase } from "../../records/vocabulary";
import { type DraftFact, type DraftFields, draft, type TableContext } from "../draft";
import { bareLabel, plainLabel } from "../label";
import { isMoneyUnit, normalise } from "../unit";
import { type Amount, amountsIn } from "./amounts";
import { evaluation } from "./evaluation";
import type { Paragraph } from "./flow";
import { COUNT_LABELS } from "./lexicon";
import { type CompareBase, compareBase, nearClause, type PhaseWord, type Phrase, readPhrase } from "./phrase";
import { priorYearFact } from "./prior-year";
import type { SubjectPhrases } from "./subject-phrase";
import { labelTopic, measureIn, subjectTopic, type Topic, topicItem } from "./topic";

export interface Section {
  readonly fund: Fund | null;
  readonly year: number | null;
  readonly heading: string;
}

/** Characters before a figure that can bear on it; a longer sentence is none. */
const LOOK_BACK = 600;

/** What holds within one sentence. */
interface Sentence {
  base: CompareBase | null;
  phase: PhaseWord | null;
  /** Text of the sentence up to the figure being read. */
  text: string;
  /** Text of the paragraph up to the figure being read. */
  heard: string;
  /** The count read last: persons behind it belong to it. */
  counted: { readonly measure: MeasureId; readonly item: string | null } | null;
}

type Emit = (measure: MeasureId, fields: DraftFields, sign?: 1 | -1) => DraftFact;
type Level = Extract<Phrase, { kind: "level" }>;

const EXPENDITURES: ReadonlySet<string> = new Set([
  "general_public_budget_expenditure",
  "fiscal_appropriation_expenditure",
  "expenditure_total",
]);
const INSURANCE = /保险费收入|基金(?:预算)?(?:总)?(?:收入|支出)|基金享受待遇|滚存结余|统筹基金/;

/**
 * Reads paragraph by paragraph. Figures without words of their own belong to the topic; after a full stop the
 * text returns to the topic before 其中, and a figure nobody can name ends the topic.
 */
export class ParagraphReader {
  private topic: Topic | null = null;
  private main: Topic | null = null;
  private readonly latest = new Map<string, DraftFact>();

  constructor(
    private readonly subjects: SubjectPhrases,
    private readonly tables: readonly DraftFact[],
  ) {
    for (const fact of tables) if (fact.phase === "actual" && fact.item === null) this.remember(fact);
  }

  /** A new heading: the text speaks of something else. */
  forget(): void {
    this.speakOf(null);
  }

  read(paragraph: Paragraph, section: Section): DraftFact[] {
    const { text } = paragraph;
    if (this.topic?.subject == null) this.speakOf(null);
    const context: TableContext = {
      table: "narrative",
      title: section.heading || null,
      unit: null,
      year: section.year,
      notes: "",
      segment: -1,
    };
    const facts: DraftFact[] = [...evaluation(context, paragraph)];
    const sentence: Sentence = { base: null, phase: null, text: "", heard: "", counted: null };
    const insurance = INSURANCE.test(text);
    let from = 0;
    for (const amount of amountsIn(text)) {
      const lead = text.slice(from, amount.start);
      from = amount.end;
      const stop = Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n"));
      if (stop >= 0) {
        Object.assign(sentence, { base: null, phase: null, text: "", counted: null });
        this.topic = this.main;
      }
      sentence.text = (sentence.text + lead.slice(stop + 1)).slice(-LOOK_BACK);
      sentence.heard = text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start);
      this.takeSubject(lead, section);
      sentence.base = compareBase(lead) ?? sentence.base;
      facts.push(
        ...this.readAmount({
          paragraph,
          context,
          section,
          sentence,
          lead: lead.slice(stop + 1),
          amount,
          insurance,
        }),
      );
      sentence.text += amount.printed;
    }
    this.takeSubject(text.slice(from), section);
    return facts;
  }

  /** Nobody can name the figure: an aside ends the aside's topic, a statement the sentence's. */
  private loseTopic(inAside: boolean): void {
    if (inAside) this.topic = null;
    else this.speakOf(null);
  }

  private speakOf(topic: Topic | null): void {
    this.topic = topic;
    this.main = topic;
  }

  private takeSubject(lead: string, section: Section): void {
    if (!/[（(]\s*[款项]\s*[)）]/.test(lead)) return;
    const piece = lead.split(/[。\n]/).findLast((part) => /[（(]\s*[款项]\s*[)）]/.test(part)) ?? "";
    if (/原因|调整|调剂/.test(piece)) return;
    const subject = this.subjects.read(piece);
    if (subject) this.speakOf(subjectTopic(subject, section.fund));
  }

  private readAmount(at: Reading): DraftFact[] {
    const { paragraph, context, amount } = at;
    const near = nearClause(at.lead);
    const cell = { text: amount.printed, place: paragraph.placeAt(amount.start) };
    const emit: Emit = (measure, fields, sign = 1) =>
      draft(
        context,
        measure,
        sign === 1 ? amount.number : { ...amount.number, value: negate(amount.number.value) },
        cell,
        { unit: amount.unit, ...fields },
      );
    if (amount.unit === "个百分点" || amount.unit === "分") return [];
    if (!isMoneyUnit(amount.unit) && amount.unit !== "%") return this.readCount(at, near, emit);
    const phrase = readPhrase(near, amount.unit === "%");
    const aside = isAside(at.sentence.text);
    const before = { topic: this.topic, main: this.main };
    const facts = phrase ? this.interpret(phrase, at, emit) : [];
    if (aside.bracket) Object.assign(this, before);
    else if (phrase === null && amount.unit !== "%" && !/人均|标准|单价/.test(near))
      this.loseTopic(aside.part || aside.reason);
    return facts;
  }

  private interpret(phrase: Phrase, at: Reading, emit: Emit): DraftFact[] {
    const { section, sentence } = at;
    if (phrase.kind === "level") return this.level(phrase, at, emit);
    if (phrase.kind === "prior") {
      return (this.topic?.measures ?? []).map((measure) =>
        emit(measure, { ...fieldsOf(this.topic as Topic), phase: "prior_actual", year: phrase.year }),
      );
    }
    if (phrase.kind === "change") {
      const topic = phrase.label ? labelTopic(phrase.label, section.fund, phrase.printed) : this.topic;
      if (!topic) return [];
      if (phrase.label) this.topic = topic;
      return this.change(topic, phrase.sign, sentence.base, at.amount, emit);
    }
    const topic = phrase.label
      ? labelTopic(phrase.label, section.fund, phrase.kind === "share" ? phrase.printed : "")
      : this.topic;
    if (!topic) return [];
    const fields = { fund: topic.fund, subject: topic.subject, row: topic.printed };
    if (phrase.kind === "share")
      return [
        emit("share_percent", {
          ...fields,
          item: phrase.label ? phrase.printed.split("占")[0] : topicItem(topic),
        }),
      ];
    const basis = phrase.basis === "unknown" ? (sentence.phase?.basis ?? "unknown") : phrase.basis;
    const measure = topic.measures[0] ?? "";
    if (measure.startsWith("three_public."))
      return [
        emit("three_public.completion_rate", {
          ...fields,
          basis,
          item: measure === "three_public.total" ? null : topicItem(topic),
        }),
      ];
    const whole = topic.subject !== null || EXPENDITURES.has(measure);
    return [
      emit("budget_completion_rate", { ...fields, basis, item: whole ? topic.item : topicItem(topic) }),
    ];
  }

  private level(phrase: Level, at: Reading, emit: Emit): DraftFact[] {
    const { section, sentence } = at;
    if (isAside(at.lead).reason) return [];
    if (phrase.phase) sentence.phase = phrase.phase;
    const topic = this.levelTopic(phrase, at);
    if (!topic) return [];
    if (at.insurance && !topic.measures[0]?.startsWith("insurance_")) {
      this.speakOf(null);
      return [];
    }
    if (isAside(sentence.text).part) this.topic = topic;
    else this.speakOf(topic);
    const reading: PhaseWord = phrase.phase ?? sentence.phase ?? { phase: "actual", basis: null };
    const year = phrase.year ?? section.year;
    return topic.measures.map((named) =>
      this.levelFact(topic, named, reading, year, section, at.amount, emit),
    );
  }

  private levelFact(
    topic: Topic,
    named: MeasureId,
    reading: PhaseWord,
    year: number | null,
    section: Section,
    amount: Amount,
    emit: Emit,
  ): DraftFact {
    const { measure, item } = measureIn(named, reading.phase);
    const { phase, basis } = this.statedBudget(measure, reading, amount) ?? reading;
    const project = measure === "project_expenditure" ? projectHeading(section.heading) : null;
    const fact = emit(project ? "project_executed" : measure, {
      ...fieldsOf(topic),
      item: project ?? topic.item ?? item,
      phase,
      basis,
      year,
    });
    if (phase === "actual") this.remember(fact);
    return fact;
  }

  /** A 三公 budget the text gives without a basis is the one of the table when the amounts are equal. */
  private statedBudget(measure: MeasureId, reading: PhaseWord, amount: Amount): PhaseWord | null {
    if (reading.basis !== "unknown" || !measure.startsWith("three_public.")) return null;
    const value = normalise(amount.number.value, amount.number.decimals, amount.unit).exact;
    const same = this.tables.find(
      (fact) =>
        fact.measure === measure &&
        fact.phase.startsWith("budget") &&
        fact.number &&
        compare(normalise(fact.number.value, fact.number.decimals, fact.unit).exact, value) === 0,
    );
    return same ? { phase: same.phase, basis: same.basis } : null;
  }

  private levelTopic(phrase: Level, at: Reading): Topic | null {
    const { section } = at;
    if (phrase.label) {
      const inherited = isAside(at.sentence.text).part ? (this.main?.fund ?? null) : null;
      const topic = labelTopic(phrase.label, section.fund ?? inherited, phrase.printed);
      return topic.measures[0]?.startsWith("insurance_")
        ? { ...topic, item: insuranceOf(at.sentence.heard) }
        : topic;
    }
    if (phrase.subject !== null) {
      const subject = this.subjects.classOf(phrase.subject);
      return subject ? subjectTopic(subject, section.fund) : null;
    }
    if (
      phrase.noun &&
      (section.fund === "gov_fund" || section.fund === "state_capital") &&
      (this.topic === null || phrase.phase === null)
    )
      return fundTopic(section.fund, phrase.noun);
    const planned = /(收入|支出)预算[:：]/.exec(at.sentence.text)?.[1];
    if (planned && this.topic === null && phrase.phase) {
      return {
        measures: [planned === "收入" ? "revenue_total" : "expenditure_total"],
        fund: null,
        item: null,
        subject: null,
        printed: `${planned}预算`,
      };
    }
    return phrase.phase ? this.topic : null;
  }

  private change(
    topic: Topic,
    sign: 1 | -1,
    base: CompareBase | null,
    amount: Amount,
    emit: Emit,
  ): DraftFact[] {
    const basis = base === "prior" ? "上年决算" : base === "budget_initial" ? "年初预算" : "unknown";
    const fields = {
      fund: topic.fund,
      subject: topic.subject,
      row: topic.printed,
      item: topicItem(topic),
      basis,
    };
    if (amount.unit === "%") return [emit("change_percent", fields, sign)];
    const changed = emit("change_amount", fields, sign);
    if (base !== "prior") return [changed];
    const priors = topic.measures.flatMap((measure) => {
      const current = this.latest.get(key(measure, topic));
      if (!current || !changed.number) return [];
      const about = {
        ...current,
        place: changed.place,
        table: "narrative" as const,
        tableTitle: changed.tableTitle,
        segment: -1,
        column: null,
        row: topic.printed,
      };
      const prior = priorYearFact(about, changed.number, amount.unit);
      return prior ? [prior] : [];
    });
    return [changed, ...priors];
  }

  private readCount(at: Reading, near: string, emit: Emit): DraftFact[] {
    const { amount } = at;
    const stated = near.replace(/(?:为|是|共计|共|约|达)$/, "");
    const found = COUNT_LABELS.find((entry) => entry.units.includes(amount.unit) && entry.label.test(stated));
    const measure = found?.measure ?? this.impliedCount(stated, amount.unit, at.sentence);
    if (!measure || /应参保/.test(stated)) return [];
    const unit =
      measure === "reception_batches"
        ? "批次"
        : measure === "reception_visitors" || measure === "abroad_visitors"
          ? "人次"
          : amount.unit;
    const phase: Phase = found?.phase ?? "actual";
    const item =
      found?.item ??
      (found ? null : (at.sentence.counted?.item ?? null)) ??
      (measure === "insured_population"
        ? insuredGroup(stated, at.sentence.heard)
        : measure.startsWith("staff_")
          ? unitOf(at.sentence.text)
          : null);
    const stated_year = Number(/(20\d{2})年(?:参保|末)/.exec(stated)?.[1] ?? 0) || at.section.year;
    const fact = emit(measure, { unit, item, phase, year: stated_year, row: stated });
    at.sentence.counted = { measure, item };
    if (measure === "insured_population" && !isAside(at.sentence.text).bracket)
      this.speakOf({ measures: [measure], fund: null, item, subject: null, printed: stated });
    return [fact.number ? { ...fact, number: { ...fact.number, unit: null } } : fact];
  }

  /** "接待 2 批次，30 人次", "0 个团组，0 人": the second count has no words of its own. */
  private impliedCount(near: string, unit: string, sentence: Sentence): MeasureId | null {
    if (near !== "" && near !== "累计") return null;
    const persons = unit === "人次" || unit === "人";
    if (sentence.counted?.measure === "reception_batches") return persons ? "reception_visitors" : null;
    if (sentence.counted?.measure === "abroad_groups") return persons ? "abroad_visitors" : null;
    if (this.topic?.measures[0] !== "three_public.reception") return null;
    return unit === "人次" ? "reception_visitors" : unit === "批次" ? "reception_batches" : null;
  }

  private remember(fact: DraftFact): void {
    this.latest.set(key(fact.measure, fact), fact);
  }
}

interface Reading {
  readonly paragraph: Paragraph;
  readonly context: TableContext;
  readonly section: Section;
  readonly sentence: Sentence;
  /** Text between the previous figure and this one, within the sentence. */
  readonly lead: string;
  readonly amount: Amount;
  readonly insurance: boolean;
}

/** Whether a figure stands in brackets, behind 其中, or in an explanation. */
function isAside(text: string): { bracket: boolean; part: boolean; reason: boolean } {
  const plain = plainLabel(text);
  const open = plain.lastIndexOf("（");
  return {
    bracket: open >= 0 && plain.indexOf("）", open) < 0,
    part: /其中|包括/.test(plain),
    reason: /原因|主要是(?!因为)|由于|主要用于(?!以下)|其余为/.test(plain),
  };
}

/** A project's own paragraph: its heading names the project and no part of the accounts. */
function projectHeading(heading: string): string | null {
  if (heading === "" || /情况|说明|决算|支出|收入|概况|报告|绩效|预算/.test(heading)) return null;
  return bareLabel(heading);
}

function insuranceOf(text: string): string | null {
  const match = /城镇职工|城职|城乡居民|职工医保|居民医保/g;
  const found = plainLabel(text).match(match)?.at(-1);
  if (!found) return null;
  return /居民/.test(found) ? "城乡居民基本医疗保险" : "城镇职工基本医疗保险";
}

/** Whose insurance is counted: the scheme, or the group named right before 参保人数; null for all insured. */
function insuredGroup(stated: string, heard: string): string | null {
  const group = stated
    .replace(/^.*(?=20\d{2}年)/, "")
    .replace(/(?:实际|预计)?参保人数.*$/, "")
    .replace(
      /20\d{2}年度?|(?:城镇|城乡)?(?:职工|居民)?(?:基本)?医疗?保险?|城职|城乡居民|城镇职工|实际|预计|参加|同比|全[省市州县区]|[\u4e00-\u9fff]{1,8}[县区市州](?!本级)/g,
      "",
    );
  return group.length >= 3 ? group : insuranceOf(heard);
}

function unitOf(text: string): string | null {
  return (
    plainLabel(text)
      .match(/局?机关(?!事业)|二级机构|下属单位|所属单位/g)
      ?.at(-1) ?? null
  );
}

function fieldsOf(topic: Topic): DraftFields {
  return { fund: topic.fund, subject: topic.subject, item: topic.item, row: topic.printed };
}

function fundTopic(fund: "gov_fund" | "state_capital", noun: "revenue" | "expenditure"): Topic {
  const measures: readonly MeasureId[] =
    fund === "gov_fund" ? [`gov_fund_${noun}`] : [`state_capital_${noun}`];
  return { measures, fund, item: null, subject: null, printed: noun === "revenue" ? "收入" : "支出" };
}

function key(
  measure: string,
  about: { readonly fund: Fund | null; readonly item: string | null; readonly subject: DraftFact["subject"] },
): string {
  return [measure, about.subject?.code ?? about.subject?.name ?? "", about.item ?? ""].join("|");
}
