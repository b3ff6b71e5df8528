import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Start } from "../../collect/list";
import { formatSources, type SourceRow } from "../../collect/source-table";
import { isSystemError, probeFolder, stopped } from "../batch/disk";
import { lockFolder } from "../batch/lock";
import { showProgress } from "../batch/progress";
import { Journal, readJournal } from "../journal";
import { replaceFile } from "../replace-file";
import { type ChangedDocument, compareVersions } from "./changes";
import { Client, type ClientSettings } from "./client";
import { type Crawled, crawl, type Limits } from "./crawl";
import { DOCUMENTS, Documents, EARLIER } from "./documents";
import { type CollectReport, formatChanges, printReport } from "./report";
import { sourceRows } from "./rows";
import type { Visited } from "./visit";

export interface CollectSettings extends ClientSettings {
  readonly dir: string;
  readonly starts: readonly Start[];
  readonly limits: Limits;
  /** Milliseconds between two questions to one host. */
  readonly pause: number;
}

export interface Collected extends CollectReport {
  readonly text: string;
  /** The signal that ended the run, if any. */
  readonly interrupted: string | null;
}

const WORK = ".work";
const SOURCES = "sources.csv";
const CHANGES = "changes.csv";
const SUMMARY = "changes.txt";
const OWN: ReadonlySet<string> = new Set([WORK, SOURCES, CHANGES, SUMMARY, DOCUMENTS, EARLIER]);

/** The folder holds what no collection has put there. */
export class ForeignFolderError extends Error {
  override readonly name = "ForeignFolderError";
}

async function requireCollection(dir: string): Promise<void> {
  const present = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const foreign = present.find((name) => !OWN.has(name));
  if (foreign !== undefined)
    throw new ForeignFolderError(
      `${dir} holds other files (${foreign}): name a folder that is empty or a collection`,
    );
}

const byAddress = (entries: readonly Visited[]): Map<string, Visited> =>
  new Map(entries.map((entry) => [entry.item.url, entry]));

/**
 * Collects what a list leads to. What is done is written down address by address, so that a run that was interrupted,
 * in whatever way, goes on where it stopped; a run that came to its end is what the next one is compared with.
 * @throws ForeignFolderError, LockedError, RunStoppedError
 */
export async function runCollect(settings: CollectSettings, stop: AbortSignal): Promise<Collected> {
  const { dir } = settings;
  await requireCollection(dir);
  const work = join(dir, WORK);
  await probeFolder(work);
  const release = await lockFolder(work);
  try {
    return await runLocked(settings, work, stop);
  } catch (error) {
    throw isSystemError(error) ? stopped(dir, error) : error;
  } finally {
    await release();
  }
}

async function runLocked(settings: CollectSettings, work: string, stop: AbortSignal): Promise<Collected> {
  const { dir } = settings;
  const [current, last] = [join(work, "current.jsonl"), join(work, "last.jsonl")];
  const before = byAddress(await readJournal<Visited>(last));
  // What failed for a while is asked for again; what was refused is not.
  const done = byAddress(
    (await readJournal<Visited>(current)).filter(({ visit }) => visit.outcome !== "failed"),
  );
  const journal = await Journal.open<Visited>(current);
  const crawled = await lookAtAll(settings, journal, { before, done, stop });
  const passedOver = notLedTo(crawled, before);
  const isWhole = crawled.limit === null && !stop.aborted;
  if (isWhole) for (const one of passedOver) await journal.append(one);
  await journal.close();
  const rows = [
    ...sourceRows(crawled, before),
    ...passedOver.map(
      (one): SourceRow => ({
        ...(sourceRows({ ...EMPTY, visited: [one] }, before)[0] as SourceRow),
        ...PASSED,
      }),
    ),
  ];
  const isGoneNow = ({ url, status }: SourceRow): boolean =>
    status === "gone" && before.get(url)?.visit.outcome !== "gone";
  const compared = await compareVersions(dir, join(work, "compare"), changedIn(rows, before), stop);
  const gone = new Set(rows.filter(isGoneNow).map(({ url }) => url));
  const report = { rows, gone, compared, limit: crawled.limit };
  const text = printReport(report);
  await replaceFile(join(dir, SOURCES), formatSources(rows));
  await replaceFile(join(dir, CHANGES), formatChanges(report));
  await replaceFile(join(dir, SUMMARY), text);
  if (isWhole && !stop.aborted) await rename(current, last);
  return { ...report, text, interrupted: stop.aborted ? String(stop.reason) : null };
}

const EMPTY: Crawled = { visited: [], beyond: [], left: [], limit: null };
const PASSED = { status: "left", reason: "the list does not lead there any more" } as const;

/** Documents of an earlier run that this one's list says nothing of. */
function notLedTo({ visited, left }: Crawled, before: ReadonlyMap<string, Visited>): Visited[] {
  const known = new Set([...visited.map(({ item }) => item.url), ...left.map(({ url }) => url)]);
  return [...before.values()].filter(({ item, visit }) => visit.taken && !known.has(item.url));
}

function changedIn(rows: readonly SourceRow[], before: ReadonlyMap<string, Visited>): ChangedDocument[] {
  return rows.flatMap(({ url, status, file, sha256 }) => {
    const earlier = before.get(url)?.visit.taken;
    return status === "changed" && earlier ? { before: earlier, now: { file, sha256 } } : [];
  });
}

async function lookAtAll(
  settings: CollectSettings,
  journal: Journal<Visited>,
  run: {
    readonly before: ReadonlyMap<string, Visited>;
    readonly done: ReadonlyMap<string, Visited>;
    readonly stop: AbortSignal;
  },
): Promise<Crawled> {
  const { dir, starts, limits, pause, clock } = settings;
  const client = new Client(settings);
  const progress = showProgress(starts.length, "addresses");
  try {
    return await crawl({
      ...run,
      starts,
      limits,
      pause,
      clock,
      client,
      documents: new Documents(dir),
      journal,
      progress,
    });
  } finally {
    progress.stop();
    await client.close();
  }
}
