import type { Given } from "../extract/given";
import type { Phase } from "../records/vocabulary";

/** What a reviewer puts in the place of a figure as read. */
export interface Correction {
  /** Exact decimal in `unit` as written by the reviewer; null says that no such figure stands there. */
  readonly value: string | null;
  /** Unit the value is written in, such as 万元, 元, 人. */
  readonly unit: string;
  readonly measure: string;
  readonly phase: Phase;
  readonly fiscal_year: number | null;
  readonly reason: string;
  /** Who corrects; a name or initials of the reviewer's own choosing. */
  readonly by: string;
}

export type Decision =
  /** The figures are read as they are printed. */
  | { readonly kind: "accept"; readonly facts: readonly string[] }
  | { readonly kind: "correct"; readonly fact: string; readonly correction: Correction }
  /** What the document does not say itself. */
  | { readonly kind: "give"; readonly given: Given };

/** One decision in the order they were made; undone ones are kept and do not count. */
export interface DecisionEntry {
  readonly id: number;
  readonly document_id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly undone: boolean;
  readonly decision: Decision;
}
