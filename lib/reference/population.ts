import { readCsvRecords } from "../records/csv";
import type { Population } from "../records/schema";
import { integer, optional } from "./cells";

type Column = "region_code" | "region_name" | "year" | "population" | "kind" | "level" | "source" | "note";

/** Population records of population.csv and population_2010.csv. */
export function readPopulation(csv: string): Population[] {
  return readCsvRecords<Column>(csv).map((row) => ({
    region_code: row.region_code,
    region_name: row.region_name,
    year: integer(row.year),
    population: integer(row.population),
    kind: row.kind,
    level: row.level,
    source: row.source,
    note: optional(row.note),
  }));
}
