import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DocumentModel } from "@/lib/documents/model";
import type { LocalResult, StoredDocument } from "@/lib/local/kept/types";
import type { DecisionEntry } from "@/lib/local/types";

export type { LocalResult, StoredDocument };

/** The stores of the browser's storage. */
export interface LocalSchema extends DBSchema {
  documents: { key: string; value: StoredDocument };
  /** The file as it was dropped. */
  bytes: { key: string; value: Uint8Array<ArrayBuffer> };
  models: { key: string; value: DocumentModel };
  /** Records as they were read. */
  extractions: { key: string; value: LocalResult };
  /** Records after the reviewer's decisions, where these change what was read. */
  results: { key: string; value: LocalResult };
  decisions: {
    key: number;
    value: Omit<DecisionEntry, "id"> & { id?: number };
    indexes: { document: string };
  };
}

export type LocalDatabase = IDBPDatabase<LocalSchema>;

const NAME = "juesuan.local";

/** A later version of the site has been here: what it keeps is its own, and is left alone. */
export class NewerStorageError extends Error {
  override readonly name = "NewerStorageError";
}

const isNewer = (cause: unknown): boolean => cause instanceof DOMException && cause.name === "VersionError";

let opened: Promise<LocalDatabase> | undefined;

/** The browser's own storage of local documents; works on plain http as well. Rejects where it is closed. */
export function openLocalDatabase(): Promise<LocalDatabase> {
  opened ??= openDB<LocalSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore("documents", { keyPath: "document_id" });
      for (const name of ["bytes", "models", "extractions", "results"] as const)
        database.createObjectStore(name);
      const decisions = database.createObjectStore("decisions", { keyPath: "id", autoIncrement: true });
      decisions.createIndex("document", "document_id");
    },
    // Another tab wants a newer version: this one lets go and opens again when it is asked next.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened.catch((cause: unknown) => {
    throw isNewer(cause) ? new NewerStorageError("kept by a newer version", { cause }) : cause;
  });
}
