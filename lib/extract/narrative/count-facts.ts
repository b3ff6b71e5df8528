import type { DraftFact } from "../draft";
import { countAt, isOccasion } from "./counts";
import type { Reading } from "./reading";

/** All receptions of a kind, not the guests of one occasion. */
const OFFICIAL = /(?:公务|外事|外宾)接待/;

/** The record of a count of persons, vehicles or receptions. */
export function countFacts(at: Reading): DraftFact[] {
  const { sentence, section, speech, known } = at;
  const { bracket } = at.aside;
  if (!bracket) sentence.inner = null;
  const counted = sentence.inner ?? sentence.counted;
  if (isOccasion(at.near, counted)) sentence.occasion = true;
  const count = countAt(at.near, at.amount.unit, {
    counted,
    occasion: sentence.occasion,
    topic: speech.topic,
    sentence: sentence.text,
    heard: (known.notice ? "三公" : "") + section.heading + sentence.heard,
  });
  if (!count) return [];
  const { measure, item, unit, phase, row } = count;
  const own = /(20\d{2})年(?:参保|末)/.exec(row)?.[1] ?? /^(20\d{2})年度?(?!\d)/.exec(at.near)?.[1];
  const year = Number(own ?? 0) || (sentence.said ?? section.year);
  const earlier = phase === "actual" && year !== null && section.year !== null && year < section.year;
  const fact = at.emit(measure, { unit, item, phase: earlier ? "prior_actual" : phase, year, row });
  if (row !== "") sentence.received = OFFICIAL.test(row) ? { measure, item } : null;
  sentence[bracket ? "inner" : "counted"] = { measure, item };
  if (measure === "insured_population" && !bracket)
    speech.speakOf({ measures: [measure], fund: null, item, subject: null, printed: row });
  return [fact.number ? { ...fact, number: { ...fact.number, unit: null } } : fact];
}
