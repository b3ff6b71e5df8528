import type { PackageRecords } from "../records/package/resources";
import { RESOURCES } from "../records/package/resources";
import { type ReferenceRecords, recordsOf } from "./assemble";
import { compareText, documentsOf } from "./corpus-document";

/** Two packages disagree about a row of the reference tables; `kept` is what the merged package holds. */
export interface Conflict {
  readonly table: "regions" | "population" | "indicators" | "subjects" | "requirements" | "inspections";
  readonly key: string;
  readonly kept: string;
  readonly dropped: string;
}

export interface Merged {
  readonly records: PackageRecords;
  readonly conflicts: readonly Conflict[];
}

interface Joined<Row> {
  readonly rows: readonly Row[];
  readonly conflicts: readonly Conflict[];
}

const printRow = (row: object): string =>
  Object.values(row)
    .filter((cell) => cell !== null)
    .join(" ");

/** Rows by their primary key; of two that differ the first in code-unit order stands, whoever brought it. */
function joinRows<Row extends object>(
  table: Conflict["table"],
  lists: readonly (readonly Row[])[],
): Joined<Row> {
  const key = RESOURCES.find((resource) => resource.name === table)?.primaryKey ?? [];
  const keyOf = (row: Row): string =>
    JSON.stringify(key.map((name) => (row as Record<string, unknown>)[name]));
  const chosen = new Map<string, Row>();
  const conflicts: Conflict[] = [];
  // Packages of one corpus share their lists; one that was seen says nothing new.
  for (const row of [...new Set(lists)].flat()) {
    const at = keyOf(row);
    const known = chosen.get(at);
    const order = known ? compareText(JSON.stringify(row), JSON.stringify(known)) : -1;
    if (order < 0) chosen.set(at, row);
    if (!known || order === 0) continue;
    const [kept, dropped] = order < 0 ? [row, known] : [known, row];
    conflicts.push({ table, key: at, kept: printRow(kept), dropped: printRow(dropped) });
  }
  return { rows: [...chosen.values()], conflicts };
}

export interface MergedReference {
  readonly reference: ReferenceRecords;
  readonly conflicts: readonly Conflict[];
}

/** Joins the tables that documents are resolved against; they are meant to be the same in all packages. */
export function mergeReference(packages: readonly ReferenceRecords[]): MergedReference {
  const regions = joinRows(
    "regions",
    packages.map((one) => one.regions),
  );
  const population = joinRows(
    "population",
    packages.map((one) => one.population),
  );
  const indicators = joinRows(
    "indicators",
    packages.map((one) => one.indicators),
  );
  const subjects = joinRows(
    "subjects",
    packages.map((one) => one.subjects),
  );
  const requirements = joinRows(
    "requirements",
    packages.map((one) => one.requirements ?? []),
  );
  const inspections = joinRows(
    "inspections",
    packages.map((one) => one.inspections ?? []),
  );
  return {
    reference: {
      regions: regions.rows,
      population: population.rows,
      indicators: indicators.rows,
      subjects: subjects.rows,
      requirements: requirements.rows,
      inspections: inspections.rows,
    },
    conflicts: [regions, population, indicators, subjects, requirements, inspections].flatMap(
      ({ conflicts }) => conflicts,
    ),
  };
}

/**
 * Merges packages made apart into the one that would have been made together: documents settled against each
 * other anew, the same document once, bureaus and reference rows joined. The order of the packages is of no
 * consequence.
 */
export function mergePackages(packages: readonly PackageRecords[]): Merged {
  const { reference, conflicts } = mergeReference(packages);
  const records = recordsOf(
    packages.flatMap(documentsOf),
    packages.flatMap((one) => one.bureaus),
    reference,
  );
  return { records, conflicts };
}
