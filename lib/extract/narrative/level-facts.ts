import { compare } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import type { DraftFact } from "../draft";
import { basisSaid } from "./budget-basis";
import { settleEither } from "./either";
import { isOfDepartment, levelTopic, namesPart, partLabel } from "./level-topic";
import { isPair } from "./memory";
import { projectHeading } from "./paragraph-words";
import { isPartOf, isSpending } from "./part-of";
import type { LevelPhrase, PhaseWord } from "./phrase";
import { fieldsOf, type Reading } from "./reading";
import { joinTopics, measureIn, type Topic } from "./topic";

const PART_OR_WHOLE = "may be the whole's or that of its part named last";
const PLANNED_OR_SPENT = "may be a part of the budget or of what was spent";

/** The records of a figure that states the size of a measure. */
export function levelFacts(phrase: LevelPhrase, at: Reading): DraftFact[] {
  const { section, sentence, speech, aside } = at;
  if (aside.reason && !phrase.against && !(phrase.phase && phrase.label === null && speech.topic)) {
    speech.topic = null;
    return [];
  }
  const unnamed = phrase.label === null && phrase.subject === null;
  const backTo = unnamed && phrase.phase && !phrase.against ? returnToWhole(at) : null;
  if (phrase.phase && !phrase.against && phrase.phase.phase !== "prior_actual") {
    sentence.phase = phrase.phase;
    sentence.turned = unnamed && sentence.spent && phrase.phase.phase !== "actual";
  } else if (sentence.turned && !unnamed && /[；;]/.test(at.lead)) {
    sentence.phase = null;
    sentence.turned = false;
  }
  if (phrase.phase?.phase === "prior_actual") sentence.base ??= "prior";
  sentence.against = phrase.against ? (phrase.phase?.basis ?? "unknown") : null;
  const apart = aside.part && /[；;]/.test(at.lead);
  const named = levelTopic(phrase, {
    section,
    text: sentence.text,
    heard: sentence.heard,
    part: aside.part,
    bracket: aside.bracket,
    apart,
    lost: sentence.lost,
    ofSubject: at.ofSubject,
    topic: speech.topic,
    main: speech.whole,
    subjects: at.known.subjects,
    flow: sentence.fund,
    insurance: at.insurance,
    planned: sentence.planned,
    ofFunds: isSplitByFund(at),
    received: sentence.received,
    accounts: at.known.accounts,
    headed: at.headed,
    pair: isPair(speech.named[0], speech.named[1]) ? speech.named : [],
    beside: isBeside(at),
    government: at.known.government,
    before: /[，,、；;]/.test(sentence.text) ? (speech.named.at(-1) ?? null) : null,
  });
  if (!named) {
    if (phrase.label !== null || phrase.subject !== null || isOfDepartment(phrase) || namesPart(phrase))
      speech.lose(aside.part);
    return [];
  }
  if (at.insurance && !named.measures[0]?.startsWith("insurance_")) {
    speech.speakOf(null);
    return [];
  }
  const topic = settleEither(named, at);
  const open = sentence.turned && !unnamed && phrase.phase === null && !phrase.against;
  if (unnamed && phrase.phase === null && phrase.noun && topic === sentence.planned)
    sentence.phase = { phase: "actual", basis: null };
  const beside =
    apart && speech.whole !== null && !topic.measures.some((each) => isPartOf(each, speech.whole as Topic));
  speech.name(
    topic,
    (aside.part && !beside) || partLabel(phrase, speech.whole) !== null || isListed(topic, at),
  );
  const stage: PhaseWord = phrase.phase ??
    (isSpentOfPlan(topic, sentence.planned, phrase) ? null : sentence.phase) ?? {
      phase: "actual",
      basis: null,
    };
  const year = phrase.year ?? (stage.phase === "prior_actual" ? null : sentence.said) ?? section.year;
  const earlier = phrase.year === null && stage.phase === "actual" && isBefore(year, section.year);
  const reading: PhaseWord = earlier ? { phase: "prior_actual", basis: null } : stage;
  sentence.year = year;
  sentence.received = null;
  if (!unnamed) Object.assign(sentence, { counted: null, inner: null });
  if (reading.phase === "actual") sentence.spent = true;
  sentence.planned = reading.phase.startsWith("budget") ? topic : null;
  const afterList = unnamed && phrase.against && isOpenList(at) ? PART_OR_WHOLE : null;
  const part = aside.part && !aside.bracket && !unnamed;
  sentence.listed = part ? (/[；;]/.test(at.lead) ? 1 : sentence.listed + 1) : 0;
  sentence.inherited = aside.part && !unnamed && phrase.phase === null;
  const doubt = open ? PLANNED_OR_SPENT : (backTo ?? afterList);
  const stated = doubt ? { ...topic, doubt: topic.doubt ?? doubt } : topic;
  return topic.measures.map((measure) => levelFact(stated, measure, reading, year, at));
}

/** "“三公”经费预算30万元，“三公”经费支出24.5万元": what was spent of what was planned just before, named again. */
const isSpentOfPlan = (topic: Topic, planned: Topic | null, { label, printed }: LevelPhrase): boolean =>
  label !== null && /支出$/.test(printed) && planned !== null && planned.measures[0] === topic.measures[0];

