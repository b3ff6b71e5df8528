import type { FailureCode, ReadStage } from "../worker/protocol";

/** What has become of a file that was dropped. */
export type JobState =
  | { readonly kind: "waiting" }
  | ReadStage
  | { readonly kind: "storing" }
  | { readonly kind: "done"; readonly documentId: string }
  /** The same bytes are kept already. */
  | { readonly kind: "known"; readonly documentId: string }
  | { readonly kind: "failed"; readonly code: FailureCode | "quota" | "storage"; readonly detail: string }
  | { readonly kind: "cancelled" };

export interface Job {
  readonly id: number;
  readonly file: string;
  readonly size: number;
  readonly state: JobState;
}

const FINAL: ReadonlySet<JobState["kind"]> = new Set(["done", "known", "failed", "cancelled"]);

export const isFinal = (job: Job): boolean => FINAL.has(job.state.kind);

/** How far a batch of files is; all zero where nothing has been dropped. */
export function progressOf(jobs: readonly Job[]): { done: number; failed: number; total: number } {
  return {
    done: jobs.filter(isFinal).length,
    failed: jobs.filter((job) => job.state.kind === "failed").length,
    total: jobs.length,
  };
}
