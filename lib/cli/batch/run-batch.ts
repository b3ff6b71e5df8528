import { readdir, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { hashFiles } from "../content-hash";
import { makeFolder } from "../make-folder";
import { ROOT } from "../paths";
import type { OcrChoice } from "../read-document";
import type { Allowance } from "./allowance";
import { isSystemError, probeFolder, stopped } from "./disk";
import { lockFolder } from "./lock";
import { type LogEntry, openLog, readLog } from "./log";
import type { Outcome } from "./outcome";
import { readAll } from "./pool";
import { LOST, ProcessReader } from "./process-reader";
import { showProgress } from "./progress";
import { isSame, look } from "./seen";
import type { Shard } from "./shard";
import { RecordStore, type StoreForm } from "./store";
import type { SourceFile } from "./walk";

/** What decides what is read from a document: with any other content a run starts anew. */
const EXTRACTOR = [
  "lib/documents",
  "lib/extract",
  "lib/checks",
  "lib/disclosure",
  "lib/corpus",
  "lib/records",
  "data/regions.csv",
  "data/subjects.csv",
  "data/requirements.csv",
  "package-lock.json",
];

export interface BatchSettings {
  /** Folder of the run: what is finished stands there, for a run that continues this one. */
  readonly work: string;
  readonly form: StoreForm;
  /** Whether files that were read before are looked at whole. */
  readonly verify: boolean;
  readonly jobs: number | null;
  readonly shard: Shard | null;
  /** Whether pages that are pictures are recognised. */
  readonly ocr: OcrChoice;
  /** Whether each document is held against what had to be published. */
  readonly disclosure: boolean;
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
  /** The signal that ended the run, if any. */
  readonly interrupted: string | null;
  readonly seconds: number;
  /** Gives the folder back to other runs. */
  readonly close: () => Promise<void>;
}

/** Opens the folder of this version of the extractor and removes what other versions left. */
async function openWork({ work, shard }: BatchSettings): Promise<string> {
  const version = hashFiles(ROOT, EXTRACTOR);
  const own = shard ? `${version}-${shard.part}of${shard.of}` : version;
  await makeFolder(join(work, own));
  for (const other of await readdir(work, { withFileTypes: true }))
    if (other.isDirectory() && !other.name.startsWith(version))
      await rm(join(work, other.name), { recursive: true, force: true });
  return join(work, own);
}

/** The logged outcome of a file that has not changed since and whose records are there. */
async function finishedBefore(
  entry: LogEntry | undefined,
  file: SourceFile,
  store: RecordStore,
  verify: boolean,
): Promise<Outcome | null> {
  if (!entry || entry.name !== file.name || !isDeepStrictEqual(entry.published, file.published)) return null;
  if (!isSame(entry, await look(file, verify))) return null;
  for (const { document } of entry.outcome.documents)
    if (!(await store.isWhole(document.document_id))) return null;
  return entry.outcome;
}

const isLost = (outcome: Outcome): boolean => outcome.failures.some(({ code }) => LOST.has(code));

function openReaders(settings: BatchSettings, store: string, files: number): ProcessReader[] {
  const { form, shard, ocr, disclosure, allowance } = settings;
  const jobs = Math.min(settings.jobs ?? Math.max(1, availableParallelism() - 1), files);
  return Array.from(
    { length: jobs },
    () => new ProcessReader({ store, form, shard, ocr, disclosure }, allowance),
  );
}

/**
 * Reads files in parallel into a store on disk. What is done is logged file by file, so that a run that was
 * interrupted, in whatever way, goes on where it stopped. One run at a time works in a folder.
 * @throws RunStoppedError, LockedError, ReaderStartError
 */
export async function runBatch(
  files: readonly SourceFile[],
  settings: BatchSettings,
  signal: AbortSignal,
): Promise<Batch> {
  await probeFolder(settings.work);
  const close = await lockFolder(settings.work);
  try {
    return { ...(await runLocked(files, settings, signal)), close };
  } catch (error) {
    await close();
    throw isSystemError(error) ? stopped(settings.work, error) : error;
  }
}

async function runLocked(
  files: readonly SourceFile[],
  settings: BatchSettings,
  signal: AbortSignal,
): Promise<Omit<Batch, "close">> {
  const started = performance.now();
  const { verify } = settings;
  const dir = await openWork(settings);
  const store = new RecordStore(join(dir, "records"), settings.form);
  const before = await readLog(dir);
  const outcomes = new Map<SourceFile, Outcome>();
  for (const file of files) {
    const outcome = await finishedBefore(before.get(file.path), file, store, verify);
    if (outcome) outcomes.set(file, outcome);
  }
  const resumed = outcomes.size;
  const pending = files.filter((file) => !outcomes.has(file));
  const progress = showProgress(pending.length);
  const log = await openLog(dir);
  const record = async (file: SourceFile, outcome: Outcome): Promise<void> => {
    outcomes.set(file, outcome);
    progress.add(outcome.failures.length);
    const { path, name, published } = file;
    if (!isLost(outcome)) await log.append({ path, name, published, ...(await look(file, verify)), outcome });
  };
  try {
    await readAll(pending, openReaders(settings, store.dir, pending.length), record, signal);
  } finally {
    progress.stop();
    await log.close();
  }
  return {
    store,
    scratch: join(dir, "settled"),
    done: files.flatMap((file) => {
      const outcome = outcomes.get(file);
      return outcome ? [{ file, outcome }] : [];
    }),
    resumed,
    interrupted: signal.aborted ? String(signal.reason) : null,
    seconds: (performance.now() - started) / 1000,
  };
}
