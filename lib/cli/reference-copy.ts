import { existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { REFERENCE_FILES, readReferenceFile } from "../reference/node-files";

const compress = promisify(gzip);

/**
 * Writes the reference files of `source` into `target`, compressed. A file whose text `known` holds already is copied
 * from there byte for byte: builds of the compressor differ, and its output is no content.
 */
export async function copyReference(source: string, target: string, known: string): Promise<void> {
  for (const file of REFERENCE_FILES) {
    const text = await readReferenceFile(source, file);
    const path = join(target, `${file}.gz`);
    const present = join(known, `${file}.gz`);
    await mkdir(dirname(path), { recursive: true });
    if (existsSync(present) && (await readReferenceFile(known, file)) === text) await copyFile(present, path);
    else await writeFile(path, await compress(text, { level: 9 }));
  }
}
