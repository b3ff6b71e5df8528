import { groupBy } from "../../records/group";
import type { Remark } from "../../records/remark";
import type { DocumentRecord, Fact } from "../../records/schema";
import type { Scope } from "../../records/vocabulary";
import { compareStatements } from "../preferred";
import { comparableKey, tablesByFund } from "../statement";
import { type Cover, coverOf } from "./cover";

/** A document with what was read from it. */
export interface HeldDocument {
  readonly document: DocumentRecord;
  readonly facts: readonly Fact[];
}

/** Files that are one side of a comparison. */
export interface Held {
  readonly documents: readonly HeldDocument[];
}

export type Role = "accounts" | "budget";

/** The files in which one body publishes its budget or its accounts of one year, and what they state. */
export interface Disclosure extends Held {
  readonly role: Role;
  readonly year: number;
  readonly cover: Cover;
  /** The best statement of each thing, by what it states. */
  readonly statements: ReadonlyMap<string, Fact>;
}

const ROLES: Partial<Readonly<Record<DocumentRecord["kind"], Role>>> = {
  final_account: "accounts",
  three_public_notice: "accounts",
  self_evaluation: "accounts",
  budget: "budget",
};

/** A budget that may or may not hold what was carried over is known; only its basis is not. */
const OPEN_BASIS = /may or may not include balances/;

/** Whether a figure can be held against another document's. */
function isStated(fact: Fact): boolean {
  if (fact.value === null || fact.status === "undefined" || fact.unit === "%" || fact.unit === "分")
    return false;
  if (fact.status === "ambiguous" && !OPEN_BASIS.test(fact.status_reason ?? "")) return false;
  return (
    !fact.table.startsWith("performance") &&
    !fact.measure.startsWith("indicator_") &&
    !fact.measure.startsWith("project_")
  );
}

/** Statements of several files, the best of each thing; of equals that of the file that comes first. */
function statementsOf(documents: readonly HeldDocument[], scope: Scope): Map<string, Fact> {
  const best = new Map<string, Fact>();
  for (const document of documents) {
    const facts = document.facts.filter((fact) => (fact.scope ?? "department") === scope);
    const byFund = tablesByFund(facts);
    for (const fact of facts) {
      const key = isStated(fact) ? comparableKey(fact, byFund) : null;
      if (key === null) continue;
      const known = best.get(key);
      if (known === undefined || compareStatements(fact, known) < 0) best.set(key, fact);
    }
  }
  return best;
}

/**
 * The disclosures of one body, by role, year and cover. A short notice and an explanation belong to the accounts beside
 * them. An edition that another has replaced states nothing any more.
 * @param documents the latest edition first
 * @param scope whose figures: a government's file may hold those of its place and those of its own level
 */
export function disclosuresOf(documents: readonly HeldDocument[], scope: Scope): Disclosure[] {
  const standing = documents.filter(
    ({ document }) =>
      document.superseded_by === null && document.fiscal_year !== null && ROLES[document.kind] !== undefined,
  );
  const groups = groupBy(standing, ({ document }) => `${ROLES[document.kind]}|${document.fiscal_year}`);
  return [...groups.values()].flatMap((group) =>
    [...byCover(group)].map(([cover, held]) => ({
      role: ROLES[(held[0] as HeldDocument).document.kind] as Role,
      year: (held[0] as HeldDocument).document.fiscal_year as number,
      cover,
      documents: held,
      statements: statementsOf(held, scope),
    })),
  );
}

/** Files that do not say whose accounts they hold go with those that do, where all of these say the same. */
function byCover(group: readonly HeldDocument[]): Map<Cover, HeldDocument[]> {
  const covers = new Set(group.map(({ document }) => coverOf(document)));
  covers.delete(null);
  if (covers.size > 1) return groupBy(group, ({ document }) => coverOf(document));
  return new Map([[[...covers][0] ?? null, [...group]]]);
}

/** Whether two disclosures are about the same accounts: a department's whole is no unit's own. */
export const isSameCover = (a: Disclosure, b: Disclosure): boolean =>
  a.cover === b.cover || a.cover === null || b.cover === null;

/** Pairs of a disclosure and the one of an earlier or the same year it can be held against. */
export function* pairsOf(
  history: readonly Disclosure[],
  fits: (later: Disclosure, earlier: Disclosure) => boolean,
): Iterable<readonly [Disclosure, Disclosure]> {
  const byYear = groupBy(history, ({ year }) => year);
  for (const later of history)
    for (const year of [later.year, later.year - 1])
      for (const earlier of byYear.get(year) ?? [])
        if (earlier !== later && isSameCover(later, earlier) && fits(later, earlier)) yield [later, earlier];
}

/** Remarks of the files of one side. */
export const remarksOf = (held: Held): { readonly remark: Remark; readonly document: DocumentRecord }[] =>
  held.documents.flatMap(({ document }) => (document.remarks ?? []).map((remark) => ({ remark, document })));
