import type { Finding } from "../../records/schema";
import type { Disclosure, HeldDocument } from "./disclosure";
import { disclosuresOf } from "./disclosure";
import { findingsOf } from "./finding";
import type { Comparison } from "./rule";
import { compareWithPlace } from "./rules/region";
import { compareWithUnits } from "./rules/units";
import { ACROSS_STATEMENTS } from "./statements";

/** One body of a family, with its documents, the latest edition first. */
export interface Member<Document> {
  /** As the department's list names it. */
  readonly name: string;
  readonly documents: readonly Document[];
}

/** Documents of several bodies that are held against the documents of one: a department and its units, a place and its departments. */
export interface Family<Document> {
  readonly rule: "units" | "region";
  readonly year: number;
  readonly whole: readonly Document[];
  readonly members: readonly Member<Document>[];
  /** Whether every unit the department names is among the members. */
  readonly complete: boolean;
}

/** A member's accounts of the year. */
export interface MemberAccounts {
  readonly name: string;
  readonly accounts: Disclosure;
}

const accountsIn = (documents: readonly HeldDocument[], year: number): Disclosure[] =>
  disclosuresOf(documents, documents[0]?.document.bureau_id ?? "").filter(
    (one) => one.role === "accounts" && one.year === year,
  );

/** Holds the documents of a family against each other. */
export function checkFamily({
  rule,
  year,
  whole,
  members,
  complete,
}: Family<HeldDocument>): Omit<Finding, "finding_id">[] {
  const [own] = accountsIn(whole, year).filter(({ cover }) => rule === "region" || cover !== "unit");
  if (!own) return [];
  const known = members.flatMap(({ name, documents }): MemberAccounts[] => {
    const accounts = accountsIn(documents, year);
    // A department's whole before the accounts of its own office alone, for a place; the other way round for a department.
    const chosen = accounts.find(({ cover }) => (cover === "unit") === (rule === "units")) ?? accounts[0];
    return chosen ? [{ name, accounts: chosen }] : [];
  });
  const compared: Iterable<Comparison> =
    rule === "units"
      ? compareWithUnits(own, known, complete && known.length === members.length)
      : compareWithPlace(own, known);
  return [...compared].flatMap((comparison) => findingsOf(ACROSS_STATEMENTS[rule], comparison));
}
