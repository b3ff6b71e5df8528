import { negate } from "../../records/decimal";
import { type DraftFact, draft, type TableContext } from "../draft";
import { isMoneyUnit } from "../unit";
import { type Amount, amountsIn, isBound } from "./amounts";
import { asideAt } from "./aside";
import { changeFacts } from "./change-facts";
import { countFacts } from "./count-facts";
import { evaluation } from "./evaluation";
import type { Paragraph } from "./flow";
import { INSURANCE } from "./insurance";
import { levelFacts, priorFacts } from "./level-facts";
import { openingTopic } from "./paragraph-words";
import { compareBase, nearClause, type Phrase, readPhrase } from "./phrase";
import { completionFacts, shareFacts } from "./rate-facts";
import type { Emit, Knowledge, Reading } from "./reading";
import type { Section } from "./section";
import { FRESH, LOOK_BACK, type Sentence } from "./sentence";
import { Speech } from "./speech";
import { subjectTopic } from "./topic";

/** Reads the figures paragraph by paragraph, and remembers what the text is speaking of. */
export class ParagraphReader {
  private readonly speech = new Speech();

  constructor(private readonly known: Knowledge) {}

  /** A new heading: the text speaks of something else. */
  forget(): void {
    this.speech.speakOf(null);
  }

  read(paragraph: Paragraph, section: Section): DraftFact[] {
    const { text } = paragraph;
    const { speech, known } = this;
    speech.beginParagraph();
    const context = contextOf(section);
    const facts: DraftFact[] = [...evaluation(context, paragraph)];
    const sentence: Sentence = { ...FRESH, heard: "" };
    const insurance = INSURANCE.test(text);
    const opening = openingTopic(text, section);
    if (opening) speech.speakOf(opening);
    let from = 0;
    for (const amount of amountsIn(text)) {
      const lead = text.slice(from, amount.start);
      from = amount.end;
      const stop = Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n"));
      if (stop >= 0) {
        Object.assign(sentence, FRESH);
        speech.beginSentence();
      }
      const own = lead.slice(stop + 1);
      sentence.text = (sentence.text + own).slice(-LOOK_BACK);
      sentence.heard = text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start);
      this.takeSubject(lead, section);
      sentence.base = compareBase(lead, section.year) ?? sentence.base;
      const emit = emitter(context, paragraph, amount);
      const near = nearClause(own);
      if (!isBound(text, amount))
        facts.push(...read({ section, sentence, speech, known, lead: own, near, amount, insurance, emit }));
      sentence.text += amount.printed;
    }
    this.takeSubject(text.slice(from), section);
    return facts;
  }

  private takeSubject(lead: string, section: Section): void {
    if (!/[（(]\s*[款项]\s*[)）]/.test(lead)) return;
    const piece = lead.split(/[。\n]/).findLast((part) => /[（(]\s*[款项]\s*[)）]/.test(part)) ?? "";
    if (/原因|调整|调剂/.test(piece)) return;
    const subject = this.known.subjects.read(piece);
    if (subject) this.speech.speakOf(subjectTopic(subject, section.fund));
  }
}

function contextOf(section: Section): TableContext {
  return {
    table: "narrative",
    title: section.heading || null,
    unit: null,
    year: section.year,
    notes: "",
    segment: -1,
  };
}

function emitter(context: TableContext, paragraph: Paragraph, amount: Amount): Emit {
  const cell = { text: amount.printed, place: paragraph.placeAt(amount.start) };
  return (measure, fields, sign = 1) =>
    draft(
      context,
      measure,
      sign === 1 ? amount.number : { ...amount.number, value: negate(amount.number.value) },
      cell,
      { unit: amount.unit, ...fields },
    );
}

function read(at: Reading): DraftFact[] {
  const { amount, sentence, near, speech } = at;
  if (amount.unit === "个百分点" || amount.unit === "分") return [];
  if (!isMoneyUnit(amount.unit) && amount.unit !== "%") return countFacts(at);
  const speaker = { bureau: at.known.bureau, year: at.section.year };
  const phrase = readPhrase(near, amount.unit === "%", speaker);
  const aside = asideAt(sentence.text);
  const facts = speech.aside(() => (phrase ? phraseFacts(phrase, at) : []), aside.bracket);
  sentence.changing = phrase?.kind === "change" && facts.length > 0;
  const unnamed = phrase === null && amount.unit !== "%" && !/^占|人均|平均|每|标准|单价/.test(near);
  if (unnamed && !aside.bracket) speech.lose(aside.part || aside.reason);
  return facts;
}

function phraseFacts(phrase: Phrase, at: Reading): DraftFact[] {
  switch (phrase.kind) {
    case "level":
      return levelFacts(phrase, at);
    case "change":
      return changeFacts(phrase, at);
    case "prior":
      return priorFacts(phrase.year, at);
    case "share":
      return shareFacts(phrase, at);
    case "completion":
      return completionFacts(phrase, at);
  }
}
