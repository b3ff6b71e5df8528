/** What the build leaves for the browser beside the pages; addresses are relative to the site's root. */
export interface EngineManifest {
  /** gzip-compressed DuckDB file, its name holds the hash of its content. */
  readonly database: string;
  /** Size of the file before compression. */
  readonly databaseBytes: number;
  readonly worker: string;
  readonly wasm: string;
  /** Size of the wasm before compression. */
  readonly wasmBytes: number;
  /** Regions and subjects as JSON, for extraction in the browser. */
  readonly reference: string;
  /** Index of places, bureaus and kinds for the global search (lib/search). */
  readonly search: string;
  /** Folder of the PDF engine, ending in a slash. */
  readonly pdf: string;
  /** Folder of what recognises print on pictures: runtime, networks, characters; ending in a slash. */
  readonly ocr: string;
  /** Origin of the server pages ask; absent where they ask the engine in the browser. */
  readonly server?: string;
  /** Hash of the data package and of the code that compiled it. */
  readonly builtFrom: string;
}

/** What each field must be; an object, so that a field without its kind does not compile. */
const KINDS: Readonly<Record<Exclude<keyof EngineManifest, "server">, "string" | "number">> = {
  database: "string",
  databaseBytes: "number",
  worker: "string",
  wasm: "string",
  wasmBytes: "number",
  reference: "string",
  search: "string",
  pdf: "string",
  ocr: "string",
  builtFrom: "string",
};

/** The manifest as JSON gives it. @throws TypeError naming the first field that is missing or of another kind */
export function readManifest(json: unknown): EngineManifest {
  const found = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  for (const [field, kind] of Object.entries(KINDS))
    if (typeof found[field] !== kind) throw new TypeError(`the manifest's ${field} is no ${kind}`);
  return found as unknown as EngineManifest;
}

/** Address of the manifest, relative to the site's root. */
export const MANIFEST_PATH = "data/manifest.json";

/** The same for synthetic data, which only a build that was asked for them has. */
export const SYNTHETIC_MANIFEST_PATH = "data/synthetic/manifest.json";
