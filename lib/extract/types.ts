import type { Disclosure, Requirement } from "../records/disclosure";
import type { Published } from "../records/published";
import type { Bureau, DocumentRecord, Fact, Finding, Region, Subject } from "../records/schema";

/** Reference data the recogniser resolves names and codes against. */
export interface Reference {
  readonly regions: readonly Region[];
  readonly subjects: readonly Subject[];
  /** What must be published; documents are held against it where it is given. */
  readonly requirements?: readonly Requirement[];
}

export interface DocumentInput {
  /** Name as given on the command line or by the browser. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Their SHA-256 in hexadecimal digits, where it is known already. */
  readonly sha256?: string;
  /** Where it was published, as far as that is known. */
  readonly published?: Published;
}

/** A place that looked like a figure or a table and was left out, with the reason. */
export interface Abstention {
  readonly reason: string;
  readonly line: number | null;
  readonly text: string;
}

/** A row that splits the one above it: no sum lacks it. */
export const PART_UNKNOWN = "a part of the row above that the form does not know";

/** Everything one document yields; `facts` is empty with a reason in `abstentions` when it is no final account. */
export interface Extraction {
  readonly document: DocumentRecord;
  readonly bureau: Bureau | null;
  /** Bodies beside it whose figures the document holds: units of a department, the other level of a government. */
  readonly bureaus?: readonly Bureau[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly abstentions: readonly Abstention[];
  /** What the document shows of each requirement; absent where it was not held against them. */
  readonly disclosures?: readonly Disclosure[];
}
