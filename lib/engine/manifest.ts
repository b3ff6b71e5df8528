import * as z from "zod/mini";

/** What the build leaves for the browser beside the pages; addresses are relative to the site's root. */
export const EngineManifest = z.object({
  /** gzip-compressed DuckDB file, its name holds the hash of its content. */
  database: z.string(),
  /** Size of the file before compression. */
  databaseBytes: z.int(),
  worker: z.string(),
  wasm: z.string(),
  /** Size of the wasm before compression. */
  wasmBytes: z.int(),
  /** Regions and subjects as JSON, for extraction in the browser. */
  reference: z.string(),
  /** Index of places, bureaus and kinds for the global search (lib/search). */
  search: z.string(),
  /** Folder of pdf.js's worker, character maps and fonts, ending in a slash. */
  pdf: z.string(),
  /** Hash of the data package and of the code that compiled it. */
  builtFrom: z.string(),
});
export type EngineManifest = z.infer<typeof EngineManifest>;

/** Address of the manifest, relative to the site's root. */
export const MANIFEST_PATH = "data/manifest.json";

/** The same for synthetic data, which only a build that was asked for them has. */
export const SYNTHETIC_MANIFEST_PATH = "data/synthetic/manifest.json";
