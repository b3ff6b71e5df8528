import { join } from "node:path";
import { Journal, readJournal } from "../journal";
import type { Outcome } from "./outcome";
import type { Seen } from "./seen";
import type { SourceFile } from "./walk";

/** A file that is done: as it was found, and what became of it. */
export interface LogEntry extends Seen, Pick<SourceFile, "path" | "name" | "published"> {
  readonly outcome: Outcome;
}

const FILE = "finished.jsonl";

/** What an interrupted run has finished, by the file's path. */
export async function readLog(dir: string): Promise<ReadonlyMap<string, LogEntry>> {
  const entries = await readJournal<LogEntry>(join(dir, FILE));
  return new Map(entries.map((entry) => [entry.path, entry]));
}

export const openLog = (dir: string): Promise<Journal<LogEntry>> => Journal.open(join(dir, FILE));
