import type { Allowance } from "./allowance";
import type { JobSettings } from "./job";
import type { DocumentSummary, Failure } from "./outcome";
import type { SourceFile } from "./walk";

/** What became of one document of a file: read or not, and kept apart where it belongs to another shard. */
export type MemberOutcome =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "read"; readonly document: DocumentSummary; readonly failure: Failure | null }
  | { readonly kind: "failed"; readonly failure: Failure };

/** To the process that reads. */
export type Order =
  | { readonly kind: "prepare"; readonly settings: JobSettings; readonly allowance: Allowance }
  /** Documents of an archive before the `from`-th are done. */
  | { readonly kind: "read"; readonly file: SourceFile; readonly from: number };

/** From the process that reads. */
export type Report =
  | { readonly kind: "ready" }
  | { readonly kind: "begun"; readonly index: number; readonly name: string }
  /** A step of the document is done: a page, a sheet; what comes next may take so many seconds more. */
  | { readonly kind: "alive"; readonly more?: number }
  | { readonly kind: "ended"; readonly outcome: MemberOutcome }
  | { readonly kind: "done"; readonly megabytes: number }
  /** Something went wrong that belongs to no document in particular; the process ends. */
  | { readonly kind: "broken"; readonly failure: Pick<Failure, "code" | "message"> };
