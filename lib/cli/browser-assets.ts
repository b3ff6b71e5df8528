import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PackageRecords } from "../records/package/resources";
import { spell } from "../reference/node-spell";
import { buildSearchIndex } from "../search/build-index";
import { gzipCached } from "./gzip";
import { paths } from "./paths";
import { replaceFile } from "./replace-file";

const PDF_FOLDERS = ["cmaps", "standard_fonts"] as const;
const PDF_WORKER = "pdf.worker.min.mjs";

async function copyFolder(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) await copyFile(join(source, name), join(target, name));
}

/**
 * Copies what pdf.js loads while it runs into public/engine/pdfjs-<version>/: character maps, fonts and its
 * worker. Returns the folder's address relative to the site's root, ending in a slash.
 */
export async function publishPdfAssets(): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("pdfjs-dist/package.json");
  const source = dirname(manifest);
  const name = `pdfjs-${require(manifest).version}`;
  const target = join(paths.public, "engine", name);
  if (!existsSync(join(target, PDF_WORKER))) {
    for (const folder of PDF_FOLDERS) await copyFolder(join(source, folder), join(target, folder));
    await copyFile(join(source, "legacy/build", PDF_WORKER), join(target, PDF_WORKER));
  }
  return `engine/${name}/`;
}

/** The index of the global search. Returns the file's address relative to the site's root. */
export async function publishSearch(builtFrom: string, read: () => Promise<PackageRecords>): Promise<string> {
  const address = `data/${builtFrom}.search.json`;
  const path = join(paths.public, address);
  if (!existsSync(path)) {
    const index = JSON.stringify(buildSearchIndex(await read(), spell));
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, index);
    await replaceFile(`${path}.gz`, await gzipCached(Buffer.from(index)));
  }
  return address;
}

/**
 * What names and codes are resolved against, for extraction in the browser. Returns the file's address relative
 * to the site's root.
 */
export async function publishReference(
  builtFrom: string,
  read: () => Promise<PackageRecords>,
): Promise<string> {
  const address = `data/${builtFrom}.reference.json`;
  const path = join(paths.public, address);
  if (!existsSync(path)) {
    const { regions, subjects } = await read();
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, JSON.stringify({ regions, subjects }));
  }
  return address;
}
