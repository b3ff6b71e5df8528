import type { Claim } from "@/lib/corpus/claims/replaced";
import type { PackageIssue } from "@/lib/corpus/parse";
import type { DocumentErrorCode } from "@/lib/documents/document-error";
import type { DocumentModel } from "@/lib/documents/model";
import type { Given } from "@/lib/extract/given";
import type { Extraction } from "@/lib/extract/types";
import type { StoredDocument } from "@/lib/local/kept/types";
import type { PackageRecords } from "@/lib/records/package/resources";
import type { RefusalCode } from "@/lib/records/refusals";
import type { ImportedFigures } from "@/lib/reference/figures-table/import-figures";
import type { Mapping } from "@/lib/reference/figures-table/mapping";
import type { TableProblem } from "@/lib/reference/figures-table/problems";
import type { TableFile } from "@/lib/reference/figures-table/read-tables";
import type { Restored } from "../kept/restore";

/** Addresses of what the worker loads when it is needed, absolute. */
export interface WorkerAssets {
  readonly reference: string;
  readonly pdf: string;
  readonly ocr: string;
}

/** Which table of a file holds figures, and what its columns are. */
export interface TableChoice {
  readonly table: number;
  readonly mapping: Mapping;
}

/** What a file's bytes are taken from: the browser's own handle costs nothing to send to a worker. */
export type Source = Blob | Uint8Array<ArrayBuffer>;

/** One file to read. */
export interface ReadRequest {
  readonly job: number;
  readonly assets: WorkerAssets;
  readonly file: string;
  readonly source: Source;
  readonly given: Given;
  /** Whether the worker keeps what it reads in the browser's storage, or hands it back. */
  readonly keep: boolean;
  /** Present where the file is a table of figures whose columns a person has settled. */
  readonly choice?: TableChoice;
  /** A data package is laid over what is published only once a person has seen what it replaces. */
  readonly accepted?: boolean;
}

/** Where a document stands while it is read. */
export type ReadStage =
  | { readonly kind: "loading" }
  | { readonly kind: "reading" }
  | { readonly kind: "page"; readonly page: number; readonly pages: number }
  /** A page is a picture whose print is recognised line by line. */
  | { readonly kind: "recognising"; readonly line: number }
  | { readonly kind: "extracting" }
  | { readonly kind: "storing" };

export type FailureCode =
  | DocumentErrorCode
  | RefusalCode
  | "no_records"
  | "assets"
  | "internal"
  | "timeout"
  | "package_rows"
  | "quota"
  | "storage";

/** A document of an archive, or why it could not be taken out. */
export type ArchiveMember =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly code: FailureCode; readonly detail: string };

/** What was read of a file and can be kept. */
export type Found =
  | { readonly kind: "read"; readonly model: DocumentModel; readonly extraction: Extraction }
  | { readonly kind: "package"; readonly records: PackageRecords }
  | { readonly kind: "figures"; readonly imported: ImportedFigures }
  /** A backup of this site, as its bytes. */
  | { readonly kind: "backup"; readonly bytes: Uint8Array };

export type NotKept =
  | { readonly kind: "known"; readonly documentId: string }
  | { readonly kind: "archive"; readonly members: readonly ArchiveMember[] }
  | { readonly kind: "bad_package"; readonly issues: readonly PackageIssue[] }
  /** A data package that can be kept, and what it says of bodies. */
  | { readonly kind: "claims"; readonly documents: number; readonly claims: readonly Claim[] }
  /** No final account, but a table whose columns can be settled. */
  | { readonly kind: "table"; readonly file: TableFile; readonly code: FailureCode }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string };

/** What became of a file before anything is kept. */
export type ReadOutcome = Found | NotKept;

/** What has been kept of a file: one document, or those of a package or a table of figures. */
export type Kept =
  | { readonly kind: "done"; readonly stored: StoredDocument }
  | {
      readonly kind: "imported";
      readonly stored: readonly StoredDocument[];
      readonly problems: readonly TableProblem[];
    }
  | { readonly kind: "restored"; readonly restored: Restored };

export type KeepOutcome = Kept | NotKept;

export type WorkerMessage =
  | { readonly job: number; readonly stage: ReadStage }
  | { readonly job: number; readonly outcome: ReadOutcome | KeepOutcome };
