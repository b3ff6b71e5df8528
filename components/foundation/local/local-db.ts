import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DocumentModel } from "@/lib/documents/model";
import type { Given } from "@/lib/extract/given";
import type { Extraction } from "@/lib/extract/types";
import type { DecisionEntry } from "@/lib/local/types";
import type { Bureau, DocumentRecord } from "@/lib/records/schema";

/** What lists show of a document kept in this browser, without its records. */
export interface StoredDocument {
  readonly document_id: string;
  readonly file: string;
  /** Bytes of the file; null for a document that came in a data package without it. */
  readonly size: number | null;
  /** ISO 8601. */
  readonly added: string;
  /** When it was taken out; it can be brought back until the page is opened again. */
  readonly removed: string | null;
  readonly record: DocumentRecord;
  readonly bureau: Bureau | null;
  readonly given: Given;
  /** Figures that wait for a look. */
  readonly open: number;
}

/** Records as all pages show them; a table of figures is about many bureaus. */
export interface LocalResult extends Extraction {
  readonly bureaus?: readonly Bureau[];
}

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
  return opened;
}
