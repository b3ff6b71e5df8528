import type { Status } from "../../records/vocabulary";

/** What the card of a mark says, in words and figures that are already written. */
export interface MarkCard {
  /** Who or what the mark is about. */
  readonly title: string;
  /** What was measured, e.g. “人均一般公共预算支出”. */
  readonly subject?: string;
  /** Value with its unit; null where there is none. */
  readonly value: string | null;
  readonly year?: number | null;
  /** What rounding in print leaves open, lowest and highest, with unit. */
  readonly interval?: readonly [low: string, high: string] | null;
  /** The people a per-head value is divided by. */
  readonly people?: string | null;
  /** Place among its kind, e.g. “3”, and how many there are. */
  readonly rank?: { readonly place: string; readonly of: number } | null;
  readonly notes?: readonly string[];
}

/** What a mark is, for the host: a key that is unique in the chart, words, and the facts it opens. */
export interface Marked {
  readonly key: string;
  readonly label: string;
  /** Fact ids separated by spaces; empty where there is no evidence. */
  readonly facts: string;
  /** Bureau id of the unit the mark is about: what a selection names. */
  readonly unit?: string | null;
  /** The units a mark stands for where it counts several. */
  readonly units?: readonly string[];
  /** Line, part or class the mark belongs to, which a legend switches. */
  readonly series?: string;
  readonly status?: Status | null;
  /** Computed and nowhere printed: drawn hollow and dashed. */
  readonly derived?: boolean;
  readonly card?: MarkCard;
  /** A mark that is a filter acts at once and has no card. */
  readonly acts?: "filter";
}

/** One entry of a chart's legend. */
export interface LegendItem {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly shape: "line" | "dash" | "box" | "ring" | "dot";
}
