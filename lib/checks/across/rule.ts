import type { RemarkKind } from "../../records/closed-lists";
import type { Decimal } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import type { FindingKind } from "../../records/vocabulary";
import type { Words } from "../rule";
import type { Disclosure, Held } from "./disclosure";

/** Two statements of one thing, in documents held against each other, that do not agree. */
export interface Difference {
  /** The statement in question first, then those it is held against. */
  readonly facts: readonly [Fact, ...Fact[]];
  readonly expected: Decimal;
  readonly actual: Decimal;
  readonly tolerance: Decimal;
  readonly formula: string | null;
}

/** A statement only one of two editions has, or one that is no number in either: nothing to compute, something to say. */
export interface OneSided {
  readonly fact: Fact;
  readonly other: Fact | null;
  readonly side: "added" | "removed" | "changed" | "dropped";
}

/** What holding two disclosures against each other found. */
export interface Comparison {
  readonly later: Held;
  /** What it was held against: one, but for the units of a department or the departments of a place. */
  readonly others: readonly Held[];
  readonly differences: readonly Difference[];
  readonly oneSided?: readonly OneSided[];
  /** Printed figures that may account for a difference, beside what the documents say in words. */
  readonly accounting?: readonly Fact[];
  /** Said behind the figures. */
  readonly note?: Words;
}

/** A declared identity between documents. Pages, findings and tests are made from the registry. */
export interface AcrossRuleStatement {
  readonly id: AcrossRuleId;
  readonly kind: FindingKind;
  readonly zh: string;
  readonly en: string;
  /** The identity in the field's notation. */
  readonly identity: string;
  readonly identityEn: string;
  /** What may be printed in the documents that closes a difference. */
  readonly explainedBy: readonly RemarkKind[];
}

export const ACROSS_RULE_IDS = [
  "continuity",
  "prior-year",
  "budget",
  "units",
  "region",
  "editions",
  "targets",
] as const;
export type AcrossRuleId = (typeof ACROSS_RULE_IDS)[number];

/** A rule about the documents of one bureau. */
export interface BureauRule extends AcrossRuleStatement {
  readonly compare: (history: readonly Disclosure[]) => Iterable<Comparison>;
}
