import type { Message } from "../i18n/message";

/** A worked example: what is given, how the code computes it, and the result the page prints. */
export interface FormulaExample {
  readonly given: Message;
  readonly compute: () => string;
  readonly expected: string;
}

/** One method of comparison as the methods page states it; its examples run as tests. */
export interface Formula {
  readonly id: string;
  readonly title: Message;
  readonly statement: Message;
  readonly formula: string;
  readonly source: string | null;
  readonly examples: readonly FormulaExample[];
}
