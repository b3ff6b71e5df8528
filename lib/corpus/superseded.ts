import { differ } from "../checks/across/differ";
import type { Comparison, Difference, OneSided } from "../checks/across/rule";
import { amountOf } from "../checks/amount";
import { preferenceKey } from "../checks/preferred";
import type { Words } from "../checks/rule";
import { isZero } from "../records/decimal";
import type { Fact } from "../records/schema";
import type { CorpusDocument } from "./corpus-document";
import { type EditionReason, editionReason } from "./edition";
import { isRestated, isTable, type Units, unitsOf } from "./units";

/** What the later documents of a disclosure replace. */
export interface Superseded {
  /** Facts that no longer stand. */
  readonly facts: ReadonlySet<string>;
  /** Documents of which nothing stands that a later one does not state, with that later one. */
  readonly documents: ReadonlyMap<string, string>;
  /** What the later editions state otherwise. */
  readonly comparisons: readonly Comparison[];
}

/** The facts a document prefers among its own, by what they state. */
function statementsOf(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.filter((fact) => fact.preferred).map((fact) => [preferenceKey(fact), fact]));
}

const REASONS: Readonly<Record<EditionReason, Words>> = {
  revision: {
    zh: "以后者为准：该文件写明是更正后的版本",
    en: "the latter stands: it calls itself a corrected edition",
  },
  date: { zh: "以后者为准：该文件的日期较晚", en: "the latter stands: its date is later" },
  facts: {
    zh: "两份都没有日期，以可读数字较多的一份为准",
    en: "neither is dated; the one of which more could be read stands",
  },
  name: {
    zh: "两份都没有日期，按文件名先后取后一份",
    en: "neither is dated; the latter by the order of the file names stands",
  },
};

const isNothing = (fact: Fact): boolean => {
  const amount = amountOf(fact);
  return !amount || isZero(amount.value);
};

/** What the later edition of a table, or of a statement, says otherwise, adds and leaves out. */
function compareUnits(
  restated: readonly Fact[],
  stated: readonly Fact[],
): { readonly differences: Difference[]; readonly oneSided: OneSided[] } {
  const [now, before] = [statementsOf(restated), statementsOf(stated)];
  const differences: Difference[] = [];
  const oneSided: OneSided[] = [];
  for (const [key, fact] of now) {
    const other = before.get(key);
    if (!other) {
      if (!isNothing(fact)) oneSided.push({ fact, other: null, side: "added" });
    } else if (amountOf(fact) && amountOf(other)) {
      const difference = differ(fact, other);
      if (difference) differences.push(difference);
    } else if (fact.value !== other.value) oneSided.push({ fact, other, side: "changed" });
  }
  for (const [key, fact] of before)
    if (!now.has(key) && !isNothing(fact)) oneSided.push({ fact, other: null, side: "removed" });
  return { differences, oneSided };
}

/** Finds what is printed again in a later document. @param editions the earliest first */
export function findSuperseded(editions: readonly CorpusDocument[]): Superseded {
  const units = editions.map((one) => unitsOf(one.facts));
  const facts = new Set<string>();
  const documents = new Map<string, string>();
  const comparisons: Comparison[] = [];
  editions.forEach((earlier, i) => {
    const own = units[i] as Units;
    const replacedBy = new Map<string, number>();
    const found = new Map<number, ReturnType<typeof compareUnits>>();
    for (const [unit, stated] of own) {
      const by = units.findLastIndex((later, j) => j > i && isRestated(stated, later.get(unit)));
      if (by < 0) continue;
      replacedBy.set(unit, by);
      for (const fact of stated) facts.add(fact.fact_id);
      const restated = (units[by] as Units).get(unit) ?? [];
      const unitFound = compareUnits(restated, stated);
      const known = found.get(by);
      known?.differences.push(...unitFound.differences);
      known?.oneSided.push(...unitFound.oneSided);
      if (!known) found.set(by, unitFound);
    }
    for (const [by, { differences, oneSided }] of [...found].sort(([a], [b]) => a - b)) {
      const later = editions[by] as CorpusDocument;
      const note = REASONS[editionReason(later.document, earlier.document)];
      const sides = { later: { documents: [later] }, others: [{ documents: [earlier] }] };
      comparisons.push({ ...sides, differences, oneSided, note });
    }
    const last = wholeBy(own, replacedBy);
    if (last !== null)
      documents.set(earlier.document.document_id, (editions[last] as CorpusDocument).document.document_id);
  });
  return { facts, documents, comparisons };
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
