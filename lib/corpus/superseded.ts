import { preferenceKey } from "../checks/preferred";
import { groupBy } from "../records/group";
import type { DocumentRecord, Fact, Finding } from "../records/schema";
import type { CorpusDocument } from "./corpus-document";
import { editionReason } from "./edition";
import { editionFinding, oneSidedFinding } from "./findings";
import { isRestated, isTable, type Units, unitsOf } from "./units";

/** What the later documents of a disclosure replace. */
export interface Superseded {
  /** Facts that no longer stand. */
  readonly facts: ReadonlySet<string>;
  /** Documents of which nothing stands that a later one does not state, with that later one. */
  readonly documents: ReadonlyMap<string, string>;
  /** What the later editions state otherwise. */
  readonly differences: readonly Omit<Finding, "finding_id">[];
}

/** The facts a document prefers among its own, by what they state. */
function statementsOf(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.filter((fact) => fact.preferred).map((fact) => [preferenceKey(fact), fact]));
}

/** What the later edition of a table, or of a statement, says otherwise, adds and leaves out. */
function compareUnits(
  later: DocumentRecord,
  earlier: DocumentRecord,
  restated: readonly Fact[],
  stated: readonly Fact[],
): Omit<Finding, "finding_id">[] {
  const reason = editionReason(later, earlier);
  const [now, before] = [statementsOf(restated), statementsOf(stated)];
  const changed = [...now].map(([key, fact]) => {
    const old = before.get(key);
    return old ? editionFinding(fact, old, reason) : oneSidedFinding(fact, earlier, "added");
  });
  const removed = [...before].map(([key, fact]) =>
    now.has(key) ? null : oneSidedFinding(fact, later, "removed"),
  );
  return [...changed, ...removed].filter((finding) => finding !== null);
}

/** Finds what is printed again in a later document. @param editions the earliest first */
export function findSuperseded(editions: readonly CorpusDocument[]): Superseded {
  const units = editions.map((one) => unitsOf(one.facts));
  const facts = new Set<string>();
  const documents = new Map<string, string>();
  const differences: Omit<Finding, "finding_id">[] = [];
  editions.forEach((earlier, i) => {
    const own = units[i] as Units;
    const replacedBy = new Map<string, number>();
    for (const [unit, stated] of own) {
      const by = units.findLastIndex((later, j) => j > i && isRestated(stated, later.get(unit)));
      if (by < 0) continue;
      replacedBy.set(unit, by);
      for (const fact of stated) facts.add(fact.fact_id);
      const later = editions[by] as CorpusDocument;
      const restated = (units[by] as Units).get(unit) ?? [];
      differences.push(...compareUnits(later.document, earlier.document, restated, stated));
    }
    const last = wholeBy(own, replacedBy);
    if (last !== null)
      documents.set(earlier.document.document_id, (editions[last] as CorpusDocument).document.document_id);
  });
  return { facts, documents, differences: sortByPlace(differences) };
}

/** The last of the documents that state all tables again, or most statements of a narrative without tables. */
function wholeBy(own: Units, replacedBy: ReadonlyMap<string, number>): number | null {
  const tables = [...own.keys()].filter(isTable);
  const needed = tables.length > 0 ? tables : [...own.keys()];
  const replaced = needed.filter((unit) => replacedBy.has(unit));
  const enough = tables.length > 0 ? replaced.length === needed.length : replaced.length * 2 > needed.length;
  if (needed.length === 0 || !enough) return null;
  return Math.max(...replaced.map((unit) => replacedBy.get(unit) ?? 0));
}

/** Differences in the order of the later documents. */
function sortByPlace(differences: readonly Omit<Finding, "finding_id">[]): Omit<Finding, "finding_id">[] {
  return [...groupBy(differences, (finding) => finding.document_id).values()].flat();
}
