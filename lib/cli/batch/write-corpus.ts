import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { STATED_ONCE } from "../../corpus/alone";
import type { ReferenceRecords } from "../../corpus/assemble";
import { joinBureaus } from "../../corpus/bureaus";
import { type CorpusDocument, compareText } from "../../corpus/corpus-document";
import { documentsOfFamily, familyFindings, planFamilies, withFindings } from "../../corpus/families";
import { numberFindings } from "../../corpus/findings";
import { type Digest, findRepeated, withRepetition } from "../../corpus/repetition";
import { planSettling, setAside, settleBureau } from "../../corpus/settle";
import { bureausIn, isSource, settleSources } from "../../corpus/sources";
import { groupBy } from "../../records/group";
import { renderPackage } from "../../records/package/render";
import { fileNameOf, type PackageRecords } from "../../records/package/resources";
import { formatHeader } from "../../records/package/table";
import type { Bureau, DocumentRecord, Finding } from "../../records/schema";
import { DISCLOSURES, FACTS, FINDINGS, RecordStore, type StoredRows } from "./store";

/** The same bytes under several names are one document: the first name in code-unit order stands. */
function dropRepeatedNames(documents: readonly DocumentRecord[]): DocumentRecord[] {
  const chosen = new Map<string, DocumentRecord>();
  for (const document of documents) {
    const known = chosen.get(document.document_id);
    if (!known || compareText(document.file, known.file) < 0) chosen.set(document.document_id, document);
  }
  return [...chosen.values()];
}

function rename(one: CorpusDocument, file: string): CorpusDocument {
  if (one.document.file === file) return one;
  return {
    ...one,
    document: { ...one.document, file },
    facts: one.facts.map((fact) => ({ ...fact, file })),
    findings: one.findings.map((finding) => ({ ...finding, file })),
  };
}

/** A settled document, its records still on disk. */
export interface Settled {
  readonly document: DocumentRecord;
  readonly rows: () => Promise<StoredRows>;
  readonly records: () => Promise<CorpusDocument>;
}

const settledIn = (store: RecordStore, document: DocumentRecord): Settled => ({
  document,
  rows: () => store.rows(document.document_id),
  records: () => store.document(document.document_id),
});

const NOTHING: Digest = { tables: {}, settled: false };

/**
 * Documents settled group by group: one that has no other beside it and repeats nothing of unrelated bureaus keeps
 * its rows, the others get new ones.
 */
export async function settleStored(
  documents: readonly DocumentRecord[],
  source: RecordStore,
  scratch: string,
): Promise<Settled[]> {
  const target = new RecordStore(scratch, source.form);
  const names = groupBy(documents, (document) => document.document_id);
  const once = dropRepeatedNames(documents);
  const { groups, surplus } = planSettling(once);
  const digests = new Map<string, Digest>();
  for (const { document_id } of once) digests.set(document_id, await source.digest(document_id));
  const repeated = findRepeated(
    once.map((document) => ({ document, digest: digests.get(document.document_id) ?? NOTHING })),
  );
  const settled: Settled[] = [];
  const load = async (document: DocumentRecord): Promise<CorpusDocument> =>
    rename(await source.document(document.document_id), document.file);
  const keep = async (one: CorpusDocument): Promise<void> => {
    const marked = withRepetition(one, repeated.get(one.document.document_id) ?? []);
    await target.put(marked, null);
    settled.push(settledIn(target, marked.document));
  };
  const standsAlone = ({ document_id, kind }: DocumentRecord): boolean =>
    !STATED_ONCE.has(kind) &&
    names.get(document_id)?.length === 1 &&
    !repeated.has(document_id) &&
    !digests.get(document_id)?.settled;
  for (const group of groups) {
    const [first, ...others] = group;
    if (first && others.length === 0 && standsAlone(first)) settled.push(settledIn(source, first));
    else for (const one of settleBureau(await Promise.all(group.map(load)))) await keep(one);
  }
  for (const document of once)
    if (surplus.has(document.document_id)) await keep(setAside(await load(document)));
  return joinFamilies(await joinSources(settled, target), target);
}

