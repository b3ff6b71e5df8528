import { joinBureaus } from "@/lib/corpus/bureaus";
import { tellingValues } from "@/lib/corpus/repetition";
import type { BrowserEngine } from "@/lib/engine/browser";
import type { Overlay } from "@/lib/engine/overlay";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { DamagedError, KeptReader } from "@/lib/local/kept/read-kept";
import type { LocalResult } from "@/lib/local/kept/types";
import { affectedBureaus, type LocalRecords, overlayOf } from "@/lib/local/overlay";
import { settleLocal } from "@/lib/local/settle-local";
import type { DocumentRecord, Fact, Finding } from "@/lib/records/schema";
import { openLocalDatabase } from "./local-db";

/** What is kept of a document, as all pages show it: its records after the decisions about it, or as they were read. */
async function shownOf(id: string): Promise<{ summary: unknown; result: unknown }> {
  const tx = (await openLocalDatabase()).transaction(["documents", "results", "extractions"]);
  const [summary, result, extraction] = await Promise.all([
    tx.objectStore("documents").get(id),
    tx.objectStore("results").get(id),
    tx.objectStore("extractions").get(id),
  ]);
  return { summary, result: result ?? extraction };
}

const isRemoved = (summary: unknown): boolean =>
  typeof (summary as { removed?: unknown } | null | undefined)?.removed === "string";

/** Local records that can be read, and how many documents are damaged. */
export interface LocalShown {
  readonly records: LocalRecords;
  readonly damaged: number;
}

/** Records of all documents kept here, after the decisions of their reviewers. A damaged one costs no other. */
export async function readLocalRecords(): Promise<LocalShown> {
  const keys = await (await openLocalDatabase()).getAllKeys("documents");
  const found: LocalResult[] = [];
  let damaged = 0;
  for (const id of keys) {
    const { summary, result } = await shownOf(id);
    if (summary === undefined || isRemoved(summary)) continue;
    try {
      const reader = new KeptReader(id, summary);
      reader.summary();
      found.push(reader.result(result, "result"));
    } catch (cause) {
      if (!(cause instanceof DamagedError)) throw cause;
      damaged++;
    }
  }
  const records = {
    documents: found.map((result) => result.document),
    bureaus: joinBureaus(found.flatMap(({ bureau, bureaus = [] }) => [bureau, ...bureaus])),
    facts: found.flatMap((result) => result.facts),
    findings: found.flatMap((result) => result.findings),
    disclosures: found.flatMap((result) => result.disclosures ?? []),
  };
  return { records, damaged };
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

/** Local documents settled with what is published of the bureaus they touch, to be laid over all of it. */
export async function deriveOverlay(engine: BrowserEngine, records: LocalRecords): Promise<Overlay> {
  const bureaus = new Set([...affectedBureaus(records), ...(await likeBureaus(engine, records))]);
  return overlayOf(settleLocal(records, await readPublished(engine, [...bureaus])));
}
