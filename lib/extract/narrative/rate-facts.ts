import type { DraftFact } from "../draft";
import type { CompletionPhrase, SharePhrase } from "./phrase";
import { doubtOf, type Reading } from "./reading";
import { labelTopic, type Topic, topicItem } from "./topic";

const EXPENDITURES: ReadonlySet<string> = new Set([
  "general_public_budget_expenditure",
  "fiscal_appropriation_expenditure",
  "expenditure_total",
]);

/** "占本年支出的60%": the share of what is named, else of the topic. */
export function shareFacts(phrase: SharePhrase, at: Reading): DraftFact[] {
  const { label, printed } = phrase;
  const topic = label ? labelTopic(label, at.section.fund, printed) : at.speech.topic;
  if (!topic) return [];
  const item = label ? (printed.split("占")[0] ?? "") : topicItem(topic);
  return [at.emit("share_percent", { ...aboutTopic(topic), item })];
}

/** "完成年初预算的97%": how much of the budget the topic used up. */
export function completionFacts(phrase: CompletionPhrase, at: Reading): DraftFact[] {
  const { sentence, section, emit } = at;
  const topic = phrase.label ? labelTopic(phrase.label, section.fund, "") : at.speech.topic;
  if (!topic) return [];
  if (phrase.basis === "held against" && sentence.against === null) return [];
  const basis = basisOf(phrase, at);
  const measure = topic.measures[0] ?? "";
  const fields = { ...aboutTopic(topic), basis };
  if (measure.startsWith("three_public."))
    return [
      emit("three_public.completion_rate", {
        ...fields,
        item: measure === "three_public.total" ? null : topicItem(topic),
      }),
    ];
  const whole = topic.subject !== null || EXPENDITURES.has(measure);
  return [emit("budget_completion_rate", { ...fields, item: whole ? topic.item : topicItem(topic) })];
}

function basisOf({ basis }: CompletionPhrase, { sentence }: Reading): string {
  if (basis === "held against") return sentence.against ?? "unknown";
  return basis === "unknown" ? (sentence.phase?.basis ?? "unknown") : basis;
}

function aboutTopic(topic: Topic) {
  return { ...doubtOf(topic), fund: topic.fund, subject: topic.subject, row: topic.printed };
}
