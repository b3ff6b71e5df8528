import { readCsvRecords } from "../../records/csv";
import { DocumentRecord } from "../../records/schema";
import { integer, optional } from "../cells";

type Column =
  | "source_id"
  | "title"
  | "publisher"
  | "kind"
  | "year"
  | "url"
  | "transcript"
  | "terms"
  | "trust";

/** Kinds of sources.csv are kinds of documents. */
const Kind = DocumentRecord.shape.kind;

/** The documents of sources.csv, by source_id; how many facts each gives is not known yet. */
export function readSources(csv: string): Map<string, DocumentRecord> {
  return new Map(
    readCsvRecords<Column>(csv).map((row) => {
      const [url = null, ...others] = row.url.split(/[;\s|]+/).filter((address) => address !== "");
      const document: DocumentRecord = {
        document_id: row.source_id,
        file: row.source_id,
        title: optional(row.title),
        kind: Kind.parse(row.kind),
        url,
        format: "csv",
        encoding: null,
        bytes: null,
        bureau_id: null,
        region_code: null,
        fiscal_year: row.year === "" ? null : integer(row.year),
        revision: null,
        issued: null,
        superseded_by: null,
        other_urls: others.length === 0 ? null : others.join(" "),
        publisher: optional(row.publisher),
        transcript: optional(row.transcript),
        terms: optional(row.terms),
        checks: optional(row.trust),
        facts: 0,
        findings: 0,
      };
      return [row.source_id, document];
    }),
  );
}
