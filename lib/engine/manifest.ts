import { z } from "zod";

/** What the build leaves for the browser beside the pages; addresses are relative to the site's root. */
export const EngineManifest = z.object({
  database: z.string().describe("gzip-compressed DuckDB file, its name holds the hash of its content"),
  databaseBytes: z.int().min(0),
  worker: z.string(),
  wasm: z.string(),
  builtFrom: z.string().describe("hash of the data package and of the code that compiled it"),
});
export type EngineManifest = z.infer<typeof EngineManifest>;

/** Address of the manifest, relative to the site's root. */
export const MANIFEST_PATH = "data/manifest.json";
