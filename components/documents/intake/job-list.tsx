"use client";

import { useLocale, useText } from "../../foundation/locale/locale-context";
import { isFinal, type Job, type JobState, progressOf } from "../library/job";
import type { Library } from "../library/library";

interface JobListProps {
  readonly jobs: readonly Job[];
  readonly library: Library;
  readonly onOpen: (documentId: string) => void;
  /** Settles the columns of a table of figures, or what a data package says. */
  readonly onTable: (job: number) => void;
}

/** Lines shown at once; a folder of thousands shows those that matter. */
const SHOWN = 40;

/** What a person must see first: failures, then what is read, then what waits. */
const RANK: Readonly<Partial<Record<JobState["kind"], number>>> = {
  table: 0,
  claims: 0,
  bad_package: 0,
  failed: 0,
  page: 1,
  reading: 1,
  loading: 1,
  extracting: 1,
  storing: 1,
  imported: 2,
  known: 2,
  waiting: 3,
  cancelled: 4,
};

/** Files on their way in; those that are done have moved to the list of documents. */
export function JobList({ jobs, library, onOpen, onTable }: JobListProps) {
  const t = useText();
  const { done, failed, total } = progressOf(jobs);
  const lines = jobs
    .filter((job) => job.state.kind !== "done" && job.state.kind !== "unpacked")
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
          <JobLine key={job.id} job={job} library={library} onOpen={onOpen} onTable={onTable} />
        ))}
      </ul>
    </section>
  );
}

function useStateText(): (state: JobState) => string {
  const t = useText();
  return (state) => {
    switch (state.kind) {
      case "failed":
        return t(`failure.${state.code}`);
      case "page":
        return t("stage.page", { page: state.page, pages: state.pages });
      case "recognising":
        return t("stage.recognising", { line: state.line });
      case "unpacked":
        return t("stage.unpacked", { files: state.files });
      case "imported":
        return [
          t("stage.imported", { documents: state.documents.length }),
          state.problems.length > 0 ? t("stage.importedProblems", { n: state.problems.length }) : "",
        ].join("");
      case "restored":
        return [
          t("stage.restored", { documents: state.documents }),
          state.same > 0 ? t("stage.restoredSame", { n: state.same }) : "",
        ].join("");
      default:
        return t(`stage.${state.kind}`);
    }
  };
}

function JobLine({ job, library, onOpen, onTable }: { job: Job } & Omit<JobListProps, "jobs">) {
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
        {state.kind === "table" && (
          <button type="button" className="button button-small" onClick={() => onTable(job.id)}>
            {t("documents.settleColumns")}
          </button>
        )}
        {state.kind === "claims" && (
          <button type="button" className="button button-small" onClick={() => onTable(job.id)}>
            {t("documents.seeClaims")}
          </button>
        )}
        {state.kind === "imported" && state.documents.length > 0 && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => void library.undoImport(job.id)}
          >
            {t("documents.undoImport")}
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
      <JobProblems state={state} />
    </li>
  );
}

const MOST_PROBLEMS = 100;

/** What of an import could not be taken, line by line. */
function JobProblems({ state }: { state: JobState }) {
  const t = useText();
  const locale = useLocale();
  const lines =
    state.kind === "bad_package"
      ? state.issues.map((issue) => issue[locale])
      : state.kind === "imported"
        ? state.problems.map(({ line, sheet, cell, text, ...words }) => {
            const place =
              line === null ? [sheet, cell].filter(Boolean).join(" ") : t("evidence.line", { line });
            return [place, text, words[locale]].filter(Boolean).join(" · ");
          })
        : state.kind === "restored"
          ? [
              ...state.differing.map((file) => t("stage.restoredDiffering", { file })),
              ...state.damaged.map((file) => t("stage.restoredDamaged", { file })),
            ]
          : [];
  if (lines.length === 0) return null;
  return (
    <details className="job-problems">
      <summary>{t("documents.details", { n: lines.length })}</summary>
      <ul>
        {lines.slice(0, MOST_PROBLEMS).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one import never change.
          <li key={i}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
