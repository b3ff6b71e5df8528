import type { DocumentErrorCode } from "@/lib/documents/document-error";
import type { DocumentModel } from "@/lib/documents/model";
import type { Given } from "@/lib/extract/given";
import type { Extraction } from "@/lib/extract/types";

/** Addresses of what the worker loads when it is needed, absolute. */
export interface WorkerAssets {
  readonly reference: string;
  readonly pdf: string;
}

/** One document to read. `known` are the documents that need not be read again. */
export interface ReadRequest {
  readonly job: number;
  readonly assets: WorkerAssets;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly given: Given;
  readonly known: readonly string[];
}

/** Where a document stands while it is read. */
export type ReadStage =
  | { readonly kind: "loading" }
  | { readonly kind: "reading" }
  | { readonly kind: "page"; readonly page: number; readonly pages: number }
  | { readonly kind: "extracting" };

export type FailureCode = DocumentErrorCode | "no_records" | "assets" | "internal";

/** What became of a document. */
export type ReadOutcome =
  | { readonly kind: "read"; readonly model: DocumentModel; readonly extraction: Extraction }
  | { readonly kind: "known"; readonly documentId: string }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string };

export type WorkerMessage =
  | { readonly job: number; readonly stage: ReadStage }
  | { readonly job: number; readonly outcome: ReadOutcome };
