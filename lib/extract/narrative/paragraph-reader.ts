import { isZero, negate } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import { type DraftFact, draft, type TableContext } from "../draft";
import { plainLabel } from "../label";
import { isMoneyUnit } from "../unit";
import { type Amount, isBound } from "./amounts";
import { asideAt } from "./aside";
import { statedAmounts } from "./bare-amounts";
import { bareLevel } from "./bare-level";
import { changeFacts } from "./change-facts";
import { countFacts } from "./count-facts";
import { economicFacts } from "./economic-facts";
import { evaluation } from "./evaluation";
import { isNumbered, type Paragraph } from "./flow";
import { flowFund } from "./flow-fund";
import { governmentWords } from "./government-words";
import { INSURANCE, OF_FUNDS } from "./insurance";
import { itemHead } from "./item-head";
import { labelAtEnd } from "./label-match";
import { levelFacts, priorFacts } from "./level-facts";
import { listMembers } from "./lists";
import {
  classOpened,
  evaluatedSpending,
  hasOwnHead,
  headingTopic,
  openingTopic,
  sectionTopic,
  sideSummed,
  wholeNamed,
} from "./paragraph-words";
import { isSpending } from "./part-of";
import { compareBase, nearClause, type Phrase, readPhrase, type Speaker } from "./phrase";
import { plannedFacts, planWords } from "./plan";
import { projectReview } from "./project-review";
import { completionFacts, shareFacts } from "./rate-facts";
import type { Emit, Knowledge, Reading } from "./reading";
import type { Section } from "./section";
import { enterOrLeaveBracket, FRESH, LOOK_BACK, type Sentence, yearSaid } from "./sentence";
import { Speech } from "./speech";
import { statedAmount } from "./stated-amount";
import { firstMention, hasMention } from "./subject-mention";
import type { SubjectPhrases } from "./subject-phrase";
import { subjectTopic, type Topic } from "./topic";

/** Reads the figures paragraph by paragraph, and remembers what the text is speaking of. */
export class ParagraphReader {
  private readonly speech = new Speech();
  /** No figure has been read since the last heading. */
  private fresh = false;

  /** The paragraph before ends in 其中： behind what was spent: numbered paragraphs list its kinds. */
  private listsBelow = false;

  constructor(private readonly known: Knowledge) {}

  /** A new heading: the text speaks of something else. */
  forget(): void {
    this.fresh = true;
    this.speech.speakOf(null);
  }

  read(paragraph: Paragraph, section: Section): DraftFact[] {
    const { text } = paragraph;
    const { speech, known } = this;
    speech.beginParagraph();
    const context = contextOf(section, known.plan);
    const reviewed = known.plan ? null : projectReview(context, paragraph, section.heading, known);
    if (reviewed) return reviewed;
    const facts: DraftFact[] = known.plan ? [] : [...evaluation(context, paragraph)];
    const sentence: Sentence = { ...FRESH, heard: "" };
    const amounts = statedAmounts(text, section.unit);
    const insured = !known.government && amounts.length > 0 && INSURANCE.test(text);
    let listing: boolean | null = null;
    const listed = this.listsBelow && isNumbered(text);
    const listsClasses = (): boolean => (listing ??= listed || namesClasses(text, known.subjects));
    const silent = speech.topic !== null || hasOwnHead(text);
    const opening =
      openingTopic(text, section) ??
      classOpened(text, section, known.subjects) ??
      (silent ? null : headingTopic(section));
    speech.opened = opening;
    if (opening) speech.speakOf(opening);
    else if (this.fresh && amounts.length > 0) speech.speakOf(speech.topic ?? sectionTopic(section));
    const executed = known.accounts && /预算执行情况/.test(section.heading);
    if ((known.overall || executed) && !opening && !hasOwnHead(text))
      speech.speakOf(speech.topic ?? evaluatedSpending(section, text));
    this.fresh &&= amounts.length === 0;
    let from = 0;
    let start = 0;
    /** Words before the measure named last. */
    let whose = "";
    const members = listMembers(text, amounts);
    const stated = new Map<number, Topic>();
    for (const [index, amount] of amounts.entries()) {
      const lead = text.slice(from, amount.start);
      const stop = Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n"));
      const own = lead.slice(stop + 1);
      if (stop >= 0) {
        Object.assign(sentence, { ...FRESH, base: COUNTS_PARTS.test(own) ? sentence.base : null });
        speech.beginSentence();
        start = from + stop + 1;
      }
      from = amount.end;
      const back = Math.max(0, amount.start - LOOK_BACK);
      sentence.text = text.slice(Math.max(start, back), amount.start);
      sentence.heard = text.slice(back, amount.start);
      sentence.said = yearSaid(sentence.text);
      const whole = wholeNamed(own, section);
      if (whole) speech.speakOf(whole);
      sentence.fund = flowFund(own) ?? sentence.fund;
      const head = members.has(index) ? null : itemHead(own, section, known.subjects);
      const behind = this.takeSubject(lead, section, sentence);
      sentence.base = compareBase(lead, section.year) ?? sentence.base;
      const emit = emitter(context, paragraph, amount);
      const member = members.get(index);
      const alone = member?.words ?? nearClause(behind ?? own);
      const clause = OTHER_SIDE.test(lead) ? whose + alone : alone;
      whose = labelAtEnd(clause)?.prefix ?? "";
      const words = known.government ? governmentWords(clause) : clause;
      const near = known.plan && amount.unit !== "%" ? planWords(words, isClass(known)) : words;
      const aside = asideAt(sentence.text, isSpending(speech.whole));
      enterOrLeaveBracket(sentence, aside.bracket);
      if (head) speech.turnTo(head, aside.part);
      const said: Reading = {
        section,
        sentence,
        speech,
        known,
        lead: own,
        near,
        amount,
        text,
        insurance: known.government
          ? OF_FUNDS.test(sentence.text) || OF_FUNDS.test(section.heading)
          : insured,
        listsClasses,
        emit,
        aside,
        ofSubject: behind !== null,
        headed: head !== null,
      };
      if (isBound(text, amount)) continue;
      const of = member?.of === undefined ? undefined : stated.get(member.of ?? -1);
      if (of) Object.assign(sentence, { inherited: false, listed: 0 });
      const found = member?.of === undefined ? read(said) : of ? speech.about(of, () => read(said)) : [];
      const kept = found.length > 0 ? found : [statedAmount(said)].filter((fact) => fact !== null);
      facts.push(...(known.plan ? plannedFacts(kept, words, section.year) : kept));
      if (member?.of === undefined && found.length > 0 && speech.topic) stated.set(index, speech.topic);
    }
    this.takeSubject(text.slice(from), section, sentence);
    this.listsBelow = listed || (LISTS_BELOW.test(text) && isSpending(speech.whole));
    return facts;
  }

