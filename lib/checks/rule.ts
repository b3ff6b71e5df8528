import type { Decimal } from "../records/decimal";
import type { Fact } from "../records/schema";
import type { FindingKind, Severity } from "../records/vocabulary";
import type { FactIndex } from "./fact-index";

/** One application of a rule to figures of a document. */
export interface Check {
  /** Figures the identity is about; the first is the one it is computed for. */
  readonly facts: readonly Fact[];
  readonly verdict: "equal" | "rounding" | "different";
  readonly expected: Decimal;
  readonly actual: Decimal;
  readonly tolerance: Decimal;
  /** How `expected` was computed, with the figures. */
  readonly formula: string;
  readonly subjectZh: string;
  readonly subjectEn: string;
  /** Overrides the rule's own, e.g. where a cause may be legitimate. */
  readonly severity?: Severity;
}

/** A declared identity of the accounts. Methods page, findings and tests are generated from the registry. */
export interface Rule {
  readonly id: string;
  readonly kind: FindingKind;
  readonly zh: string;
  readonly en: string;
  /** The identity in the field's notation. */
  readonly identity: string;
  readonly run: (index: FactIndex) => Iterable<Check>;
}
