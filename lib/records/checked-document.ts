import type { Subject } from "./schema";

/** A piece of text as printed, with the place a reader finds it at. */
export interface Passage {
  readonly text: string;
  /** The text without white space, as rules look at it. */
  readonly bare: string;
  /** 1-based line in reading order. */
  readonly line: number;
  /** 0-based offset in the text of the document. */
  readonly char: number;
  readonly page: number | null;
}

/** A place of a table that looked like a figure and is no record. */
export interface Unread {
  /** 1-based line in reading order. */
  readonly line: number;
  readonly text: string;
}

/** What rules may look at beside the facts: the words a document was printed with. */
export interface CheckedDocument {
  readonly text: string;
  /** Headings, paragraphs and cells in reading order; empty cells are left out. */
  readonly passages: readonly Passage[];
  readonly unread: readonly Unread[];
  /** The year the accounts are about. */
  readonly year: number | null;
  /** The subject a code stands for in the official list. */
  readonly subjectOf: (code: string) => Subject | undefined;
  /** Functional subjects of one name below a code. */
  readonly namesakesUnder: (name: string, parent: string) => readonly Subject[];
}

/** Facts alone, where the words are not at hand. */
export const NO_TEXT: CheckedDocument = {
  text: "",
  passages: [],
  unread: [],
  year: null,
  subjectOf: () => undefined,
  namesakesUnder: () => [],
};
