import type { Passage } from "../records/checked-document";
import type { Decimal } from "../records/decimal";
import type { Fact } from "../records/schema";
import type { FindingKind, Severity } from "../records/vocabulary";
import type { FactIndex } from "./fact-index";
import type { RuleId, RuleStatement } from "./statements";

/** One thing said in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A figure in a sum that has to be zero. */
export interface Term {
  readonly fact: Fact;
  readonly sign: 1 | -1;
}

/** One application of a rule to figures or words of a document. */
export interface Check {
  /** Figures the identity is about; the first is the one it is computed for. */
  readonly facts: readonly Fact[];
  /** Printed words it is about, beside the figures. */
  readonly passages?: readonly Passage[];
  readonly verdict: "equal" | "rounding" | "different";
  /** Null where the rule is about words. */
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
  readonly tolerance: Decimal | null;
  /** How `expected` was computed, with the figures as printed; sums that hold leave it out. */
  readonly formula: string | null;
  /** Where it is not the cell of the first figure. */
  readonly subject?: Words;
  /** The whole sentence, where two numbers do not tell it. */
  readonly says?: Words;
  /** The rule's own are `certain` and its kind; a cause may be legitimate, a case of another kind. */
  readonly severity?: Severity;
  readonly kind?: FindingKind;
  /** The figures whose signed sum is zero: what a single change would clear is told from it. */
  readonly terms?: readonly Term[];
  /** Whose status it bears on, where not on every figure's: only that of the first (a printed share), or none. */
  readonly bearsOn?: "first" | "none";
  /** What else is known about the cause. */
  readonly note?: Words;
  /** Why the figures are not vouched for, where the check leaves open what they say: they become ambiguous. */
  readonly doubts?: string;
}

/** A declared identity of the accounts. Methods page, findings and tests are generated from the registry. */
export interface Rule extends RuleStatement {
  readonly id: RuleId;
  readonly run: (index: FactIndex) => Iterable<Check>;
}
