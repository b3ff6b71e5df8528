import { fileNameOf, type PackageRecords, RESOURCES, type Resource } from "./resources";

type Row = Readonly<Record<string, unknown>>;

function findDuplicates(resource: Resource, rows: readonly Row[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = JSON.stringify(resource.primaryKey.map((name) => row[name]));
    if (seen.has(key)) return [`${fileNameOf(resource.name)}: ${key} occurs twice`];
    seen.add(key);
    return [];
  });
}

function findDangling(resource: Resource, records: PackageRecords): string[] {
  return resource.foreignKeys.flatMap(({ field, resource: target, reference }) => {
    const known = new Set((records[target] as readonly Row[]).map((row) => row[reference]));
    return (records[resource.name as keyof PackageRecords] as readonly Row[])
      .filter((row) => row[field] !== null && !known.has(row[field]))
      .map((row) => `${fileNameOf(resource.name)}: ${field} ${row[field]} is not in ${fileNameOf(target)}`);
  });
}

/** What is wrong between the tables of a package: keys that occur twice, references that lead nowhere. */
export function findIntegrityProblems(records: PackageRecords): string[] {
  return RESOURCES.flatMap((resource: Resource) => [
    ...findDuplicates(resource, records[resource.name as keyof PackageRecords] as readonly Row[]),
    ...findDangling(resource, records),
  ]);
}
