import type { Disclosure } from "../records/disclosure";
import { groupBy } from "../records/group";
import type { PackageRecords } from "../records/package/resources";
import type { DocumentRecord, Fact, Finding } from "../records/schema";

/** One document with the records that were read from it; an extraction is one. */
export interface CorpusDocument {
  readonly document: DocumentRecord;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  /** What it shows of each requirement; absent where it was not held against them. */
  readonly disclosures?: readonly Disclosure[];
}

/** The documents of a package, each with its own facts and findings. */
export function documentsOf(
  records: Pick<PackageRecords, "documents" | "facts" | "findings"> &
    Partial<Pick<PackageRecords, "disclosures">>,
): CorpusDocument[] {
  const facts = groupBy(records.facts, (fact) => fact.document_id);
  const findings = groupBy(records.findings, (finding) => finding.document_id);
  const disclosures = groupBy(records.disclosures ?? [], ({ document_id }) => document_id);
  return records.documents.map((document) => ({
    document,
    facts: inReadingOrder(facts.get(document.document_id) ?? []),
    findings: findings.get(document.document_id) ?? [],
    disclosures: disclosures.get(document.document_id) ?? [],
  }));
}

/** A fact's id ends in the offset of its figure, which is the order a package file does not keep. */
function inReadingOrder(facts: readonly Fact[]): Fact[] {
  const keyed = facts.map((fact) => {
    const [, offset = "0", meaning = "1"] = /-(\d+)(?:\.(\d+))?[a-z]*$/.exec(fact.fact_id) ?? [];
    return { fact, offset: Number(offset), meaning: Number(meaning) };
  });
  return keyed.sort((a, b) => a.offset - b.offset || a.meaning - b.meaning).map(({ fact }) => fact);
}

/** Text by code unit: the same order on every machine. */
export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The same bytes given under several names, or read twice, are one document: the reading with more facts stands,
 * as one with a reviewer's corrections has, then the first name in code-unit order.
 */
export function dropRepeated<Document extends CorpusDocument>(documents: Iterable<Document>): Document[] {
  const chosen = new Map<string, Document>();
  for (const one of documents) {
    const known = chosen.get(one.document.document_id);
    if (!known || standsBefore(one, known)) chosen.set(one.document.document_id, one);
  }
  return [...chosen.values()];
}

function standsBefore(a: CorpusDocument, b: CorpusDocument): boolean {
  return (b.facts.length - a.facts.length || compareText(a.document.file, b.document.file)) < 0;
}
