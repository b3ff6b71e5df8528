import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "./outcome";

/** A file that is done: as it was found, and what became of it. */
export interface LogEntry {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly outcome: Outcome;
}

const FILE = "finished.jsonl";

/** Reads the log of an interrupted run; its last line may have been cut off. */
export async function readLog(dir: string): Promise<ReadonlyMap<string, LogEntry>> {
  const text = await readFile(join(dir, FILE), "utf8").catch(() => "");
  const entries = text.split("\n").flatMap((line) => parseLine(line) ?? []);
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function parseLine(line: string): LogEntry | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A leading line break parts the entry from one that was cut off. */
export async function appendLog(dir: string, entry: LogEntry): Promise<void> {
  await appendFile(join(dir, FILE), `\n${JSON.stringify(entry)}`);
}
