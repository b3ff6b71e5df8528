import { negate } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import { type DraftFact, type DraftFields, draft, type TableContext } from "../draft";
import { isMoneyUnit } from "../unit";
import { type Amount, amountsIn, isBound } from "./amounts";
import { asideAt } from "./aside";
import { threePublicBasis } from "./budget-basis";
import { countAt } from "./counts";
import { evaluation } from "./evaluation";
import type { Paragraph } from "./flow";
import { INSURANCE } from "./insurance";
import { levelTopic } from "./level-topic";
import { isPair, LatestFigures } from "./memory";
import { namedBefore, openingTopic, projectHeading } from "./paragraph-words";
import {
  type ChangePhrase,
  type CompareBase,
  compareBase,
  type LevelPhrase,
  nearClause,
  type PhaseWord,
  type Phrase,
  readPhrase,
  type Speaker,
} from "./phrase";
import { priorYearFact } from "./prior-year";
import { sameAmount } from "./same-amount";
import type { Section } from "./section";
import type { SubjectPhrases } from "./subject-phrase";
import { joinTopics, labelTopic, measureIn, subjectTopic, type Topic, topicItem } from "./topic";

/** Characters before a figure that can bear on it; a longer sentence is none. */
const LOOK_BACK = 600;

/** What holds within one sentence. */
interface Sentence {
  base: CompareBase | null;
  phase: PhaseWord | null;
  /** Basis of the budget the last figure was held against (完成年初预算…的). */
  against: string | null;
  /** The figure before was read as a change. */
  changing: boolean;
  /** Text of the sentence up to the figure being read. */
  text: string;
  /** Text of the paragraph up to the figure being read. */
  heard: string;
  /** The count read last: persons behind it belong to it. */
  counted: LastCount | null;
  /** The count read last within an open bracket; it ends with the bracket. */
  inner: LastCount | null;
}

interface LastCount {
  readonly measure: MeasureId;
  readonly item: string | null;
}

type Emit = (measure: MeasureId, fields: DraftFields, sign?: 1 | -1) => DraftFact;

interface Reading {
  readonly paragraph: Paragraph;
  readonly context: TableContext;
  readonly section: Section;
  readonly sentence: Sentence;
  /** Text between the previous figure and this one, within the sentence. */
  readonly lead: string;
  readonly near: string;
  readonly amount: Amount;
  readonly insurance: boolean;
}

const EXPENDITURES: ReadonlySet<string> = new Set([
  "general_public_budget_expenditure",
  "fiscal_appropriation_expenditure",
  "expenditure_total",
]);
const BASIS: Readonly<Record<CompareBase, string>> = {
  prior: "上年决算",
  budget_initial: "年初预算",
  budget_adjusted: "全年预算",
  budget: "unknown",
  unknown: "unknown",
};

/**
 * Reads paragraph by paragraph. Figures without words of their own belong to the topic; after a full stop the
 * text returns to the topic before 其中, and a figure nobody can name ends the topic.
 */
export class ParagraphReader {
  private topic: Topic | null = null;
  private main: Topic | null = null;
  private named: readonly Topic[] = [];
  private readonly latest: LatestFigures;
  private readonly basis: PhaseWord | null;

  constructor(
    private readonly subjects: SubjectPhrases,
    private readonly tables: readonly DraftFact[],
    private readonly bureau: string | null,
  ) {
    this.latest = new LatestFigures(tables);
    this.basis = threePublicBasis(tables);
  }

  /** A new heading: the text speaks of something else. */
  forget(): void {
    this.speakOf(null);
  }

