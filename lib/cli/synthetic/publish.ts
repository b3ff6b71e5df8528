import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_PATH, readManifest, SYNTHETIC_MANIFEST_PATH } from "../../engine/manifest";
import { compileDatabase } from "../compile-database";
import { hashBytes } from "../content-hash";
import { gzipCached } from "../gzip";
import { generateBureauYears } from "./bureau-years";
import { syntheticPackage } from "./package";

/** Large enough for every method, small enough to be looked at. */
const DEMO = { seed: 2026, counties: 150, from: 2018, to: 2023 } as const;

/**
 * Leaves a second engine file in a built site: synthetic accounts, which a page shows only where its address says
 * data=synthetic. They are never in data/, and never beside real figures.
 */
export async function publishSynthetic(dir: string): Promise<void> {
  const manifest = readManifest(JSON.parse(await readFile(join(dir, MANIFEST_PATH), "utf8")));
  const folder = join(dir, "data", "synthetic");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const path = join(folder, "synthetic.duckdb");
  await compileDatabase(syntheticPackage(generateBureauYears(DEMO)), path);
  const bytes = await readFile(path);
  await rm(path);
  const packed = await gzipCached(bytes);
  const database = `data/synthetic/${hashBytes(packed)}.duckdb.gz`;
  await writeFile(join(dir, database), packed);
  const synthetic = { ...manifest, database, databaseBytes: bytes.length };
  await writeFile(join(dir, SYNTHETIC_MANIFEST_PATH), `${JSON.stringify(synthetic, null, 2)}\n`);
}
