import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { hashFiles } from "../content-hash";
import { ROOT } from "../paths";
import type { OcrChoice } from "../read-document";
import type { Allowance } from "./allowance";
import { appendLog, type LogEntry, readLog } from "./log";
import type { Outcome } from "./outcome";
import { readAll } from "./pool";
import { LOST, ProcessReader } from "./process-reader";
import { showProgress } from "./progress";
import type { Shard } from "./shard";
import { RecordStore, type StoreForm } from "./store";
import type { SourceFile } from "./walk";

/** What decides what is read from a document: with any other content a run starts anew. */
const EXTRACTOR = [
  "lib/documents",
  "lib/extract",
  "lib/checks",
  "lib/corpus",
  "lib/records",
  "data/regions.csv",
  "data/subjects.csv",
  "package-lock.json",
];

export interface BatchSettings {
  /** Folder of the run: what is finished stands there, for a run that continues this one. */
  readonly work: string;
  readonly form: StoreForm;
  readonly jobs: number | null;
  readonly shard: Shard | null;
  /** Whether pages that are pictures are recognised. */
  readonly ocr: OcrChoice;
  /** What one document may take. */
  readonly allowance: Allowance;
}

export interface Batch {
  readonly store: RecordStore;
  /** Folder for what is made of the store, in the same work folder. */
  readonly scratch: string;
  /** Each file that is done, in the order given. */
  readonly done: readonly { readonly file: SourceFile; readonly outcome: Outcome }[];
  /** Files that an earlier run had finished. */
  readonly resumed: number;
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** Opens the folder of this version of the extractor and removes what other versions left. */
async function openWork({ work, shard }: BatchSettings): Promise<string> {
  const salt = shard ? `${shard.part}/${shard.of}` : "";
  const version = await hashFiles(ROOT, EXTRACTOR, salt);
  await mkdir(join(work, version), { recursive: true });
  for (const other of await readdir(work))
    if (other !== version) await rm(join(work, other), { recursive: true, force: true });
  return join(work, version);
}

async function sizeOf(path: string): Promise<Pick<LogEntry, "size" | "modified">> {
  const info = await stat(path).catch(() => undefined);
  return { size: info?.size ?? -1, modified: info?.mtimeMs ?? -1 };
}

/** The logged outcome of a file that has not changed since and whose records are there. */
async function finishedBefore(
  entry: LogEntry | undefined,
  file: SourceFile,
  store: RecordStore,
): Promise<Outcome | null> {
  if (!entry || entry.name !== file.name) return null;
  const { size, modified } = await sizeOf(file.path);
  if (entry.size !== size || entry.modified !== modified) return null;
  return entry.outcome.documents.every(({ document }) => store.has(document.document_id))
    ? entry.outcome
    : null;
}

const isLost = (outcome: Outcome): boolean => outcome.failures.some(({ code }) => LOST.has(code));

function openReaders(settings: BatchSettings, store: string, files: number): ProcessReader[] {
  const { form, shard, ocr, allowance } = settings;
  const jobs = Math.min(settings.jobs ?? Math.max(1, availableParallelism() - 1), files);
  return Array.from({ length: jobs }, () => new ProcessReader({ store, form, shard, ocr }, allowance));
}

/**
 * Reads files in parallel into a store on disk. What is done is logged file by file, so that a run that was
 * interrupted, in whatever way, goes on where it stopped.
 */
export async function runBatch(
  files: readonly SourceFile[],
  settings: BatchSettings,
  signal: AbortSignal,
): Promise<Batch> {
  const started = performance.now();
  const dir = await openWork(settings);
  const store = new RecordStore(join(dir, "records"), settings.form);
  const log = await readLog(dir);
  const outcomes = new Map<SourceFile, Outcome>();
  for (const file of files) {
    const outcome = await finishedBefore(log.get(file.path), file, store);
    if (outcome) outcomes.set(file, outcome);
  }
  const resumed = outcomes.size;
  const pending = files.filter((file) => !outcomes.has(file));
  const progress = showProgress(pending.length);
  const record = async (file: SourceFile, outcome: Outcome): Promise<void> => {
    outcomes.set(file, outcome);
    progress.add(outcome.failures.length);
    if (!isLost(outcome))
      await appendLog(dir, { path: file.path, name: file.name, ...(await sizeOf(file.path)), outcome });
  };
  try {
    const readers = openReaders(settings, store.dir, pending.length);
    await readAll(pending, readers, record, signal);
  } finally {
    progress.stop();
  }
  return {
    store,
    scratch: join(dir, "settled"),
    done: files.flatMap((file) => {
      const outcome = outcomes.get(file);
      return outcome ? [{ file, outcome }] : [];
    }),
    resumed,
    interrupted: signal.aborted,
    seconds: (performance.now() - started) / 1000,
  };
}
