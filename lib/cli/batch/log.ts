import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "./outcome";
import type { Seen } from "./seen";

/** A file that is done: as it was found, and what became of it. */
export interface LogEntry extends Seen {
  readonly path: string;
  readonly name: string;
  readonly outcome: Outcome;
}

const FILE = "finished.jsonl";

const sumOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Reads the log of an interrupted run; a line that is cut off or does not fit its sum is as if it were not there. */
export async function readLog(dir: string): Promise<ReadonlyMap<string, LogEntry>> {
  const text = await readFile(join(dir, FILE), "utf8").catch(() => "");
  const entries = text.split("\n").flatMap((line) => parseLine(line) ?? []);
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function parseLine(line: string): LogEntry | null {
  const [sum, text] = [line.slice(0, 16), line.slice(17)];
  return text !== "" && sumOf(text) === sum ? JSON.parse(text) : null;
}

/** The log of a run, each entry on the disk before the next file is begun. */
export class Log {
  private constructor(private readonly file: FileHandle) {}

  static async open(dir: string): Promise<Log> {
    return new Log(await open(join(dir, FILE), "a"));
  }

  /** A leading line break parts the entry from one that was cut off. */
  async append(entry: LogEntry): Promise<void> {
    const text = JSON.stringify(entry);
    await this.file.appendFile(`\n${sumOf(text)} ${text}`);
    await this.file.datasync();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
