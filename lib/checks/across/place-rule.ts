import { ownLevel } from "../../extract/own-level";
import type { Finding } from "../../records/schema";
import type { Scope } from "../../records/vocabulary";
import { ownNameOf } from "./bureau-name";
import type { Disclosure, HeldDocument } from "./disclosure";
import { disclosuresOf } from "./disclosure";
import { findingsOf } from "./finding";
import type { Comparison } from "./rule";
import { compareWithPlace } from "./rules/region";
import { compareWithUnits } from "./rules/units";
import { ACROSS_STATEMENTS } from "./statements";

/** One body of a family, with its documents, the latest edition first. */
export interface Member<Document> {
  /** As the department's list names it; of a department in a place, its id. */
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

const accountsIn = (documents: readonly HeldDocument[], year: number, scope: Scope): Disclosure[] =>
  disclosuresOf(documents, scope).filter((one) => one.role === "accounts" && one.year === year);

/** A department's whole before the accounts of its own office alone, for a place; the other way round for a department. */
function membersOf({ rule, year, members }: Family<HeldDocument>): MemberAccounts[] {
  return members.flatMap(({ name, documents }): MemberAccounts[] => {
    const accounts = accountsIn(documents, year, "department");
    const chosen = accounts.find(({ cover }) => (cover === "unit") === (rule === "units")) ?? accounts[0];
    return chosen ? [{ name, accounts: chosen }] : [];
  });
}

function* againstUnits(family: Family<HeldDocument>): Iterable<Comparison> {
  const own = accountsIn(family.whole, family.year, "department").find(({ cover }) => cover !== "unit");
  if (!own) return;
  const known = membersOf(family);
  yield* compareWithUnits(own, known, family.complete && known.length === family.members.length);
}

/** Townships and their bodies are in a place and not of its own level. */
const isOfOwnLevel = ({ name }: MemberAccounts): boolean => ownLevel(ownNameOf(name), null) === null;

function* againstPlace(family: Family<HeldDocument>): Iterable<Comparison> {
  const known = membersOf(family);
  for (const scope of ["region_whole", "region_level"] as const) {
    const [place] = accountsIn(family.whole, family.year, scope);
    if (place) yield* compareWithPlace(place, scope === "region_level" ? known.filter(isOfOwnLevel) : known);
  }
}

/** Holds the documents of a family against each other. */
export function checkFamily(family: Family<HeldDocument>): Omit<Finding, "finding_id">[] {
  const compared = family.rule === "units" ? againstUnits(family) : againstPlace(family);
  return [...compared].flatMap((comparison) => findingsOf(ACROSS_STATEMENTS[family.rule], comparison));
}
