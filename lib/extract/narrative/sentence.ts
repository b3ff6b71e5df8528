import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import type { CompareBase, PhaseWord } from "./phrase";
import type { Topic } from "./topic";

/** Characters before a figure that can bear on it; a longer sentence is none. */
export const LOOK_BACK = 600;

/** What holds within one sentence. */
export interface Sentence {
  base: CompareBase | null;
  phase: PhaseWord | null;
  /** What held before the bracket that is open; it holds again behind it. */
  outside: Pick<Sentence, "phase" | "spent" | "turned" | "against"> | null;
  /** The year of the level stated last. */
  year: number | null;
  /** The one year the words since the last semicolon begin with: what names none of its own is of it. */
  said: number | null;
  /** A figure of the sentence was not understood. */
  lost: boolean;
  /** The money whose flow the sentence tells: opening, revenue, expenditure, closing. */
  fund: Fund | null;
  /** What the last budget stated in the sentence is of: a bare 支出 behind it is what was spent. */
  planned: Topic | null;
  /** Parts stated one behind the other, with no change of any. */
  listed: number;
  /** The part stated last took its phase from the whole before it. */
  inherited: boolean;
  /** What was spent has been stated. */
  spent: boolean;
  /** A budget without a name followed what was spent: it may be that figure's alone. */
  turned: boolean;
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
  /** The guests of one occasion are being told, among those counted before. */
  occasion: boolean;
  /** Receptions counted since the last amount, whose cost the text may go on to tell. */
  received: LastCount | null;
}

export interface LastCount {
  readonly measure: MeasureId;
  readonly item: string | null;
}

/** What a bracket says of budget and actual ends with the bracket. */
export function enterOrLeaveBracket(sentence: Sentence, inside: boolean): void {
  const { phase, spent, turned, against, outside } = sentence;
  if (inside && outside === null) sentence.outside = { phase, spent, turned, against };
  if (inside || outside === null) return;
  Object.assign(sentence, outside);
  sentence.outside = null;
}

/** What a new sentence begins with. */
export const FRESH = {
  base: null,
  phase: null,
  outside: null,
  lost: false,
  fund: null,
  planned: null,
  inherited: false,
  listed: 0,
  year: null,
  said: null,
  spent: false,
  turned: false,
  against: null,
  changing: false,
  text: "",
  counted: null,
  inner: null,
  occasion: false,
  received: null,
} as const;

const SAYS_YEAR = /^[\s，,“"]*(?:其中[：:，,]?)?(20\d{2})年(?!底|末|初|\d)/;
const COMPARED = /(?:比|较|与|同|于|从|由|至|到|自|和|、|[-—–])\s*$/;

/** The year the words since the last semicolon begin with, where none but years of comparison stand behind it. */
export function yearSaid(text: string): number | null {
  const clauses = text.slice(
    Math.max(text.lastIndexOf("；"), text.lastIndexOf(";"), text.lastIndexOf("：")) + 1,
  );
  const head = SAYS_YEAR.exec(clauses);
  if (!head) return null;
  const years = [...clauses.matchAll(/20\d{2}(?=年)/g)].filter(
    ({ index, 0: year }) => year !== head[1] && !COMPARED.test(clauses.slice(0, index)),
  );
  return years.length > 0 || /^[^，。；]{0,12}[、和与至]\s*20\d{2}年/.test(clauses) ? null : Number(head[1]);
}
