import type { Claim } from "@/lib/corpus/claims/replaced";
import type { PackageIssue } from "@/lib/corpus/parse";
import type { TableProblem } from "@/lib/reference/figures-table/problems";
import type { TableFile } from "@/lib/reference/figures-table/read-tables";
import type { Restored } from "../kept/restore";
import type { FailureCode, ReadStage } from "../worker/protocol";

/** What has become of a file that was dropped. */
export type JobState =
  | { readonly kind: "waiting" }
  | ReadStage
  | { readonly kind: "done"; readonly documentId: string }
  /** The same bytes are kept already. */
  | { readonly kind: "known"; readonly documentId: string }
  /** An archive: its documents follow as files of their own. */
  | { readonly kind: "unpacked"; readonly files: number }
  /** Documents of a package or a table of figures, by their ids. */
  | {
      readonly kind: "imported";
      readonly documents: readonly string[];
      readonly problems: readonly TableProblem[];
    }
  | ({ readonly kind: "restored"; readonly documents: number } & Omit<Restored, "stored">)
  | { readonly kind: "bad_package"; readonly issues: readonly PackageIssue[] }
  /** A data package that waits for a person to see what it replaces. */
  | { readonly kind: "claims"; readonly documents: number; readonly claims: readonly Claim[] }
  /** No final account, but a table whose columns a person may settle. */
  | { readonly kind: "table"; readonly file: TableFile; readonly code: FailureCode }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly detail: string }
  | { readonly kind: "cancelled" };

export interface Job {
  readonly id: number;
  readonly file: string;
  readonly size: number;
  readonly state: JobState;
}

const FINAL: ReadonlySet<JobState["kind"]> = new Set([
  "done",
  "known",
  "unpacked",
  "imported",
  "restored",
  "bad_package",
  "claims",
  "table",
  "failed",
  "cancelled",
]);

/** Waits for a person, whose file is needed again. */
export const waitsForPerson = ({ state }: Job): boolean => state.kind === "table" || state.kind === "claims";

export const isFinal = (job: Job): boolean => FINAL.has(job.state.kind);

/** How far a batch of files is; all zero where nothing has been dropped. */
export function progressOf(jobs: readonly Job[]): { done: number; failed: number; total: number } {
  return {
    done: jobs.filter(isFinal).length,
    failed: jobs.filter((job) => job.state.kind === "failed" || job.state.kind === "bad_package").length,
    total: jobs.length,
  };
}
