import { readCsvRecords } from "../records/csv";
import { type DocumentRecord, Indicator } from "../records/schema";
import { optional } from "./cells";

type Column = "region_code" | "region_name" | "year" | "indicator" | "value" | "unit" | "source_id" | "note";

/** Indicators of indicators.csv: what a place has in a year, each with its source. @throws ZodError for a damaged row */
export function readIndicators(csv: string, sources: ReadonlyMap<string, DocumentRecord>): Indicator[] {
  return readCsvRecords<Column>(csv).map((row) =>
    Indicator.parse({
      region_code: row.region_code,
      region_name: row.region_name,
      year: Number(row.year),
      indicator: row.indicator,
      value: row.value,
      unit: row.unit,
      source: sources.get(row.source_id)?.title ?? row.source_id,
      document_id: row.source_id,
      note: optional(row.note),
    }),
  );
}
