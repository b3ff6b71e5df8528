"use client";

import { useText } from "../../foundation/locale/locale-context";
import { isFinal, type Job, type JobState, progressOf } from "../library/job";
import type { Library } from "../library/library";

interface JobListProps {
  readonly jobs: readonly Job[];
  readonly library: Library;
  readonly onOpen: (documentId: string) => void;
}

/** Lines shown at once; a folder of thousands shows those that matter. */
const SHOWN = 40;

/** What a person must see first: failures, then what is read, then what waits. */
const RANK: Readonly<Partial<Record<JobState["kind"], number>>> = {
  failed: 0,
  page: 1,
  reading: 1,
  loading: 1,
  extracting: 1,
  storing: 1,
  known: 2,
  waiting: 3,
  cancelled: 4,
};

/** Files on their way in; those that are done have moved to the list of documents. */
export function JobList({ jobs, library, onOpen }: JobListProps) {
  const t = useText();
  const { done, failed, total } = progressOf(jobs);
  const lines = jobs
    .filter((job) => job.state.kind !== "done")
    .sort((a, b) => (RANK[a.state.kind] ?? 5) - (RANK[b.state.kind] ?? 5));
  const running = done < total;
  if (lines.length === 0 && !running) return null;
  return (
    <section className="jobs" aria-label={t("documents.progressLabel")}>
      <p className="jobs-head" role="status">
        <span>
          {t("documents.progress", { done, total })}
          {failed > 0 && t("documents.progressFailed", { n: failed })}
        </span>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => (running ? library.cancelAll() : library.dismiss())}
        >
          {t(running ? "documents.cancelAll" : "documents.dismiss")}
        </button>
      </p>
      {running && <progress value={done} max={total} aria-label={t("documents.progressLabel")} />}
      <ul>
        {lines.slice(0, SHOWN).map((job) => (
          <JobLine key={job.id} job={job} library={library} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function useStateText(): (state: JobState) => string {
  const t = useText();
  return (state) => {
    if (state.kind === "failed") return t(`failure.${state.code}`);
    return state.kind === "page"
      ? t("stage.page", { page: state.page, pages: state.pages })
      : t(`stage.${state.kind}`);
  };
}

function JobLine({ job, library, onOpen }: { job: Job } & Pick<JobListProps, "library" | "onOpen">) {
  const t = useText();
  const textOf = useStateText();
  const { state } = job;
  return (
    <li data-state={state.kind}>
      <p className="job-name" title={job.file}>
        {job.file}
      </p>
      <p className="job-state">
        <span title={state.kind === "failed" ? state.detail : undefined}>{textOf(state)}</span>
        {state.kind === "known" && (
          <button type="button" className="button button-quiet" onClick={() => onOpen(state.documentId)}>
            {t("documents.openOne")}
          </button>
        )}
        {!isFinal(job) && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={t("documents.cancelOne", { name: job.file })}
            onClick={() => library.cancel(job.id)}
          >
            {t("documents.cancel")}
          </button>
        )}
      </p>
    </li>
  );
}
