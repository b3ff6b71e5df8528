import { once } from "node:events";
import { quietJson } from "../../documents/shown-name";
import { formatCsv } from "../../records/csv";
import type { Disclosure } from "../../records/disclosure";
import { formatHeader } from "../../records/package/table";
import type { DocumentRecord } from "../../records/schema";
import { FACTS, FINDINGS, type RecordStore } from "./store";
import { settleStored } from "./write-corpus";

/** A row of the register as it is printed: with the document and whose it is. */
type Printed = Disclosure &
  Pick<DocumentRecord, "file" | "region_code" | "fiscal_year"> & {
    readonly bureau: string | null;
    readonly document_kind: string;
  };

const DISCLOSURE_COLUMNS = [
  "file",
  "document_id",
  "bureau",
  "region_code",
  "fiscal_year",
  "document_kind",
  "requirement_id",
  "state",
  "reason",
  "place",
] as const satisfies readonly (keyof Printed)[];

/** Prints what documents show of each requirement, in the order given. */
export async function printDisclosures(
  documents: readonly DocumentRecord[],
  store: RecordStore,
  format: "jsonl" | "csv",
): Promise<void> {
  if (format === "csv") await print(`${DISCLOSURE_COLUMNS.join(",")}\n`);
  for (const id of new Set(documents.map((document) => document.document_id))) {
    const { document, bureau, rows: shown } = await store.register(id);
    const rows = shown.map(
      (row): Printed => ({
        file: document.file,
        document_id: id,
        bureau: bureau?.name ?? null,
        region_code: document.region_code,
        fiscal_year: document.fiscal_year,
        document_kind: document.kind,
        requirement_id: row.requirement_id,
        state: row.state,
        reason: row.reason,
        place: row.place,
      }),
    );
    const cells = rows.map((row) => DISCLOSURE_COLUMNS.map((column) => String(row[column] ?? "")));
    if (format === "jsonl") for (const row of rows) await print(`${quietJson(JSON.stringify(row))}\n`);
    else if (rows.length > 0)
      await print(formatCsv({ header: DISCLOSURE_COLUMNS, rows: cells }).replace(/^.*\n/, ""));
  }
}

const RESOURCE = { facts: FACTS, findings: FINDINGS } as const;

async function print(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Prints the records of documents in the order given, settled against each other, one document in memory at a time. */
export async function printRecords(
  documents: readonly DocumentRecord[],
  store: RecordStore,
  scratch: string,
  kind: "facts" | "findings",
  format: "jsonl" | "csv",
): Promise<void> {
  const settled = new Map(
    (await settleStored(documents, store, scratch)).map((one) => [one.document.document_id, one]),
  );
  if (format === "csv") await print(formatHeader(RESOURCE[kind]));
  for (const id of new Set(documents.map((document) => document.document_id))) {
    const one = settled.get(id);
    if (!one) continue;
    if (format === "csv") await print((await one.rows())[kind]);
    else
      for (const record of (await one.records())[kind]) await print(`${quietJson(JSON.stringify(record))}\n`);
  }
}
