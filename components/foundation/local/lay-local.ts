import { joinBureaus } from "@/lib/corpus/bureaus";
import { tellingValues } from "@/lib/corpus/repetition";
import type { BrowserEngine } from "@/lib/engine/browser";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { affectedBureaus, type LocalRecords, overlayOf, settleLocal } from "@/lib/local/overlay";
import type { DocumentRecord, Fact, Finding } from "@/lib/records/schema";
import { type LocalResult, openLocalDatabase } from "./local-db";
import { type LocalSummary, NO_LOCAL, readHidden } from "./local-summary";

/** What all pages show of a document: its records after the decisions about it, or as they were read. */
async function shownResult(id: string): Promise<LocalResult | undefined> {
  const tx = (await openLocalDatabase()).transaction(["results", "extractions"]);
  return (await tx.objectStore("results").get(id)) ?? tx.objectStore("extractions").get(id);
}

/** Records of all documents kept here, after the decisions of their reviewers. */
export async function readLocalRecords(): Promise<LocalRecords> {
  const database = await openLocalDatabase();
  const shown = (await database.getAll("documents")).filter((document) => document.removed === null);
  const results = await Promise.all(shown.map((document) => shownResult(document.document_id)));
  const found = results.filter((result) => result !== undefined);
  return {
    documents: found.map((result) => result.document),
    bureaus: joinBureaus(found.flatMap(({ bureau, bureaus = [] }) => [bureau, ...bureaus])),
    facts: found.flatMap((result) => result.facts),
    findings: found.flatMap((result) => result.findings),
  };
}

type Published = Pick<LocalRecords, "documents" | "facts" | "findings">;

/** Lists stand in the engine file as JSON text. */
const readList = (text: unknown): unknown =>
  text === null || text === undefined ? null : JSON.parse(String(text));

const readDocument = (row: EngineRow): DocumentRecord =>
  ({ ...row, remarks: readList(row.remarks) }) as unknown as DocumentRecord;

const readFinding = (row: EngineRow): Finding =>
  ({
    ...row,
    figures: JSON.parse(String(row.figures)),
    lines: JSON.parse(String(row.lines)),
    pages: JSON.parse(String(row.pages)),
    closed_by: readList(row.closed_by),
  }) as unknown as Finding;

/** What is published about some bureaus, document by document. */
async function readPublished(engine: BrowserEngine, bureaus: readonly string[]): Promise<Published> {
  const documents = await engine.query(
    sql`SELECT * FROM atlas.documents WHERE bureau_id IN ${values(bureaus)}
      OR document_id IN (SELECT document_id FROM atlas.facts WHERE bureau_id IN ${values(bureaus)})`,
  );
  const ids = values(documents.map((document) => String(document.document_id)));
  const [facts, findings] = await Promise.all([
    engine.query(sql`SELECT * EXCLUDE (amount) FROM atlas.facts WHERE document_id IN ${ids}`),
    engine.query(sql`SELECT * FROM atlas.findings WHERE document_id IN ${ids}`),
  ]);
  return {
    documents: documents.map(readDocument),
    facts: facts as unknown as Fact[],
    findings: findings.map(readFinding),
  };
}

/** More figures than this make a statement too long; those beyond are not looked for. */
const MOST_VALUES = 5000;

/** Bureaus of which a document shares three figures or more with the local ones: they may print the same table. */
async function likeBureaus(engine: BrowserEngine, { facts }: LocalRecords): Promise<string[]> {
  const shared = tellingValues(facts).slice(0, MOST_VALUES);
  if (shared.length === 0) return [];
  const rows = await engine.query(sql`SELECT any_value(bureau_id) AS bureau_id FROM atlas.facts
    WHERE bureau_id IS NOT NULL AND unit = '元' AND value IN ${values(shared)}
    GROUP BY document_id HAVING count(DISTINCT value) >= 3`);
  return rows.map((row) => String(row.bureau_id));
}

async function lay(engine: BrowserEngine): Promise<LocalSummary> {
  const records = await readLocalRecords();
  const documents = new Set(records.documents.map((document) => document.document_id));
  const hidden = readHidden();
  if (documents.size === 0 || hidden) {
    await engine.lay(null);
    return { documents, hidden: hidden && documents.size > 0, problem: null };
  }
  const bureaus = new Set([...affectedBureaus(records), ...(await likeBureaus(engine, records))]);
  const published = await readPublished(engine, [...bureaus]);
  await engine.lay(overlayOf(settleLocal(records, published)));
  return { documents, hidden: false, problem: null };
}

/** Shows the local documents beside the published ones. The pages go on without them where that fails. */
export async function layLocal(engine: BrowserEngine): Promise<LocalSummary> {
  try {
    return await lay(engine);
  } catch (cause) {
    return { ...NO_LOCAL, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}
