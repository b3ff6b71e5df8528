import type { MeasureId } from "../../records/measures";
import type { DraftFact, DraftFields } from "../draft";
import type { Amount } from "./amounts";
import type { Aside } from "./aside";
import type { EconomicPhrases } from "./economic-phrase";
import type { LatestFigures } from "./memory";
import type { PhaseWord } from "./phrase";
import type { Section } from "./section";
import type { Sentence } from "./sentence";
import type { Speech } from "./speech";
import type { SubjectPhrases } from "./subject-phrase";
import type { Topic } from "./topic";

/** Makes a record of the figure being read; −1 turns its sign. */
export type Emit = (measure: MeasureId, fields: DraftFields, sign?: 1 | -1) => DraftFact;

/** What the whole document tells about its figures. */
export interface Knowledge {
  readonly tables: readonly DraftFact[];
  readonly subjects: SubjectPhrases;
  readonly economic: EconomicPhrases;
  readonly latest: LatestFigures;
  /** The budget of 三公 where the text does not say which. */
  readonly basis: PhaseWord | null;
  readonly bureau: string | null;
  /** The document is a short notice about 三公: receptions in it are official ones. */
  readonly notice: boolean;
  /** The document calls itself a department's accounts. */
  readonly accounts: boolean;
  /** The accounts are those of a whole place: what departments' accounts set apart is spoken of. */
  readonly government: boolean;
  /** The one project the document's title says it evaluates. */
  readonly project: string | null;
  /** The document evaluates a department's whole spending. */
  readonly overall: boolean;
  /** The document is a budget: what it states is planned. */
  readonly plan: boolean;
}

/** A figure with all that bears on it. */
export interface Reading {
  readonly section: Section;
  readonly sentence: Sentence;
  readonly speech: Speech;
  readonly known: Knowledge;
  /** Text between the previous figure and this one, within the sentence. */
  readonly lead: string;
  readonly near: string;
  /** The clause before the figure's own names a measure and nothing else. */
  readonly headed: boolean;
  /** The figure's own clause names a budget subject; `near` is what stands behind it. */
  readonly ofSubject: boolean;
  readonly amount: Amount;
  /** The paragraph. */
  readonly text: string;
  /** Whether the sentence has come into a bracket, a part or an explanation. */
  readonly aside: Aside;
  /** The paragraph speaks of insurance funds. */
  readonly insurance: boolean;
  /** Whether the paragraph names several functional classes before figures; looked for once. */
  readonly listsClasses: () => boolean;
  readonly emit: Emit;
}

export function doubtOf(topic: Topic): Pick<DraftFields, "status" | "reason"> {
  return topic.doubt ? { status: "ambiguous", reason: topic.doubt } : {};
}

export function fieldsOf(topic: Topic): DraftFields {
  return {
    fund: topic.fund,
    subject: topic.subject,
    item: topic.item,
    row: topic.printed,
    either: topic.either ?? null,
    ...doubtOf(topic),
  };
}
