import type { DocumentModel } from "@/lib/documents/model";
import { DamagedError, KeptReader } from "@/lib/local/kept/read-kept";
import type { DamagedDocument, LocalResult, StoredDocument } from "@/lib/local/kept/types";
import type { DecisionEntry } from "@/lib/local/types";
import { openLocalDatabase } from "../../foundation/local/local-db";

/** A document with all that is kept of it. */
export interface KeptDocument {
  readonly stored: StoredDocument;
  readonly model: DocumentModel;
  readonly extraction: LocalResult;
  readonly entries: readonly DecisionEntry[];
}

/** All that is kept under the name of one document, as it stands there. */
export interface RawDocument {
  readonly summary: unknown;
  readonly model: unknown;
  readonly extraction: unknown;
  /** Undefined where decisions change nothing. */
  readonly result: unknown;
  readonly decisions: readonly unknown[];
}

export const STORES = ["documents", "bytes", "models", "extractions", "results", "decisions"] as const;

/** Null where nothing of it is kept. */
export async function rawDocument(id: string): Promise<RawDocument | null> {
  const tx = (await openLocalDatabase()).transaction(STORES);
  const [summary, model, extraction, result, decisions] = await Promise.all([
    tx.objectStore("documents").get(id),
    tx.objectStore("models").get(id),
    tx.objectStore("extractions").get(id),
    tx.objectStore("results").get(id),
    tx.objectStore("decisions").index("document").getAll(id),
  ]);
  return summary === undefined ? null : { summary, model, extraction, result, decisions };
}

/** What is kept of a document, held against what it has to be. @throws DamagedError */
export function checkedDocument(id: string, raw: RawDocument): KeptDocument {
  const reader = new KeptReader(id, raw.summary);
  if (raw.result !== undefined) reader.result(raw.result, "result");
  return {
    stored: reader.summary(),
    model: reader.model(raw.model),
    extraction: reader.result(raw.extraction, "extraction"),
    entries: reader.decisions(raw.decisions),
  };
}

/** Null where it is not kept. @throws DamagedError */
export async function loadDocument(id: string): Promise<KeptDocument | null> {
  const raw = await rawDocument(id);
  return raw && checkedDocument(id, raw);
}

export async function loadBytes(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const database = await openLocalDatabase();
  return database.get("bytes", id);
}

export interface Listed {
  /** In the order they came, those taken out included. */
  readonly documents: readonly StoredDocument[];
  readonly damaged: readonly DamagedDocument[];
}

/** What is kept here, by its summaries. */
export async function listStored(): Promise<Listed> {
  const tx = (await openLocalDatabase()).transaction("documents");
  const [keys, summaries] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const documents: StoredDocument[] = [];
  const damaged: DamagedDocument[] = [];
  for (const [i, key] of keys.entries()) {
    try {
      documents.push(new KeptReader(key, summaries[i]).summary());
    } catch (cause) {
      if (!(cause instanceof DamagedError)) throw cause;
      damaged.push(cause.damage);
    }
  }
  documents.sort((a, b) => a.added.localeCompare(b.added));
  return { documents, damaged };
}

/** What is wrong with all that is kept of a document; null where nothing is. */
export async function inspectDocument(id: string): Promise<DamagedDocument | null> {
  try {
    await loadDocument(id);
    return null;
  } catch (cause) {
    if (!(cause instanceof DamagedError)) throw cause;
    return cause.damage;
  }
}
