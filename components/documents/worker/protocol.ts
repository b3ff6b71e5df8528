import type { PackageIssue } from "@/lib/corpus/parse";
import type { DocumentErrorCode } from "@/lib/documents/document-error";
import type { DocumentModel } from "@/lib/documents/model";
import type { Given } from "@/lib/extract/given";
import type { Extraction } from "@/lib/extract/types";
import type { PackageRecords } from "@/lib/records/package/resources";
import type { ImportedFigures } from "@/lib/reference/figures-table/import-figures";
import type { Mapping } from "@/lib/reference/figures-table/mapping";
import type { TableFile } from "@/lib/reference/figures-table/read-tables";

/** Addresses of what the worker loads when it is needed, absolute. */
export interface WorkerAssets {
  readonly reference: string;
  readonly pdf: string;
}

/** Which table of a file holds figures, and what its columns are. */
export interface TableChoice {
  readonly table: number;
  readonly mapping: Mapping;
}

/** One file to read. `known` are the documents that need not be read again. */
export interface ReadRequest {
  readonly job: number;
  readonly assets: WorkerAssets;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly given: Given;
  readonly known: readonly string[];
  /** Present where the file is a table of figures whose columns a person has settled. */
  readonly choice?: TableChoice;
}

/** Where a document stands while it is read. */
export type ReadStage =
  | { readonly kind: "loading" }
  | { readonly kind: "reading" }
  | { readonly kind: "page"; readonly page: number; readonly pages: number }
  | { readonly kind: "extracting" };

export type FailureCode = DocumentErrorCode | "no_records" | "assets" | "internal";

/** A document of an archive, or why it could not be taken out. */
export type ArchiveMember =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly code: FailureCode; readonly detail: string };

/** What became of a file. */
export type ReadOutcome =
  | { readonly kind: "read"; readonly model: DocumentModel; readonly extraction: Extraction }
  | { readonly kind: "known"; readonly documentId: string }
  | { readonly kind: "archive"; readonly members: readonly ArchiveMember[] }
  | { readonly kind: "package"; readonly records: PackageRecords }
  | { readonly kind: "bad_package"; readonly issues: readonly PackageIssue[] }
  /** No final account, but a table whose columns can be settled. */
  | { readonly kind: "table"; readonly file: TableFile; readonly code: FailureCode }
  | { readonly kind: "figures"; readonly imported: ImportedFigures }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string };

export type WorkerMessage =
  | { readonly job: number; readonly stage: ReadStage }
  | { readonly job: number; readonly outcome: ReadOutcome };
