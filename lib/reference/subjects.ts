import { readCsvRecords } from "../records/csv";
import type { Subject } from "../records/schema";
import { optional, optionalInteger } from "./cells";

type Column = "code" | "name" | "level" | "parent" | "year_from" | "year_to" | "other_names" | "source";

/** Subject records of function_subjects.csv or economic_subjects.csv. */
export function readSubjects(csv: string, classification: Subject["classification"]): Subject[] {
  return readCsvRecords<Column>(csv).map((row) => ({
    classification,
    code: row.code,
    name: row.name,
    level: row.level,
    parent: optional(row.parent),
    year_from: optionalInteger(row.year_from),
    year_to: optionalInteger(row.year_to),
    other_names: optional(row.other_names),
    source: row.source,
  }));
}
