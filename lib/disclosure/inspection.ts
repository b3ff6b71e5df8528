import { readCsvRecords } from "../records/csv";
import type { Inspection } from "../records/disclosure";

/** Reads disclosure_inspections.csv. @throws CsvError */
export function readInspections(text: string): Inspection[] {
  return readCsvRecords<string>(text).map((row) => {
    const cell = (name: string): string => row[name] ?? "";
    return {
      inspection_year: Number(cell("inspection_year")),
      indicator: cell("indicator"),
      of: cell("of"),
      document_kind: cell("document_kind") || null,
      document_year: cell("document_year") === "" ? null : Number(cell("document_year")),
      value: cell("value"),
      unit: cell("unit"),
      printed: cell("printed"),
      source: cell("source"),
      source_url: cell("linkable") === "1" ? cell("source_url") || null : null,
      note: cell("note") || null,
    };
  });
}
