import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reference } from "../../extract/types";
import { loadPackageNames } from "../../reference/node-package";
import { hashFiles } from "../content-hash";
import { paths, ROOT } from "../paths";
import { replaceFile } from "../replace-file";

/** What the names are made from, and what checks them. */
const SOURCES = ["data/regions.csv", "data/subjects.csv", "lib/records", "package-lock.json"];
const KEPT = join(paths.cache, "names.json");

interface KeptNames {
  readonly version: string;
  readonly names: Reference;
}

/** Names and codes of the product's own package, parsed and checked once for each state of it. */
export async function loadNames(): Promise<Reference> {
  const version = hashFiles(ROOT, SOURCES);
  const kept = await readKept();
  if (kept?.version === version) return kept.names;
  const names = await loadPackageNames(paths.data);
  const fresh: KeptNames = { version, names };
  // What cannot be kept costs time, nothing else.
  await replaceFile(KEPT, JSON.stringify(fresh)).catch(() => undefined);
  return names;
}

async function readKept(): Promise<KeptNames | null> {
  try {
    return JSON.parse(await readFile(KEPT, "utf8"));
  } catch {
    return null;
  }
}
