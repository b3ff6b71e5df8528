import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type EngineManifest, MANIFEST_PATH, readManifest } from "../engine/manifest";

/** Path the bundled server answers at, whatever path the site is hosted under. */
export const HEALTH_PATH = "/healthz";

/** The manifest of an exported site. @throws where there is none, or another file */
export const readSiteManifest = (dir: string): EngineManifest =>
  readManifest(JSON.parse(readFileSync(join(dir, MANIFEST_PATH), "utf8")));

/** Whether a folder holds a site that can be shown, and which. */
export type Health =
  /** `builtFrom` is the hash of the data and of the code that compiled them. */
  | { readonly status: "ok"; readonly builtFrom: string }
  /** What a visitor would not get: files that are not there, or that hold something else. */
  | { readonly status: "unavailable"; readonly missing: readonly string[] };

/** Looks for the first page, the manifest and every file the manifest names. A few calls to the file system. */
export function readHealth(dir: string): Health {
  const page = existsSync(join(dir, "index.html")) ? [] : ["index.html"];
  try {
    const manifest = readSiteManifest(dir);
    const { database, worker, wasm, reference, search, pdf, ocr } = manifest;
    const named = [database, worker, wasm, reference, search, pdf, ocr];
    const missing = [...page, ...named.filter((path) => !existsSync(join(dir, path)))];
    return missing.length === 0
      ? { status: "ok", builtFrom: manifest.builtFrom }
      : { status: "unavailable", missing };
  } catch {
    return { status: "unavailable", missing: [...page, MANIFEST_PATH] };
  }
}
