import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { ReferenceRecords } from "../../corpus/assemble";
import { type CorpusDocument, compareText } from "../../corpus/corpus-document";
import { rearm } from "../../records/disarm";
import type { Disclosure } from "../../records/disclosure";
import { fileNameOf, type Resource, type ResourceName, resourceNamed } from "../../records/package/resources";
import {
  PackageError,
  type PackageProblem,
  parseTable,
  problemOf,
  readerOf,
} from "../../records/package/table";
import type { Bureau, DocumentRecord, Fact, Finding } from "../../records/schema";
import { readTableText } from "../package-files";
import { DISCLOSURES, FACTS, FINDINGS } from "./store";

/** The tables of a package that are small enough to be read at once. */
export interface PackageHead {
  readonly documents: readonly DocumentRecord[];
  readonly bureaus: readonly Bureau[];
  readonly reference: ReferenceRecords;
}

/** Tables that packages of one corpus have in common: each text is read once, however many packages hold it. */
export class SharedTables {
  readonly #read = new Map<string, readonly never[]>();

  /** The same rows, and the same list of them, for the same text. @throws PackageError; file system errors */
  async rows(dir: string, name: ResourceName): Promise<readonly never[]> {
    const text = await readTableText(dir, name);
    const key = `${name} ${createHash("sha256").update(text).digest("hex")}`;
    const known = this.#read.get(key);
    if (known) return known;
    const rows = parseTable(resourceNamed(name) as Resource, text) as never[];
    this.#read.set(key, rows);
    return rows;
  }
}

/** @throws PackageError; file system errors */
export async function readHead(dir: string, shared: SharedTables): Promise<PackageHead> {
  const text = (name: ResourceName): Promise<string> => readTableText(dir, name);
  return {
    documents: parseTable(resourceNamed("documents"), await text("documents")),
    bureaus: parseTable(resourceNamed("bureaus"), await text("bureaus")),
    reference: {
      regions: await shared.rows(dir, "regions"),
      population: await shared.rows(dir, "population"),
      indicators: await shared.rows(dir, "indicators"),
      subjects: await shared.rows(dir, "subjects"),
      inspections: await shared.rows(dir, "inspections"),
      requirements: await shared.rows(dir, "requirements"),
    },
  };
}

type Owned = Fact | Finding | Disclosure;

/** The rows of a file one after another, each checked. @throws PackageError at the first that is wrong */
async function* streamRows(dir: string, resource: Resource): AsyncGenerator<Owned> {
  const file = fileNameOf(resource.name);
  const rows: AsyncIterable<string[]> = createReadStream(join(dir, file), "utf8").pipe(
    Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ",", skipEmptyLines: true }),
  );
  let read: ReturnType<typeof readerOf> | null = null;
  let line = 0;
  for await (const cells of rows) {
    line += 1;
    if (!read) {
      read = readerOf(
        resource,
        cells.map((cell) => cell.replace(/^\uFEFF/, "")),
      );
      continue;
    }
    const problems: PackageProblem[] = [];
    const record = read(cells.map(rearm), line, problems);
    if (problems.length > 0) throw new PackageError(file, problems);
    yield record as Owned;
  }
}

/** Rows that follow each other and belong to one document. */
async function* byDocument<Row extends Owned>(rows: AsyncGenerator<Owned>): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (group.length > 0 && group[0]?.document_id !== row.document_id) {
      yield group;
      group = [];
    }
    group.push(row as Row);
  }
  if (group.length > 0) yield group;
}

/**
 * What the documents of a package show of each requirement, one document after another in the order of their ids; an
 * earlier version's package has no such table.
 * @throws PackageError where a row is wrong
 */
export async function* streamRegister(dir: string): AsyncGenerator<Disclosure[]> {
  if (existsSync(join(dir, fileNameOf(DISCLOSURES.name))))
    yield* byDocument<Disclosure>(streamRows(dir, DISCLOSURES));
}

/** Hands out the rows of the document asked for, if they come next. */
class Cursor<Row extends Owned> {
  private next: Row[] | null = null;

  constructor(private readonly groups: AsyncGenerator<Row[]>) {}

  async take(id: string): Promise<Row[]> {
    this.next ??= await this.following();
    if (this.next?.[0]?.document_id !== id) return [];
    const taken = this.next;
    this.next = null;
    return taken;
  }

  /** The document whose rows nobody took. */
  async left(): Promise<string | null> {
    this.next ??= await this.following();
    return this.next?.[0]?.document_id ?? null;
  }

  private async following(): Promise<Row[] | null> {
    const { value, done } = await this.groups.next();
    return done ? null : value;
  }
}

/**
 * The documents of a package with their records, one in memory at a time. The rows of facts and findings stand in
 * the order of a package: by file and document.
 * @throws PackageError where a row is wrong, out of order or of no document
 */
export async function* streamDocuments(
  dir: string,
  documents: readonly DocumentRecord[],
): AsyncGenerator<CorpusDocument> {
  const facts = new Cursor<Fact>(byDocument(streamRows(dir, FACTS)));
  const findings = new Cursor<Finding>(byDocument(streamRows(dir, FINDINGS)));
  const ordered = documents.toSorted(
    (a, b) => compareText(a.file, b.file) || compareText(a.document_id, b.document_id),
  );
  for (const document of ordered) {
    const { document_id } = document;
    yield { document, facts: await facts.take(document_id), findings: await findings.take(document_id) };
  }
  for (const [resource, cursor] of [[FACTS, facts] as const, [FINDINGS, findings] as const]) {
    const left = await cursor.left();
    if (left === null) continue;
    const message = `rows of document ${left} are out of order or not in documents.csv`;
    throw new PackageError(fileNameOf(resource.name), [problemOf(message)]);
  }
}
