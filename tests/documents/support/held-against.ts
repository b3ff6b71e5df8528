import type { Fact } from "../../../lib/records/schema";

/** How a reading of a document compares with another reading of the same accounts. */
export interface Held {
  readonly wanted: number;
  readonly found: number;
  /** Said otherwise, but marked as doubtful. */
  readonly marked: readonly Fact[];
  /** Said otherwise and vouched for. */
  readonly silent: readonly Fact[];
  readonly missing: readonly Fact[];
}

const DOUBTED = new Set(["clash", "ambiguous", "undefined"]);

const said = (fact: Fact): string =>
  [fact.table, fact.measure, fact.phase, fact.fund, fact.fiscal_year, fact.subject_code, fact.value].join(
    " ",
  );

/** Holds the facts of a document against those it should have. */
export function heldAgainst(truth: readonly Fact[], facts: readonly Fact[]): Held {
  const wanted = new Set(truth.map(said));
  const got = new Set(facts.map(said));
  const others = facts.filter((fact) => !wanted.has(said(fact)));
  const missing = truth.filter((fact) => !got.has(said(fact)));
  return {
    wanted: truth.length,
    found: truth.length - missing.length,
    marked: others.filter((fact) => DOUBTED.has(fact.status ?? "")),
    silent: others.filter((fact) => !DOUBTED.has(fact.status ?? "")),
    missing,
  };
}
