import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_PATH, readManifest } from "./manifest";
import { NodeEngine } from "./node";

/** Where the compiled engine file of a build stands. */
export const databasePath = (root: string, builtFrom: string): string =>
  join(root, ".cache", "engine", `${builtFrom}.duckdb`);

/**
 * Opens the engine file the last build compiled, read-only: what pages draw their default views from.
 * `root` is the folder of the checkout, the working directory of every build.
 */
export async function openEngineFile(root: string = process.cwd()): Promise<NodeEngine> {
  const manifest = readManifest(JSON.parse(await readFile(join(root, "public", MANIFEST_PATH), "utf8")));
  return NodeEngine.open(databasePath(root, manifest.builtFrom));
}
