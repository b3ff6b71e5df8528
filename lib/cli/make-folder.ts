import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where the system refuses a folder by saying that
 * the one above does not exist, as /proc does.
 */
export async function makeFolder(dir: string): Promise<void> {
  const first = await tryMake(dir);
  if (first?.code !== "ENOENT" || dirname(dir) === dir) return settle(first);
  await makeFolder(dirname(dir));
  settle(await tryMake(dir));
}

const tryMake = (dir: string): Promise<NodeJS.ErrnoException | null> =>
  mkdir(dir).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );

function settle(error: NodeJS.ErrnoException | null): void {
  if (error && error.code !== "EEXIST") throw error;
}
