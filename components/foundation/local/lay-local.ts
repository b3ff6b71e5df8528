import type { BrowserEngine } from "@/lib/engine/browser";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow } from "@/lib/engine/types";
import { affectedBureaus, type LocalRecords, overlayOf, settleLocal } from "@/lib/local/overlay";
import type { Bureau, DocumentRecord, Fact } from "@/lib/records/schema";
import { openLocalDatabase } from "./local-db";
import { type LocalSummary, NO_LOCAL, readHidden } from "./local-summary";

/** Records of all documents kept here, after the decisions of their reviewers. */
export async function readLocalRecords(): Promise<LocalRecords> {
  const database = await openLocalDatabase();
  const shown = (await database.getAll("documents")).filter((document) => document.removed === null);
  const results = await Promise.all(shown.map((document) => database.get("results", document.document_id)));
  const found = results.filter((result) => result !== undefined);
  const bureaus = new Map<string, Bureau>();
  for (const { bureau } of found) if (bureau) bureaus.set(bureau.bureau_id, bureau);
  return {
    documents: found.map((result) => result.document),
    bureaus: [...bureaus.values()],
    facts: found.flatMap((result) => result.facts),
    findings: found.flatMap((result) => result.findings),
  };
}

/** What the preference between statements looks at. */
type Claim = Pick<
  Fact,
  | "fact_id"
  | "document_id"
  | "bureau_id"
  | "fiscal_year"
  | "measure"
  | "phase"
  | "fund"
  | "subject_code"
  | "subject_name"
  | "item"
  | "origin"
  | "preferred"
>;

async function readPublished(
  engine: BrowserEngine,
  bureaus: readonly string[],
): Promise<{ facts: Fact[]; documents: DocumentRecord[] }> {
  const facts = await engine.query<Claim & EngineRow>(sql`
    SELECT fact_id, document_id, bureau_id, fiscal_year, measure, phase, fund, subject_code, subject_name, item,
      origin, preferred
    FROM atlas.facts WHERE preferred AND bureau_id IN ${values(bureaus)}`);
  const documents = await engine.query<
    Pick<DocumentRecord, "document_id" | "kind" | "fiscal_year"> & EngineRow
  >(
    sql`SELECT document_id, kind, fiscal_year FROM atlas.documents
      WHERE document_id IN ${values([...new Set(facts.map((fact) => fact.document_id))])}`,
  );
  return { facts: facts as unknown as Fact[], documents: documents as unknown as DocumentRecord[] };
}

async function lay(engine: BrowserEngine): Promise<LocalSummary> {
  const records = await readLocalRecords();
  const documents = new Set(records.documents.map((document) => document.document_id));
  const hidden = readHidden();
  if (documents.size === 0 || hidden) {
    await engine.lay(null);
    return { documents, hidden: hidden && documents.size > 0, problem: null };
  }
  const published = await readPublished(engine, affectedBureaus(records));
  const { facts, demoted } = settleLocal(records, published.facts, published.documents);
  await engine.lay(overlayOf({ ...records, facts }, demoted));
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
