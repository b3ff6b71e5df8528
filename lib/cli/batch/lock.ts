import { open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";

/** Another run works in the folder. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  readonly since: string;
}

const FILE = "lock.json";
/** A lock says every so often that its owner is alive. */
const BEAT = 20_000;
const SILENT = 10 * BEAT;

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

const self = (): Owner => ({
  pid: process.pid,
  host: hostname(),
  user: nameOfUser(),
  since: new Date().toISOString(),
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Null where nobody holds the lock: its owner has ended, is silent for long, or cannot be told. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    const owner: Owner = JSON.parse(await readFile(path, "utf8"));
    if (owner.host === hostname()) return isAlive(owner.pid) ? owner : null;
    return Date.now() - (await stat(path)).mtimeMs < SILENT ? owner : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a folder for one run at a time. A lock whose owner is gone is taken over.
 * @returns gives the folder back
 * @throws LockedError with the owner's name; file system errors
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const path = join(dir, FILE);
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(JSON.stringify(self()));
      await file.sync();
      await file.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 2) throw error;
      const owner = await ownerOf(path);
      if (owner)
        throw new LockedError(
          `Another run works in ${dir}: process ${owner.pid} of ${owner.user} on ${owner.host}, since ${owner.since}. Wait for it to end, or name another folder with --out.`,
        );
      await rm(path, { force: true });
    }
  }
  const beat = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), BEAT);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await rm(path, { force: true });
  };
}
