import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import {
  DESCRIPTOR_FILE,
  DOCUMENTATION_FILE,
  parsePackage,
  renderPackage,
  textOf,
} from "../records/package/render";
import {
  fileNameOf,
  type PackageRecords,
  RESOURCES,
  type Resource,
  type ResourceName,
  resourceNamed,
} from "../records/package/resources";
import { makeFolder } from "./make-folder";

/** Folder of an unfinished run inside its output folder. */
export const WORK_FOLDER = ".work";
export const REPORT_FILE = "report.json";
export const SUMMARY_FILE = "report.md";
/** Folder of the files a package was made from, inside it. */
export const REFERENCE_FOLDER = "reference";

const OWN_FILES: ReadonlySet<string> = new Set([
  DESCRIPTOR_FILE,
  DOCUMENTATION_FILE,
  ...RESOURCES.map((resource) => fileNameOf(resource.name)),
  WORK_FOLDER,
  REPORT_FILE,
  SUMMARY_FILE,
  REFERENCE_FOLDER,
]);

/** The folder holds files that are no part of a package; replacing it would lose them. */
export class OccupiedFolderError extends Error {
  override readonly name = "OccupiedFolderError";

  constructor(dir: string, file: string) {
    super(`${dir} holds other files (${file}): name a folder that is empty or a data package`);
  }
}

/**
 * Writes a data package into `dir`, replacing what stands there. The files are written beside it and the folder
 * changes its name at the end, so that an interrupted run leaves the old package or none, never half a one.
 * @throws OccupiedFolderError where the folder holds anything else
 */
export async function writePackage(dir: string, records: PackageRecords): Promise<void> {
  await requireOwnFolder(dir);
  await replaceFolder(dir, (fresh) => writePackageFiles(fresh, records));
}

/** Writes the files of a package into a folder that exists. */
export async function writePackageFiles(dir: string, records: PackageRecords): Promise<void> {
  await Promise.all([...renderPackage(records)].map(([name, text]) => writeFile(join(dir, name), text)));
}

/** @throws OccupiedFolderError where the folder holds anything but a package and what a run leaves beside it */
export async function requireOwnFolder(dir: string): Promise<void> {
  const present = await readdir(dir).catch(ignoreMissing);
  const foreign = present?.find((name) => !OWN_FILES.has(name));
  if (foreign !== undefined) throw new OccupiedFolderError(dir, foreign);
}

/** What to say of a folder that holds no data package; null where it holds one. */
export const missingPackage = (dir: string): string | null =>
  existsSync(join(dir, fileNameOf("facts")))
    ? null
    : `${dir} holds no data package: make one with  npm run extract -- --out ${dir} DOCUMENTS`;

/** Reads and checks the package in `dir`. @throws PackageError naming file, line and field */
export async function readPackage(dir: string): Promise<PackageRecords> {
  const texts = new Map<string, string>();
  for (const { name } of RESOURCES) texts.set(fileNameOf(name), await readTableText(dir, name));
  return parsePackage((file) => texts.get(file));
}

/** Text of one table of a package. @throws file system errors, but where an earlier version has no such table */
export async function readTableText(dir: string, name: ResourceName): Promise<string> {
  const resource: Resource = resourceNamed(name);
  const reading = readFile(join(dir, fileNameOf(name)), "utf8");
  return textOf(resource, await (resource.mayLack ? reading.catch(ignoreMissing) : reading));
}

/** Puts a folder that `write` fills in the place of `dir`; where it fails, what stood there stays. */
export async function replaceFolder(dir: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const target = resolve(dir);
  const beside = (suffix: string): string =>
    join(dirname(target), `.${basename(target)}.${process.pid}.${suffix}`);
  const fresh = beside("new");
  const old = beside("old");
  try {
    await makeFolder(fresh);
    await write(fresh);
    await rename(target, old).catch(ignoreMissing);
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