  /** Takes a budget subject as the topic; the words behind it where it is named in the figure's own clause. */
  private takeSubject(lead: string, section: Section, sentence: Sentence): string | null {
    if (!hasMention(lead)) return null;
    const pieces = lead.split(/[。；;\n]/);
    const at = pieces.findLastIndex(hasMention);
    const piece = pieces[at] ?? "";
    if (REARRANGED.test(piece.slice(0, firstMention(piece)))) return null;
    const named = this.known.subjects.read(piece);
    if (named === null) return null;
    const topic = named.subject && subjectTopic(named.subject, section.fund);
    if (named.level === "类" && asideAt(sentence.text, isSpending(this.speech.whole)).part)
      this.speech.topic = topic;
    else this.speech.speakOf(topic);
    return at === pieces.length - 1 && !/[，：！？]/.test(plainLabel(named.behind)) ? named.behind : null;
  }
}

/** Whether words name a class of subjects, by function or by economy. */
const isClass =
  ({ subjects, economic }: Knowledge) =>
  (words: string): boolean =>
    subjects.classOf(words) !== null || economic.classAt(words) !== null;

/** "二级单位收入总计12万元、支出总计": the other side is of the same body. */
const OTHER_SIDE = /^[、，,和及]\s*(?:本年|当年)?(?:总支出|支出(?:总计|合计|总额))(?:为|是|共)?$/;

/** What the paragraphs below go on to list. */
const LISTS_BELOW = /(?:其中|包括|用于|如下|方面)[：:]\s*$/;

/** A sentence that goes on with the parts of the one before, compared with the same year. */
const COUNTS_PARTS = /^[\s，,]*其中/;

/** Subjects named in an explanation, or between which money was moved. */
const REARRANGED = /原因|调整|调剂|由于|因为/;

