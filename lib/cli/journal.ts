import { createHash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import pLimit from "p-limit";

const sumOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Entries of an interrupted run; a line that is cut off or does not fit its sum is as if it were not there. */
export async function readJournal<Entry>(path: string): Promise<Entry[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.split("\n").flatMap((line): Entry[] => {
    const [sum, entry] = [line.slice(0, 16), line.slice(17)];
    return entry !== "" && sumOf(entry) === sum ? [JSON.parse(entry)] : [];
  });
}

/** What a run has done, each entry on the disk before the next step is begun. */
export class Journal<Entry> {
  private readonly line = pLimit(1);

  private constructor(private readonly file: FileHandle) {}

  static async open<Entry>(path: string): Promise<Journal<Entry>> {
    return new Journal(await open(path, "a"));
  }

  /** A leading line break parts the entry from one that was cut off. */
  append(entry: Entry): Promise<void> {
    const text = JSON.stringify(entry);
    return this.line(async () => {
      await this.file.appendFile(`\n${sumOf(text)} ${text}`);
      await this.file.datasync();
    });
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
