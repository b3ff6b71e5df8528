export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A worked example: what is given, how the code computes it, and the result the page prints. */
export interface FormulaExample {
  readonly given: Text;
  readonly compute: () => string;
  readonly expected: string;
}

/** One method of comparison as the methods page states it; its examples run as tests. */
export interface Formula {
  readonly id: string;
  readonly title: Text;
  readonly statement: Text;
  readonly formula: string;
  readonly source: string | null;
  readonly examples: readonly FormulaExample[];
}