function contextOf(section: Section, plan: boolean): TableContext {
  return {
    table: plan ? "budget_narrative" : "narrative",
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
  const { amount, sentence, near, speech, aside } = at;
  if (amount.unit === "个百分点" || amount.unit === "分") return [];
  if (!isMoneyUnit(amount.unit) && amount.unit !== "%") return countFacts(at);
  const economic = amount.unit === "%" ? null : economicFacts(at);
  if (economic) return economic;
  const phrase = phraseOf(at);
  const facts = speech.aside(() => (phrase ? phraseFacts(phrase, at) : []), aside.bracket);
  sentence.changing = phrase?.kind === "change" && facts.length > 0;
  const unnamed =
    phrase === null &&
    amount.unit !== "%" &&
    !/^[占较比]|人均|平均|每|标准|单价|^(?:节约|节支)(?:资金|经费)?$/.test(near) &&
    !BUDGET_MOVED.test(near);
  if (unnamed && !aside.bracket) {
    speech.lose(aside.part || aside.reason);
    if (!aside.part && !aside.reason) sentence.lost = true;
    if (sentence.phase?.phase.startsWith("budget")) sentence.turned = true;
  }
  return facts;
}

/** "年中追加620万元" between a measure's budgets: it moves the budget and names nothing new. */
const BUDGET_MOVED =
  /^(?:年中|中期|当年|本年|预算)*(?:调整|执行中)?(?:追加|调[增减]|核[增减])(?:了|的|支出|收入|预算|资金|经费|指标|数)*$/;

function phraseOf(at: Reading): Phrase | null {
  const { amount, near, ofSubject, known, section, sentence, speech } = at;
  const speaker: Speaker = { bureau: known.bureau, year: section.year, plan: known.plan };
  const phrase = readPhrase(isOfEach(amount, near) ? `${near}均` : near, amount.unit === "%", speaker);
  const summed = phrase === null && amount.unit !== "%" && SUMMED.test(near);
  const side = summed ? sideSummed(at.text, section) : null;
  if (side) {
    speech.speakOf(side);
    return { ...bareLevel(near), phase: { phase: "actual", basis: null } };
  }
  if (summed && isWhole(speech.opened)) {
    speech.speakOf(speech.opened);
    return { ...bareLevel(near), phase: sentence.phase ?? { phase: "actual", basis: null } };
  }
  const sum = summed ? sumOfCosts(speech.heard) : null;
  if (sum) {
    speech.speakOf(sum);
    return { ...bareLevel(near), phase: sentence.phase ?? { phase: "actual", basis: null } };
  }
  if (phrase === null && amount.unit !== "%" && at.headed && SPENT.test(near))
    return { ...bareLevel(near), phase: { phase: "actual", basis: null } };
  if (phrase === null && amount.unit !== "%" && namesSubject(at))
    return { ...bareLevel(near), subject: near };
  if (!ofSubject || amount.unit === "%") return phrase;
  if (phrase === null) return SPENT.test(near) ? bareLevel(near) : null;
  const other = phrase.kind === "level" && (phrase.label !== null || phrase.noun === "revenue");
  return other ? null : phrase;
}

/** "其中：行政运行120万元" below a section, or one of three classes named without 支出: nothing else bears the name. */
function namesSubject({ near, aside, speech, known, ofSubject, listsClasses }: Reading): boolean {
  if (ofSubject || near === "") return false;
  const { subjects } = known;
  if ((aside.part || aside.bracket) && subjects.below([speech.topic?.subject, speech.whole?.subject], near))
    return true;
  return subjects.classOf(near) !== null && listsClasses();
}

const FEWEST_CLASSES = 3;
const CLASS_AND_FIGURE = /(?<=^|[、，,；;：:。和及])([\u4e00-\u9fff]{2,16}?)(?:支出)?(?=\d)/g;

/** Whether several functional classes stand before figures. */
function namesClasses(text: string, subjects: SubjectPhrases): boolean {
  const names = [...text.matchAll(CLASS_AND_FIGURE)].map(([, name = ""]) => name);
  return new Set(names.flatMap((name) => subjects.classOf(name)?.code ?? [])).size >= FEWEST_CLASSES;
}

/** "上缴上级支出、经营支出共0元": what is nothing together is nothing of each. */
const isOfEach = ({ number, unit }: Amount, near: string): boolean =>
  unit !== "%" && isZero(number.value) && /[\u4e00-\u9fff）][、和与及][\u4e00-\u9fff]/.test(near);

/** "四、政府采购：货物…，服务…，合计3.08万元": the whole the paragraph opened with. */
const SUMMED = /^(?:以上|上述)?(?:[两三四五六各]项)?(?:合计|总计|共计)(?:为|支出)?$/;

/** "公务接待费1万元，公务用车运行维护费2万元，合计3万元": the cost whose parts were named before, vehicles by either. */
function sumOfCosts(heard: readonly Topic[]): Topic | null {
  const parts = new Set(heard.map(({ measures }) => measures[0] ?? ""));
  const vehicle = [...parts].filter((part) => part.startsWith("three_public.vehicle"));
  const others = [...parts].filter((part) => OTHER_COSTS.has(part));
  if (vehicle.length + others.length < Math.max(2, parts.size)) return null;
  const isOfVehicles = others.length === 0;
  if (isOfVehicles && parts.has("three_public.vehicle_total")) return null;
  const measure: MeasureId = isOfVehicles ? "three_public.vehicle_total" : "three_public.total";
  return { measures: [measure], fund: null, item: null, subject: null, printed: "合计" };
}

const OTHER_COSTS: ReadonlySet<string> = new Set(["three_public.abroad", "three_public.reception"]);

const isWhole = (topic: Topic | null): boolean =>
  /^(?:procurement_total|three_public\.total)$/.test(topic?.measures[0] ?? "");

/** Words between a budget subject and what was spent under it. */
const SPENT =
  /^(?:20\d{2}年度?|本年度?|当年|全年|实际|决算|支出|列支|开支|发生|使用|资金|经费|金额|数|共|合计|共计|总计|计|为|是|的)*$/;

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
