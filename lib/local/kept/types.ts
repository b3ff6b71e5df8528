import type { Given } from "../../extract/given";
import type { Extraction } from "../../extract/types";
import type { Bureau, DocumentRecord } from "../../records/schema";

/** What lists show of a document kept in this browser, without its records. */
export interface StoredDocument {
  readonly document_id: string;
  /** Another one with every writing of its records or decisions; versions before did not write it. */
  readonly stamp?: string | undefined;
  /** Version of the shape all that is kept of it has. */
  readonly shape: number;
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

/** Kept, and not what it should be: what is wrong with it, in a developer's words. */
export interface DamagedDocument {
  readonly document_id: string;
  /** Null where not even that can be read. */
  readonly file: string | null;
  /** `newer`: a later version of the site kept it, which reads it. */
  readonly kind: "damaged" | "newer";
  readonly detail: string;
}