  read(paragraph: Paragraph, section: Section): DraftFact[] {
    const { text } = paragraph;
    if (this.topic?.subject == null) this.speakOf(null);
    this.named = [];
    const context: TableContext = {
      table: "narrative",
      title: section.heading || null,
      unit: null,
      year: section.year,
      notes: "",
      segment: -1,
    };
    const facts: DraftFact[] = [...evaluation(context, paragraph)];
    const sentence: Sentence = { ...FRESH, heard: "" };
    const insurance = INSURANCE.test(text);
    const opening = openingTopic(text, section);
    if (opening) this.speakOf(opening);
    let from = 0;
    for (const amount of amountsIn(text)) {
      const lead = text.slice(from, amount.start);
      from = amount.end;
      const stop = Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n"));
      if (stop >= 0) {
        Object.assign(sentence, FRESH);
        this.topic = this.main;
      }
      sentence.text = (sentence.text + lead.slice(stop + 1)).slice(-LOOK_BACK);
      sentence.heard = text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start);
      this.takeSubject(lead, section);
      sentence.base = compareBase(lead, section.year) ?? sentence.base;
      const own = lead.slice(stop + 1);
      const at = {
        paragraph,
        context,
        section,
        sentence,
        lead: own,
        near: nearClause(own),
        amount,
        insurance,
      };
      if (!isBound(text, amount)) facts.push(...this.readAmount(at));
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
    const { paragraph, context, amount, sentence, near } = at;
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
    if (!isMoneyUnit(amount.unit) && amount.unit !== "%") return this.readCount(at, emit);
    const speaker: Speaker = { bureau: this.bureau, year: at.section.year };
    const phrase = readPhrase(near, amount.unit === "%", speaker);
    const aside = asideAt(sentence.text);
    const before = { topic: this.topic, main: this.main };
    const facts = phrase ? this.interpret(phrase, at, emit) : [];
    sentence.changing = phrase?.kind === "change" && facts.length > 0;
    if (aside.bracket) Object.assign(this, before);
    else if (phrase === null && amount.unit !== "%" && !/^占|人均|平均|每|标准|单价/.test(near))
      this.loseTopic(aside.part || aside.reason);
    return facts;
  }