/** Holds documents against those of other bodies, one family's records in memory at a time. */
async function joinFamilies(settled: readonly Settled[], target: RecordStore): Promise<Settled[]> {
  const byId = new Map(settled.map((one) => [one.document.document_id, one]));
  const found: Omit<Finding, "finding_id">[] = [];
  for (const family of planFamilies(settled.map(({ document }) => document))) {
    const held = new Map<string, CorpusDocument>();
    for (const id of documentsOfFamily(family)) {
      const one = await byId.get(id)?.records();
      if (one) held.set(id, one);
    }
    found.push(...familyFindings(family, held));
  }
  const joined = new Map<string, Settled>();
  for (const [id, more] of numberFindings(found, "u")) {
    const one = await byId.get(id)?.records();
    if (!one) continue;
    const own = withFindings(one, more);
    await target.put(own, null);
    joined.set(id, settledIn(target, own.document));
  }
  return settled.map((one) => joined.get(one.document.document_id) ?? one);
}

/** Settles sources of figures with the documents of the bodies they name; these records are in memory together. */
async function joinSources(settled: readonly Settled[], target: RecordStore): Promise<Settled[]> {
  const load = (chosen: readonly Settled[]): Promise<CorpusDocument[]> =>
    Promise.all(chosen.map(({ records }) => records()));
  const sources = await load(settled.filter(({ document }) => isSource(document)));
  if (sources.length === 0) return [...settled];
  const named = bureausIn(sources);
  const others = settled.filter(
    ({ document }) => !isSource(document) && document.bureau_id !== null && named.has(document.bureau_id),
  );
  const joined = settleSources([...sources, ...(await load(others))]);
  for (const one of joined) await target.put(one, null);
  const ids = new Set(joined.map(({ document }) => document.document_id));
  return [
    ...settled.filter(({ document }) => !ids.has(document.document_id)),
    ...joined.map(({ document }) => settledIn(target, document)),
  ];
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (stream.write(text)) return;
  await once(stream, "drain");
}

/** Facts, findings and the register, in the order of a package: by file and document, each document's rows as they are stored. */
async function writeRows(dir: string, settled: readonly Settled[]): Promise<void> {
  const facts = createWriteStream(join(dir, fileNameOf("facts")));
  const findings = createWriteStream(join(dir, fileNameOf("findings")));
  const disclosures = createWriteStream(join(dir, fileNameOf("disclosures")));
  const ends = [finished(facts), finished(findings), finished(disclosures)];
  await write(facts, formatHeader(FACTS));
  await write(findings, formatHeader(FINDINGS));
  await write(disclosures, formatHeader(DISCLOSURES));
  const ordered = settled.toSorted(
    (a, b) =>
      compareText(a.document.file, b.document.file) ||
      compareText(a.document.document_id, b.document.document_id),
  );
  for (const { rows } of ordered) {
    const text = await rows();
    await write(facts, text.facts);
    await write(findings, text.findings);
  }
  // Their order in a package is that of the documents' ids.
  for (const { rows } of settled.toSorted((a, b) =>
    compareText(a.document.document_id, b.document.document_id),
  ))
    await write(disclosures, (await rows()).disclosures);
  facts.end();
  findings.end();
  disclosures.end();
  await Promise.all(ends);
}

/** A corpus whose records are on disk. */
export interface StoredCorpus {
  /** Every document read, also the same bytes under another name. */
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly (Bureau | null)[];
  readonly store: RecordStore;
  /** Folder for the settled records. */
  readonly scratch: string;
  readonly reference: ReferenceRecords;
}

/**
 * Writes the package of a corpus; in memory are the documents, and the records of one bureau at a time. Its bytes
 * are those that assembling all records at once would give.
 * @returns the documents as they stand in the package
 */
export async function writeCorpus(dir: string, corpus: StoredCorpus): Promise<readonly DocumentRecord[]> {
  const { documents, bureaus, store, scratch, reference } = corpus;
  const settled = await settleStored(documents, store, scratch);
  const records: PackageRecords = {
    documents: settled.map(({ document }) => document),
    bureaus: joinBureaus(bureaus),
    regions: reference.regions,
    population: reference.population,
    indicators: reference.indicators,
    subjects: reference.subjects,
    requirements: reference.requirements ?? [],
    inspections: reference.inspections ?? [],
    facts: [],
    findings: [],
    disclosures: [],
  };
  for (const [name, text] of renderPackage(records)) await writeFile(join(dir, name), text);
  await writeRows(dir, settled);
  return records.documents;
}
