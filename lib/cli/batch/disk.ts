import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../make-folder";
import { explain } from "./explain";

/** The run cannot go on; what is finished is kept. */
export class RunStoppedError extends Error {
  override readonly name = "RunStoppedError";
}

const WRITES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room and start the same command again: it goes on from here.",
  EDQUOT:
    "The quota of the disk is used up. Make room and start the same command again: it goes on from here.",
  EROFS: "The disk is read-only. Name another folder with --out.",
  EACCES: "Nothing may be written there. Check its permissions, or name another folder with --out.",
  EPERM: "Nothing may be written there. Check its permissions, or name another folder with --out.",
  ENOENT: "Nothing can be made there. Name another folder with --out.",
  ENOTDIR: "A part of the path is a file. Name another folder with --out.",
  EEXIST: "A file of that name is there. Name another folder with --out.",
  EIO: "The disk does not take what is written. Name a folder on another disk with --out.",
};

/** What stops a run where its folder cannot be written, in one sentence. */
export function stopped(dir: string, error: unknown): RunStoppedError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return new RunStoppedError(`${dir}: ${WRITES[code] ?? explain(error).message}`, { cause: error });
}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";

const PROBE = new Uint8Array(65_536);

/** Makes the folder and writes in it, before anything is read. @throws RunStoppedError */
export async function probeFolder(dir: string): Promise<void> {
  const path = join(dir, `probe.${process.pid}`);
  try {
    await makeFolder(dir);
    const file = await open(path, "w");
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  } catch (error) {
    throw stopped(dir, error);
  }
}
