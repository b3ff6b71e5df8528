import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { type EngineManifest, MANIFEST_PATH } from "../engine/manifest";
import { databasePath } from "../engine/node-file";
import { publishOcrAssets, publishPdfAssets, publishReference, publishSearch } from "./browser-assets";
import { compileDatabase } from "./compile-database";
import { hashBytes, hashFiles } from "./content-hash";
import type { EngineChoice } from "./engine-choice";
import { guardWorker } from "./engine-worker";
import { gzipCached } from "./gzip";
import { readPackage } from "./package-files";
import { paths, ROOT } from "./paths";
import { replaceFile } from "./replace-file";

/** What decides the content of the engine file. */
const INPUTS = [
  "lib/records",
  "lib/metrics",
  "lib/compare",
  "lib/worklist",
  "lib/search",
  "lib/cli/compile-database.ts",
  "package-lock.json",
];

const WORKER = "duckdb-browser-eh.worker.js";
const WASM = "duckdb-eh.wasm";

/** Removes what earlier builds left in a folder of generated files. */
async function keepOnly(dir: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(dir))
    if (!names.includes(name)) await rm(join(dir, name), { recursive: true });
}

/** Copies wasm and worker from the package into public/engine/<version>/, each with a gzip twin. */
async function publishEngine(): Promise<
  Pick<EngineManifest, "worker" | "wasm" | "wasmBytes" | "pdf" | "ocr">
> {
  const wasm = createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${WASM}`);
  const source = dirname(wasm);
  const { version } = JSON.parse(await readFile(join(source, "../package.json"), "utf8"));
  const target = join(paths.public, "engine", version);
  await mkdir(target, { recursive: true });
  const worker = Buffer.from(guardWorker(await readFile(join(source, WORKER), "utf8")));
  // What a browser has kept under the same address must be the same.
  const workerName = `worker-${hashBytes(worker)}.js`;
  const files = { [workerName]: async () => worker, [WASM]: () => readFile(wasm) };
  for (const [name, read] of Object.entries(files)) {
    if (existsSync(join(target, `${name}.gz`))) continue;
    const bytes = await read();
    await replaceFile(join(target, name), bytes);
    await replaceFile(join(target, `${name}.gz`), await gzipCached(bytes));
  }
  await keepOnly(
    target,
    Object.keys(files).flatMap((name) => [name, `${name}.gz`]),
  );
  const pdf = await publishPdfAssets();
  const ocr = await publishOcrAssets();
  await keepOnly(dirname(target), [version, basename(pdf), basename(ocr)]);
  return {
    worker: `engine/${version}/${workerName}`,
    wasm: `engine/${version}/${WASM}`,
    wasmBytes: (await stat(wasm)).size,
    pdf,
    ocr,
  };
}

/** Compiles a package unless the cache holds the result for the same package and code. */
async function compileCached(data: string): Promise<string> {
  const hash = hashFiles(ROOT, [relative(ROOT, data), ...INPUTS]);
  const path = databasePath(ROOT, hash);
  if (existsSync(path)) return hash;
  await mkdir(dirname(path), { recursive: true });
  await compileDatabase(await readPackage(data), path);
  await keepOnly(dirname(path), [basename(path)]);
  return hash;
}

/** Reads at most once, and only where somebody asks. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

/** Compiles the engine file and leaves all the browser needs in public/: database, reference, wasm, workers, manifest. */
export async function publishEngineFile(
  data: string = paths.data,
  engine?: EngineChoice,
): Promise<EngineManifest> {
  const builtFrom = await compileCached(data);
  const bytes = await readFile(databasePath(ROOT, builtFrom));
  const packed = await gzipCached(bytes);
  const database = `data/${hashBytes(packed)}.duckdb.gz`;
  await replaceFile(join(paths.public, database), packed);
  const read = once(() => readPackage(data));
  const reference = await publishReference(builtFrom, read);
  const search = await publishSearch(builtFrom, read);
  const manifest = {
    database,
    databaseBytes: bytes.length,
    reference,
    search,
    ...(await publishEngine()),
    ...(engine ? { server: new URL(engine.clickhouse).origin } : {}),
    builtFrom,
  };
  await replaceFile(join(paths.public, MANIFEST_PATH), `${JSON.stringify(manifest, null, 2)}\n`);
  await keepOnly(join(paths.public, "data"), [
    basename(database),
    basename(reference),
    basename(search),
    `${basename(search)}.gz`,
    basename(MANIFEST_PATH),
  ]);
  return manifest;
}
