import type { IDBPTransaction } from "idb";
import type { DocumentModel } from "@/lib/documents/model";
import type { Extraction } from "@/lib/extract/types";
import { type Standing, standingOf } from "@/lib/local/decisions";
import { countOpen, listEntries } from "@/lib/local/entries";
import type { Decision, DecisionEntry } from "@/lib/local/types";
import {
  type LocalResult,
  type LocalSchema,
  openLocalDatabase,
  type StoredDocument,
} from "../../foundation/local/local-db";

/** A document with all that is kept of it. */
export interface KeptDocument {
  readonly stored: StoredDocument;
  readonly model: DocumentModel;
  readonly extraction: LocalResult;
  readonly entries: readonly DecisionEntry[];
}

/** The rules run again after a decision; the page comes without them. Not inside a transaction: it would end. */
const loadReviewing = () => import("@/lib/local/review");

const STORES = ["documents", "bytes", "models", "extractions", "results", "decisions"] as const;

type Writing = IDBPTransaction<LocalSchema, typeof STORES, "readwrite">;

/**
 * Writes all or nothing. A storage that is full ends the transaction; the request that met it may only say that it
 * was ended, the transaction says why.
 */
async function write<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
  // On the disk before anybody is told that it is kept: a power cut must not take back what was confirmed.
  const tx = (await openLocalDatabase()).transaction(STORES, "readwrite", { durability: "strict" });
  // Whoever waits for it hears of the failure; nobody may be waiting yet.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (cause) {
    if (tx.error === null) abort(tx);
    throw tx.error ?? cause;
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Documents in the order they came, those taken out included. */
export async function listStored(): Promise<StoredDocument[]> {
  const database = await openLocalDatabase();
  return (await database.getAll("documents")).sort((a, b) => a.added.localeCompare(b.added));
}

function summarise(
  result: Extraction,
  standing: Standing,
): Pick<StoredDocument, "record" | "bureau" | "given" | "open"> {
  return {
    record: result.document,
    bureau: result.bureau,
    given: standing.given,
    open: countOpen(listEntries(result, standing)),
  };
}

/** What decisions leave as it was read is kept once. */
async function putResult(tx: Writing, id: string, read: LocalResult, result: LocalResult): Promise<void> {
  if (result === read) await tx.objectStore("results").delete(id);
  else await tx.objectStore("results").put(result, id);
}

interface NewDocument {
  readonly file: string;
  /** Null for a document whose file is not at hand. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly model: DocumentModel;
  readonly extraction: LocalResult;
}

/** Stands in where the document itself is not at hand. */
export const NO_MODEL: DocumentModel = { format: "text", encoding: null, text: "", rows: [] };

/** Keeps a document that has been read: all of it or, where there is no room, nothing. */
export async function storeDocument({
  file,
  bytes,
  model,
  extraction,
}: NewDocument): Promise<StoredDocument> {
  const { reviewExtraction } = await loadReviewing();
  const id = extraction.document.document_id;
  return write(async (tx) => {
    // A document that was taken out and comes back brings its decisions along, but for what was given of it: it has
    // been read without that.
    const decisions = tx.objectStore("decisions");
    const present = (await decisions.index("document").getAll(id)) as DecisionEntry[];
    const entries = present.map((entry) =>
      entry.decision.kind === "give" ? { ...entry, undone: true } : entry,
    );
    for (const entry of entries) await decisions.put(entry);
    const standing = standingOf(entries);
    const result = reviewExtraction(extraction, model, standing);
    const stored: StoredDocument = {
      document_id: id,
      file,
      size: bytes?.length ?? null,
      added: new Date().toISOString(),
      removed: null,
      ...summarise(result, standing),
    };
    await Promise.all([
      tx.objectStore("documents").put(stored),
      ...(bytes ? [tx.objectStore("bytes").put(bytes, id)] : []),
      tx.objectStore("models").put(model, id),
      tx.objectStore("extractions").put(extraction, id),
      putResult(tx, id, extraction, result),
    ]);
    return stored;
  });
}

export async function loadDocument(id: string): Promise<KeptDocument | null> {
  const database = await openLocalDatabase();
  const tx = database.transaction(STORES);
  const [stored, model, extraction, entries] = await Promise.all([
    tx.objectStore("documents").get(id),
    tx.objectStore("models").get(id),
    tx.objectStore("extractions").get(id),
    tx.objectStore("decisions").index("document").getAll(id),
  ]);
  if (!stored || !model || !extraction) return null;
  return { stored, model, extraction, entries: entries as DecisionEntry[] };
}

export async function loadBytes(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const database = await openLocalDatabase();
  return database.get("bytes", id);
}

export type Change = (entries: readonly DecisionEntry[]) => {
  readonly add?: Decision;
  readonly set?: DecisionEntry;
};

/**
 * Changes the decisions about a document and, in the same transaction, what all pages show of it. `reread` is the
 * document read anew, where what is given of it changes.
 */
export async function changeDecisions(
  id: string,
  change: Change,
  reread?: Extraction,
): Promise<KeptDocument | null> {
  const { reviewExtraction } = await loadReviewing();
  return write(async (tx) => {
    const decisions = tx.objectStore("decisions");
    const [stored, model, before, present] = await Promise.all([
      tx.objectStore("documents").get(id),
      tx.objectStore("models").get(id),
      tx.objectStore("extractions").get(id),
      decisions.index("document").getAll(id),
    ]);
    if (!stored || !model || !before) return null;
    const { add, set } = change(present as DecisionEntry[]);
    if (add)
      await decisions.add({ document_id: id, at: new Date().toISOString(), undone: false, decision: add });
    if (set) await decisions.put(set);
    const entries = (await decisions.index("document").getAll(id)) as DecisionEntry[];
    const extraction = reread ?? before;
    const standing = standingOf(entries);
    const result = reviewExtraction(extraction, model, standing);
    const updated: StoredDocument = { ...stored, ...summarise(result, standing) };
    await Promise.all([
      tx.objectStore("documents").put(updated),
      putResult(tx, id, extraction, result),
      ...(reread ? [tx.objectStore("extractions").put(reread, id)] : []),
    ]);
    return { stored: updated, model, extraction, entries };
  });
}

/** Takes documents out of all pages, or brings them back (`removed` null). Nothing is deleted yet. */
export async function markRemoved(ids: readonly string[], removed: string | null): Promise<void> {
  const database = await openLocalDatabase();
  const tx = database.transaction("documents", "readwrite");
  for (const id of ids) {
    const stored = await tx.store.get(id);
    if (stored) await tx.store.put({ ...stored, removed });
  }
  await tx.done;
}

/** Deletes the documents that were taken out before `until`, with their decisions. */
export async function purgeRemoved(until: string): Promise<void> {
  const database = await openLocalDatabase();
  const tx = database.transaction(STORES, "readwrite");
  const gone = (await tx.objectStore("documents").getAll()).filter(
    ({ removed }) => removed !== null && removed < until,
  );
  for (const { document_id: id } of gone) {
    for (const name of ["documents", "bytes", "models", "extractions", "results"] as const)
      await tx.objectStore(name).delete(id);
    for (const key of await tx.objectStore("decisions").index("document").getAllKeys(id))
      await tx.objectStore("decisions").delete(key);
  }
  await tx.done;
}