const isBefore = (year: number | null, accounts: number | null): boolean =>
  year !== null && accounts !== null && year < accounts;

/** "其中：上年结转6万元，一般公共预算拨款180万元": the second is a part of the same whole, unless the first's parts follow. */
function isBeside({ speech, aside, lead }: Reading): boolean {
  const { topic, whole } = speech;
  if (!aside.part || aside.bracket || topic === null || whole === null || topic === whole) return false;
  const split = topic.fund !== null && topic.fund !== "all" && topic.fund !== whole.fund;
  return !split && !/其中|包括|[：:（(]/.test(lead);
}

/**
 * "年初预算26万元，其中：接待费8万元；支出决算21万元": parts whose phase was the whole's have ended, and the text goes
 * on with the whole. Behind a mere comma it may be the last part's as well: the reason for the doubt.
 */
function returnToWhole({ sentence, speech, aside, lead }: Reading): string | null {
  const whole = speech.whole;
  if (!sentence.inherited || !aside.part || aside.bracket || whole === null || whole === speech.topic)
    return null;
  if (!/[；;]/.test(lead)) return PART_OR_WHOLE;
  speech.topic = whole;
  return null;
}

/** "财政拨款支出4731万元，其中：一般公共预算…，政府性基金预算…": the whole is of all funds, whatever the section's. */
function isSplitByFund({ text, amount }: Reading): boolean {
  const rest = text.slice(amount.end).split("。", 1)[0] ?? "";
  const parts = /^[^；;]{0,60}?(?:其中|包括|分别)(.*)$/s.exec(rest)?.[1] ?? "";
  return (
    /(?:政府性基金|国有资本经营)[^，,、；;。]{0,12}?\d/.test(parts) &&
    /(?:一般公共预算|公共财政预算)[^，,、；;。]{0,12}?\d/.test(parts)
  );
}

/** "三公经费合计12万元，出国费0万元、…": parts of the total its own sentence goes on to list, whatever leads on to them. */
function isListed(topic: Topic, { speech, sentence, listsClasses }: Reading): boolean {
  if (topic.subject?.code?.length === 3) return isSpending(speech.whole) && listsClasses();
  const whole = speech.whole?.measures[0];
  const part = topic.measures[0] ?? "";
  if (whole === "three_public.total")
    return part !== whole && part.startsWith("three_public.") && /三公/.test(sentence.text);
  return (
    whole === "three_public.vehicle_total" &&
    OF_VEHICLES.test(part) &&
    /购置(?:及|和|与|、)/.test(sentence.text)
  );
}

const OF_VEHICLES = /^three_public\.vehicle_(?:purchase|operation)$/;

/** The previous year's figure of the topic, named as such (上年决算数为…). */
export function priorFacts(stated: number | null, at: Reading): DraftFact[] {
  const { topic } = at.speech;
  const year = stated ?? (at.section.year === null ? null : at.section.year - 1);
  if (!topic || year === null || at.aside.reason) return [];
  at.sentence.base ??= "prior";
  const open = isOpenList(at) ? { status: "ambiguous" as const, reason: PART_OR_WHOLE } : {};
  return saidOf(topic, at).measures.map((measure) =>
    at.emit(measure, { ...fieldsOf(topic), phase: "prior_actual", year, ...open }),
  );
}

/** "其中：A 4万元，B 2万元，较上年8万元减少…": behind several parts the figure may be the whole's. */
const isOpenList = ({ sentence, speech, aside }: Reading): boolean =>
  sentence.listed >= 2 && !aside.bracket && speech.topic !== speech.whole;

/** "收入总计50万元，支出总计50万元，与上年45万元相比": one figure of before for two that are the same now. */
function saidOf(topic: Topic, { speech, known, sentence, lead, aside }: Reading): Topic {
  if (aside.bracket) return topic;
  const [first, second] = speech.named;
  const heard = sentence.text.slice(0, sentence.text.length - lead.length);
  if (/上年|去年|同期|比|较/.test(heard)) return topic;
  if (!first || !second || second !== topic || !isPair(first, second)) return topic;
  const [a, b] = [first, second].map((each) => known.latest.of(each.measures[0] as MeasureId, each)?.number);
  return a && b && compare(a.value, b.value) === 0 ? joinTopics(first, second) : topic;
}

function levelFact(
  topic: Topic,
  named: MeasureId,
  stated: PhaseWord,
  year: number | null,
  at: Reading,
): DraftFact {
  const { section, known, emit } = at;
  const reading =
    (stated.basis === "unknown" ? basisSaid(at.sentence.text) : null) ??
    (stated.basis === "unknown" && named.startsWith("three_public.") ? known.basis : null) ??
    stated;
  const { measure, item } = measureIn(named, reading.phase, known.plan || known.government);
  const project = measure === "project_expenditure" ? projectHeading(section.heading) : null;
  const fact = emit(project ? "project_executed" : measure, {
    ...fieldsOf(topic),
    item: project ?? topic.item ?? item,
    phase: reading.phase,
    basis: reading.basis,
    year,
  });
  if (reading.phase === "actual") known.latest.add(fact);
  return fact;
}
