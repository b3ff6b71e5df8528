import { describePackage } from "./descriptor";
import { documentPackage } from "./documentation";
import { findIntegrityProblems } from "./integrity";
import { fileNameOf, type PackageRecords, RESOURCES, type Resource } from "./resources";
import { formatHeader, formatTable, PackageError, parseTable, problemOf } from "./table";

export const DESCRIPTOR_FILE = "datapackage.json";
export const DOCUMENTATION_FILE = "README.md";

/** A package as files: name → text. Equal records give equal bytes. @throws PackageError when tables disagree */
export function renderPackage(records: PackageRecords): Map<string, string> {
  const problems = findIntegrityProblems(records);
  if (problems.length > 0) throw new PackageError(DESCRIPTOR_FILE, problems.map(problemOf));
  return new Map([
    [DESCRIPTOR_FILE, `${JSON.stringify(describePackage(), null, 2)}\n`],
    [DOCUMENTATION_FILE, documentPackage()],
    ...RESOURCES.map(
      (resource) => [fileNameOf(resource.name), formatTable(resource, records[resource.name])] as const,
    ),
  ]);
}

/** A table that packages of earlier versions lack is empty there. */
export const textOf = (resource: Resource, text: string | undefined): string =>
  text ?? (resource.mayLack ? formatHeader(resource) : "");

/**
 * Reads a package back from its files; `read` gives undefined for a file that is not there.
 * @throws PackageError naming file, line and field
 */
export function parsePackage(read: (file: string) => string | undefined): PackageRecords {
  const tables = RESOURCES.map((resource: Resource) => [
    resource.name,
    parseTable(resource, textOf(resource, read(fileNameOf(resource.name)))),
  ]);
  const records = Object.fromEntries(tables) as unknown as PackageRecords;
  const problems = findIntegrityProblems(records);
  if (problems.length > 0) throw new PackageError(DESCRIPTOR_FILE, problems.map(problemOf));
  return records;
}
