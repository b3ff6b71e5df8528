import type { DraftFact } from "../draft";
import { changeFits, changeOf } from "./change-of";
import { settledBefore } from "./either";
import { isPair } from "./memory";
import { namedBefore } from "./paragraph-words";
import { type ChangePhrase, type CompareBase, compareBase } from "./phrase";
import { priorYearFact } from "./prior-year";
import { doubtOf, type Reading } from "./reading";
import { isTotal, sideByRate, sideOf } from "./side-of";
import { joinTopics, labelTopic, type Topic, topicItem } from "./topic";

const BASIS: Readonly<Record<CompareBase, string>> = {
  prior: "上年决算",
  budget_initial: "年初预算",
  budget_adjusted: "全年预算",
  budget: "unknown",
  unknown: "unknown",
};

/** A printed change, and the previous year's figure that follows from it. */
export function changeFacts(phrase: ChangePhrase, at: Reading): DraftFact[] {
  const { section, sentence, amount, speech, emit } = at;
  const reason = at.aside.reason;
  const ownBase = compareBase(at.lead, section.year) !== null || (amount.unit === "%" && sentence.changing);
  if (reason && !ownBase) return [];
  if (isOfOtherYear(at)) return [];
  const named = phrase.label ? phrase : (namedBefore(at.lead) ?? phrase);
  const spoken = named.label
    ? settledBefore(labelTopic(named.label, section.fund, named.printed), at.known)
    : changed(phrase, at);
  if (!spoken) {
    if (phrase.side) speech.topic = null;
    return [];
  }
  const { base } = sentence;
  const money = amount.unit !== "%";
  const topic =
    money && base === "prior" && !named.label && !phrase.side ? changeOf(spoken, phrase.sign, at) : spoken;
  if (named.label && speech.whole === null && !at.aside.part && !reason) speech.speakOf(topic);
  else speech.topic = topic;
  const open =
    !named.label &&
    !phrase.side &&
    sentence.listed >= 2 &&
    topic !== speech.whole &&
    !changeFits(topic, phrase.sign, at);
  sentence.listed = 0;
  const fields = {
    ...(open ? OF_WHOLE_OR_PART : doubtOf(topic)),
    fund: topic.fund,
    subject: topic.subject,
    row: topic.printed,
    item: topicItem(topic),
    basis: base === null ? "unknown" : BASIS[base],
  };
  if (!money) return [emit("change_percent", fields, phrase.sign)];
  const change = emit("change_amount", fields, phrase.sign);
  if (open || base !== "prior" || (reason && phrase.label)) return [change];
  const before = priors(topic, change, at);
  const wholes = !named.label && speech.whole !== null && speech.whole !== topic;
  return wholes && before.some(isBelowZero) ? [{ ...change, ...TOO_LARGE }] : [change, ...before];
}

/** "其中：A 4万元，B 2万元，比上年下降8%": the last part's, or the whole's. */
const OF_WHOLE_OR_PART = {
  status: "ambiguous",
  reason: "may be the whole's or that of its part named last",
} as const;

/** "2024年预算18万元，比2023年预算减少1万元", "2022年支出5万元，比2021年增加…" in the accounts of 2023. */
function isOfOtherYear({ sentence, section, lead }: Reading): boolean {
  const { year } = sentence;
  if (year === null || section.year === null || year === section.year) return false;
  const compared = Number(/[与比较同]\s*(20\d{2})\s*年/.exec(lead)?.[1] ?? 0);
  return year > section.year || compared === year - 1;
}

/** Behind 其中, a change larger than the part named last may be the whole's. */
const TOO_LARGE = {
  status: "ambiguous",
  reason: "the change is larger than the figure it is said of",
} as const;

function isBelowZero({ number }: DraftFact): boolean {
  return number !== null && number.value.digits < 0n;
}

/** What changed without being named again: the topic, or revenue and expenditure named just before. */
function changed(phrase: ChangePhrase, at: Reading): Topic | null {
  const { each, side, sideLabel } = phrase;
  const { speech, section } = at;
  if (side)
    return (
      sideOf(phrase, at) ??
      (sideLabel ? labelTopic(sideLabel, section.fund, "") : null) ??
      (side === "expenditure" && !isTotal(speech.topic) ? speech.topic : null) ??
      sideByRate(phrase, at)
    );
  const [first, second] = speech.named;
  return each && first && second && isPair(first, second) ? joinTopics(first, second) : speech.topic;
}

function priors(topic: Topic, change: DraftFact, { known, amount }: Reading): DraftFact[] {
  if (topic.doubt) return [];
  return topic.measures.flatMap((measure) => {
    const current = known.latest.of(measure, topic);
    if (!current || !change.number) return [];
    const about = {
      ...current,
      place: change.place,
      table: "narrative" as const,
      tableTitle: change.tableTitle,
      segment: -1,
      column: null,
      row: topic.printed,
    };
    const prior = priorYearFact(about, change.number, amount.unit);
    return prior ? [prior] : [];
  });
}