  private interpret(phrase: Phrase, at: Reading, emit: Emit): DraftFact[] {
    const { section, sentence } = at;
    if (phrase.kind === "level") return this.level(phrase, at, emit);
    if (phrase.kind === "change") return this.change(phrase, at, emit);
    if (phrase.kind === "prior") {
      const { topic } = this;
      const year = phrase.year ?? (section.year === null ? null : section.year - 1);
      if (!topic || year === null || asideAt(sentence.text).reason) return [];
      return topic.measures.map((measure) =>
        emit(measure, { ...fieldsOf(topic), phase: "prior_actual", year }),
      );
    }
    const topic = phrase.label
      ? labelTopic(phrase.label, section.fund, phrase.kind === "share" ? phrase.printed : "")
      : this.topic;
    if (!topic) return [];
    const fields = { ...doubtOf(topic), fund: topic.fund, subject: topic.subject, row: topic.printed };
    if (phrase.kind === "share")
      return [
        emit("share_percent", {
          ...fields,
          item: phrase.label ? phrase.printed.split("占")[0] : topicItem(topic),
        }),
      ];
    if (phrase.basis === "held against" && sentence.against === null) return [];
    const basis =
      phrase.basis === "held against"
        ? (sentence.against ?? "unknown")
        : phrase.basis === "unknown"
          ? (sentence.phase?.basis ?? "unknown")
          : phrase.basis;
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

  private level(phrase: LevelPhrase, at: Reading, emit: Emit): DraftFact[] {
    const { section, sentence } = at;
    const aside = asideAt(sentence.text);
    if (aside.reason && !phrase.against && !(phrase.phase && phrase.label === null && this.topic)) {
      this.topic = null;
      return [];
    }
    if (phrase.phase && !phrase.against && phrase.phase.phase !== "prior_actual")
      sentence.phase = phrase.phase;
    sentence.against = phrase.against ? (phrase.phase?.basis ?? "unknown") : null;
    const topic = levelTopic(phrase, {
      ...at,
      text: sentence.text,
      heard: sentence.heard,
      part: aside.part,
      topic: this.topic,
      main: this.main,
      subjects: this.subjects,
    });
    if (!topic) return [];
    if (at.insurance && !topic.measures[0]?.startsWith("insurance_")) {
      this.speakOf(null);
      return [];
    }
    if (aside.part) this.topic = topic;
    else this.speakOf(topic);
    this.named = [...this.named.slice(-1), topic];
    const reading: PhaseWord = phrase.phase ?? sentence.phase ?? { phase: "actual", basis: null };
    const year = phrase.year ?? section.year;
    return topic.measures.map((named) => this.levelFact(topic, named, reading, year, at, emit));
  }

  private levelFact(
    topic: Topic,
    named: MeasureId,
    stated: PhaseWord,
    year: number | null,
    { section, amount }: Reading,
    emit: Emit,
  ): DraftFact {
    const reading =
      (stated.basis === "unknown" && named.startsWith("three_public.") ? this.basis : null) ?? stated;
    const { measure, item } = measureIn(named, reading.phase);
    const project = measure === "project_expenditure" ? projectHeading(section.heading) : null;
    const settled = topic.either ? this.settle(named, topic.either, amount) : measure;
    const fact = emit(project ? "project_executed" : (settled ?? measure), {
      ...fieldsOf(topic),
      ...(settled === null
        ? doubtOf({ ...topic, doubt: `${topic.printed} may or may not include balances carried over` })
        : {}),
      item: project ?? topic.item ?? item,
      phase: reading.phase,
      basis: reading.basis,
      year,
    });
    if (reading.phase === "actual") this.latest.add(fact);
    return fact;
  }

  /** Words that can mean two totals mean the one whose figure a table prints; null where none is. */
  private settle(first: MeasureId, second: MeasureId, amount: Amount): MeasureId | null {
    const fits = (measure: MeasureId) =>
      this.tables.some(
        (fact) =>
          fact.measure === measure &&
          fact.phase === "actual" &&
          fact.number !== null &&
          isMoneyUnit(fact.unit) &&
          sameAmount({ number: fact.number, unit: fact.unit }, amount),
      );
    if (fits(first)) return first;
    return fits(second) ? second : null;
  }

  private change(phrase: ChangePhrase, at: Reading, emit: Emit): DraftFact[] {
    const { section, sentence, amount } = at;
    const reason = asideAt(sentence.text).reason;
    const ownBase = compareBase(at.lead, section.year) !== null || (amount.unit === "%" && sentence.changing);
    if (reason && !ownBase) return [];
    const named = phrase.label ? phrase : (namedBefore(at.lead) ?? phrase);
    const topic = named.label ? labelTopic(named.label, section.fund, named.printed) : this.changed(phrase);
    if (!topic) return [];
    this.topic = topic;
    const { base } = sentence;
    const fields = {
      ...doubtOf(topic),
      fund: topic.fund,
      subject: topic.subject,
      row: topic.printed,
      item: topicItem(topic),
      basis: base === null ? "unknown" : BASIS[base],
    };
    if (amount.unit === "%") return [emit("change_percent", fields, phrase.sign)];
    const changed = emit("change_amount", fields, phrase.sign);
    if (base !== "prior" || (reason && phrase.label)) return [changed];
    return [changed, ...this.priors(topic, changed, amount.unit)];
  }

  /** What changed without being named again: the topic, or revenue and expenditure named just before. */
  private changed({ each }: ChangePhrase): Topic | null {
    const [first, second] = this.named;
    return each && first && second && isPair(first, second) ? joinTopics(first, second) : this.topic;
  }

  private priors(topic: Topic, changed: DraftFact, unit: string): DraftFact[] {
    if (topic.doubt) return [];
    return topic.measures.flatMap((measure) => {
      const current = this.latest.of(measure, topic);
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
      const prior = priorYearFact(about, changed.number, unit);
      return prior ? [prior] : [];
    });
  }

  private readCount(at: Reading, emit: Emit): DraftFact[] {
    const { sentence, section } = at;
    const { bracket } = asideAt(sentence.text);
    if (!bracket) sentence.inner = null;
    const count = countAt(at.near, at.amount.unit, {
      counted: sentence.inner ?? sentence.counted,
      topic: this.topic,
      sentence: sentence.text,
      heard: section.heading + sentence.heard,
    });
    if (!count) return [];
    const { measure, item, unit, phase, row } = count;
    const year = Number(/(20\d{2})年(?:参保|末)/.exec(row)?.[1] ?? 0) || section.year;
    const fact = emit(measure, { unit, item, phase, year, row });
    sentence[bracket ? "inner" : "counted"] = { measure, item };
    if (measure === "insured_population" && !bracket)
      this.speakOf({ measures: [measure], fund: null, item, subject: null, printed: row });
    return [fact.number ? { ...fact, number: { ...fact.number, unit: null } } : fact];
  }
}

const FRESH = {
  base: null,
  phase: null,
  against: null,
  changing: false,
  text: "",
  counted: null,
  inner: null,
} as const;

function fieldsOf(topic: Topic): DraftFields {
  return {
    fund: topic.fund,
    subject: topic.subject,
    item: topic.item,
    row: topic.printed,
    ...doubtOf(topic),
  };
}

function doubtOf(topic: Topic): Pick<DraftFields, "status" | "reason"> {
  return topic.doubt ? { status: "ambiguous", reason: topic.doubt } : {};
}
