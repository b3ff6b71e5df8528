import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";

async function listFiles(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (!info) return [];
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path);
  const nested = await Promise.all(entries.toSorted().map((entry) => listFiles(join(path, entry))));
  return nested.flat();
}

/** Hash of the names and bytes of files and whole folders; a missing one counts as absent. 16 hex digits. */
export async function hashFiles(root: string, names: readonly string[], salt = ""): Promise<string> {
  const hash = createHash("sha256").update(salt);
  const files = (await Promise.all(names.map((name) => listFiles(join(root, name))))).flat();
  for (const file of files) {
    hash.update(`\0${relative(root, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

export const hashBytes = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 16);
