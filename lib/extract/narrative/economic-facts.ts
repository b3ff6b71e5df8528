import type { DraftFact, DraftSubject } from "../draft";
import { partOf } from "./economic-phrase";
import { isOthers } from "./level-topic";
import type { Reading } from "./reading";

const EXPLAINED = /原因|由于|因为/;
const RUNNING: ReadonlySet<string> = new Set(["basic_expenditure", "personnel_expenses", "public_expenses"]);

/** The record of an economic subject named in prose; null where the clause names none. */
export function economicFacts(at: Reading): DraftFact[] | null {
  const { section, sentence, speech, known, near, emit } = at;
  if (at.ofSubject || /三公/.test(section.heading)) return null;
  const found = known.economic.classAt(near) ?? sectionOf(at);
  if (!found) return null;
  if (sentence.phase !== null && sentence.phase.phase !== "actual") return [];
  if (EXPLAINED.test(sentence.text) || isOthers(sentence.text, known.government)) return [];
  const part = partOf(sentence.heard, section.heading, speech.whole);
  const fund = section.fund ?? (at.aside.part ? (speech.whole?.fund ?? null) : null);
  speech.topic = {
    measures: ["economic_expenditure"],
    fund,
    item: part ?? null,
    subject: found,
    printed: found.name,
    doubt: part === undefined ? "a part of basic expenditure or of all expenditure" : null,
  };
  return [
    emit("economic_expenditure", {
      fund,
      subject: found,
      item: part ?? null,
      row: found.name,
      ...(part === undefined ? { status: "ambiguous", reason: speech.topic.doubt ?? null } : {}),
    }),
  ];
}

/** What personnel and running costs were spent on, item by item, in the list right behind them. */
function sectionOf({ known, near, speech, sentence, section }: Reading): DraftSubject | null {
  const whole = speech.whole?.measures[0] ?? "";
  const listed = RUNNING.has(whole) && /其中|包括|用于|[费出]中[，,]/.test(sentence.text);
  if (listed) return known.economic.sectionAt(near, section.year);
  const above = speech.topic?.measures[0] === "economic_expenditure" ? speech.topic.subject?.code : null;
  if (!above || !/其中|包括|用于|[：:]/.test(sentence.text)) return null;
  const found = known.economic.sectionAt(near, section.year);
  return found?.code?.startsWith(above.slice(0, 3)) ? found : null;
}
