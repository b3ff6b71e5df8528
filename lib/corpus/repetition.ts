import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { STANDARD_TABLES } from "../records/closed-lists";
import { groupBy } from "../records/group";
import type { DocumentRecord, Fact } from "../records/schema";
import type { TableKind } from "../records/vocabulary";
import { type CorpusDocument, compareText } from "./corpus-document";
import { numberFindings, repetitionFinding } from "./findings";
import { isCorpusRule, SOURCES_RULE } from "./rules";

/** F15: fewer different figures than this can agree by chance, and so can figures of fewer digits. */
const FIGURES = 3;
const DIGITS = 3;

/** The same figures in another bureau's own tables are an alarm. */
const TABLES: ReadonlySet<TableKind> = new Set(STANDARD_TABLES);

const digitsOf = (value: string): number => value.replace(/^[-0.]+|\./g, "").replace(/0+$/, "").length;

const statementOf = (fact: Fact): string =>
  [
    fact.measure,
    fact.phase,
    fact.fund,
    fact.subject_code,
    fact.subject_name,
    fact.column_id,
    fact.value,
  ].join(" ");

const isMoney = (fact: Fact): boolean =>
  fact.origin === "printed" && fact.unit === "元" && fact.item === null && /[1-9]/.test(fact.value ?? "");

/** Whether exact amounts are too many and too long to be another bureau's by chance. */
export function areTelling(values: readonly string[]): boolean {
  return new Set(values.filter((value) => digitsOf(value) >= DIGITS)).size >= FIGURES;
}

/** The non-zero figures of each table that are too many and too long to be another bureau's by chance. */
function tablesOf(facts: readonly Fact[]): Map<TableKind, readonly Fact[]> {
  const tables = groupBy(
    facts.filter((fact) => TABLES.has(fact.table) && isMoney(fact)),
    (fact) => fact.table,
  );
  return new Map([...tables].filter(([, group]) => areTelling(group.map(({ value }) => value ?? ""))));
}

/** Figures by which another document with the same table can be looked for. */
export function tellingValues(facts: readonly Fact[]): string[] {
  const values = [...tablesOf(facts).values()].flatMap((group) => group.map((fact) => fact.value ?? ""));
  return [...new Set(values)].filter((value) => digitsOf(value) >= DIGITS);
}

const hashOf = (facts: readonly Fact[]): string =>
  bytesToHex(sha256(utf8ToBytes(facts.map(statementOf).sort().join("\n")))).slice(0, 24);

/** What repetition is told from, without the records themselves. */
export interface Digest {
  /** Hash of each table's figures and what they stand for. */
  readonly tables: Readonly<Record<string, string>>;
  /** Whether the document carries what an earlier settling with others left. */
  readonly settled: boolean;
}

export function digestOf({ facts, findings }: Pick<CorpusDocument, "facts" | "findings">): Digest {
  return {
    tables: Object.fromEntries([...tablesOf(facts)].map(([table, group]) => [table, hashOf(group)])),
    settled:
      findings.some((finding) => isCorpusRule(finding.rule)) ||
      facts.some(({ confirmed_by }) => confirmed_by?.split(" ").includes(SOURCES_RULE.id)),
  };
}

/** A table of a document, and the other bureaus' documents that print the same figures in it. */
export interface Repeated {
  readonly table: string;
  readonly others: readonly DocumentRecord[];
}

/** A department and its own units may print one account: bodies of one region whose names begin alike. */
function isRelated(a: DocumentRecord, b: DocumentRecord): boolean {
  if (a.bureau_id === b.bureau_id) return true;
  if (a.region_code === null || a.region_code !== b.region_code) return false;
  const [one = "", two = ""] = [a.bureau_id, b.bureau_id].map((id) => id?.split(":")[1]?.slice(0, 2));
  return one === two;
}

/** F15 over a corpus: the tables of each document that unrelated bureaus print with the same figures. */
export function findRepeated(
  documents: readonly { readonly document: DocumentRecord; readonly digest: Digest }[],
): Map<string, Repeated[]> {
  const stated = documents.flatMap(({ document, digest }) =>
    document.kind === "final_account" && document.bureau_id !== null
      ? Object.entries(digest.tables).map(([table, hash]) => ({ document, table, hash }))
      : [],
  );
  const found = new Map<string, Repeated[]>();
  for (const group of groupBy(stated, ({ table, hash }) => `${table} ${hash}`).values()) {
    if (group.length < 2) continue;
    for (const { document, table } of group) {
      const others = group
        .map((entry) => entry.document)
        .filter((other) => !isRelated(other, document))
        .toSorted((a, b) => compareText(a.file, b.file) || compareText(a.document_id, b.document_id));
      if (others.length === 0) continue;
      const { document_id } = document;
      found.set(document_id, [...(found.get(document_id) ?? []), { table, others }]);
    }
  }
  return found;
}

/** A settled document with the findings of its repeated tables. */
export function withRepetition(one: CorpusDocument, repeated: readonly Repeated[]): CorpusDocument {
  const tables = tablesOf(one.facts);
  const findings = repeated
    .toSorted((a, b) => compareText(a.table, b.table))
    .map(({ table, others }) => repetitionFinding(tables.get(table as TableKind) ?? [], others))
    .filter((finding) => finding !== null);
  const own = [...one.findings, ...(numberFindings(findings, "r").get(one.document.document_id) ?? [])];
  return { ...one, document: { ...one.document, findings: own.length }, findings: own };
}

/** Settled documents, each with the findings of what it repeats of unrelated bureaus among them. */
export function markRepetition(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const digests = documents.map((one) => ({ document: one.document, digest: digestOf(one) }));
  const repeated = findRepeated(digests);
  return documents.map((one) => {
    const own = repeated.get(one.document.document_id);
    return own ? withRepetition(one, own) : one;
  });
}
