import type { IDBPTransaction } from "idb";
import type { DocumentModel } from "@/lib/documents/model";
import type { Extraction } from "@/lib/extract/types";
import { decidedMeanwhile } from "@/lib/local/conflict";
import { type Standing, standingOf } from "@/lib/local/decisions";
import { countOpen, listEntries } from "@/lib/local/entries";
import type { BackedUp } from "@/lib/local/kept/backup";
import { SHAPE } from "@/lib/local/kept/migrate";
import { KeptReader } from "@/lib/local/kept/read-kept";
import type { LocalResult, StoredDocument } from "@/lib/local/kept/types";
import type { Decision, DecisionEntry } from "@/lib/local/types";
import { dropLaid, newStamp } from "../../foundation/local/laid-store";
import { type LocalSchema, openLocalDatabase } from "../../foundation/local/local-db";
import { checkedDocument, type KeptDocument, STORES } from "./read-documents";

/** The rules run again after a decision; the page comes without them. Not inside a transaction: it would end. */
const loadReviewing = () => import("@/lib/local/review");

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
    void dropLaid();
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

function summarise(
  result: Extraction,
  standing: Standing,
): Pick<StoredDocument, "stamp" | "record" | "bureau" | "given" | "open"> {
  return {
    stamp: newStamp(),
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
    const present = new KeptReader(id, null).decisions(await decisions.index("document").getAll(id));
    const entries = present.map((entry) =>
      entry.decision.kind === "give" ? { ...entry, undone: true } : entry,
    );
    for (const entry of entries) await decisions.put(entry);
    const standing = standingOf(entries);
    const result = reviewExtraction(extraction, model, standing);
    const stored: StoredDocument = {
      document_id: id,
      shape: SHAPE,
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

/** Keeps a document of a backup as it was, decisions included, in the place of what is kept of it. */
export async function restoreDocument({
  stored,
  model,
  extraction,
  entries,
  bytes,
}: BackedUp): Promise<StoredDocument> {
  const { reviewExtraction } = await loadReviewing();
  const id = stored.document_id;
  return write(async (tx) => {
    await deleteAll(tx, id);
    // Decisions are told apart by numbers of this storage; their order is what counts.
    for (const { id: _, ...entry } of entries) await tx.objectStore("decisions").add(entry);
    const standing = standingOf(entries);
    const result = reviewExtraction(extraction, model, standing);
    const back: StoredDocument = { ...stored, removed: null, ...summarise(result, standing) };
    await Promise.all([
      tx.objectStore("documents").put(back),
      ...(bytes ? [tx.objectStore("bytes").put(bytes, id)] : []),
      tx.objectStore("models").put(model, id),
      tx.objectStore("extractions").put(extraction, id),
      putResult(tx, id, extraction, result),
    ]);
    return back;
  });
}

export type Change = (entries: readonly DecisionEntry[]) => {
  readonly add?: Decision;
  readonly set?: DecisionEntry;
};

/** Another tab has decided of the same: null where it took back what stood. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";

  constructor(readonly theirs: DecisionEntry | null) {
    super("decided in another tab in the meantime");
  }
}

/**
 * Changes the decisions about a document and, in the same transaction, what all pages show of it. `seen` are the
 * decisions the change was made upon; `reread` is the document read anew, where what is given of it changes.
 * @throws ConflictError where `seen` is no longer what stands, DamagedError
 */
export async function changeDecisions(
  id: string,
  change: Change,
  seen: readonly DecisionEntry[],
  reread?: Extraction,
): Promise<KeptDocument | null> {
  const { reviewExtraction } = await loadReviewing();
  return write(async (tx) => {
    const decisions = tx.objectStore("decisions");
    const [summary, model, extraction, present] = await Promise.all([
      tx.objectStore("documents").get(id),
      tx.objectStore("models").get(id),
      tx.objectStore("extractions").get(id),
      decisions.index("document").getAll(id),
    ]);
    if (!summary) return null;
    const before = checkedDocument(id, { summary, model, extraction, result: undefined, decisions: present });
    const { add, set } = change(before.entries);
    if (add) {
      const theirs = decidedMeanwhile(add, seen, before.entries);
      if (theirs !== undefined) throw new ConflictError(theirs);
      await decisions.add({ document_id: id, at: new Date().toISOString(), undone: false, decision: add });
    }
    if (set) await decisions.put(set);
    const entries = (await decisions.index("document").getAll(id)) as DecisionEntry[];
    const kept = { ...before, extraction: reread ?? before.extraction, entries };
    const standing = standingOf(entries);
    const result = reviewExtraction(kept.extraction, kept.model, standing);
    const stored: StoredDocument = { ...before.stored, ...summarise(result, standing) };
    const isOld = new KeptReader(id, summary).isOld;
    await Promise.all([
      tx.objectStore("documents").put(stored),
      putResult(tx, id, kept.extraction, result),
      ...(reread || isOld ? [tx.objectStore("extractions").put(kept.extraction, id)] : []),
    ]);
    return { ...kept, stored };
  });
}

/** Takes documents out of all pages, or brings them back (`removed` null). Nothing is deleted yet. */
export function markRemoved(ids: readonly string[], removed: string | null): Promise<void> {
  return write(async (tx) => {
    const documents = tx.objectStore("documents");
    for (const id of ids) {
      const stored = await documents.get(id);
      if (stored) await documents.put({ ...stored, removed, stamp: newStamp() });
    }
  });
}

/** Deletes all that is kept of a document, whatever it is. */
async function deleteAll(tx: Writing, id: string): Promise<void> {
  for (const name of ["documents", "bytes", "models", "extractions", "results"] as const)
    await tx.objectStore(name).delete(id);
  for (const key of await tx.objectStore("decisions").index("document").getAllKeys(id))
    await tx.objectStore("decisions").delete(key);
}

/** Deletes a document for good. */
export const deleteDocument = (id: string): Promise<void> => write((tx) => deleteAll(tx, id));

/** Deletes the documents that were taken out before `until`, with their decisions. */
export function purgeRemoved(until: string): Promise<void> {
  return write(async (tx) => {
    for (const { document_id: id, removed } of await tx.objectStore("documents").getAll())
      if (typeof removed === "string" && removed < until) await deleteAll(tx, id);
  });
}
