import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipCached } from "./gzip";
import { replaceFile } from "./replace-file";

const COMPRESSIBLE: ReadonlySet<string> = new Set([
  ".html",
  ".js",
  ".css",
  ".json",
  ".svg",
  ".txt",
  ".map",
  ".csv",
]);

/** Below one network packet there is nothing to win. */
const SMALLEST = 1400;

/** Leaves a gzip twin beside every text file of a folder, for servers that send them as they are. */
export async function precompress(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)));
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    if (bytes.length >= SMALLEST) await replaceFile(`${path}.gz`, await gzipCached(bytes));
  }
}
