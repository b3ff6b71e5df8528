import { documentsOf } from "@/lib/corpus/corpus-document";
import type { PackageRecords } from "@/lib/records/package/resources";
import type { ImportedFigures } from "@/lib/reference/figures-table/import-figures";
import type { LocalResult } from "../../foundation/local/local-db";
import type { ReadOutcome } from "../worker/protocol";
import type { DroppedFile } from "./dropped-files";
import type { JobState } from "./job";
import { NO_MODEL, storeDocument } from "./store-documents";

type Kept = Extract<ReadOutcome, { kind: "read" | "package" | "figures" }>;

const isQuota = (cause: unknown): boolean =>
  cause instanceof DOMException && (cause.name === "QuotaExceededError" || cause.code === 22);

/** Why something could not be kept; a full storage has its own words. */
export function storageFailure(cause: unknown): JobState {
  return {
    kind: "failed",
    code: isQuota(cause) ? "quota" : "storage",
    detail: cause instanceof Error ? cause.message : String(cause),
  };
}

/** Documents of a package as they are kept, without their files. */
function resultsOf(records: PackageRecords): LocalResult[] {
  const bureaus = new Map(records.bureaus.map((bureau) => [bureau.bureau_id, bureau]));
  return documentsOf(records).map(({ document, facts, findings }) => {
    const named = new Set(facts.flatMap((fact) => (fact.bureau_id === null ? [] : [fact.bureau_id])));
    return {
      document,
      bureau: bureaus.get(document.bureau_id ?? "") ?? null,
      bureaus: [...named].flatMap((id) => bureaus.get(id) ?? []),
      facts,
      findings,
      abstentions: [],
    };
  });
}

async function keepPackage(records: PackageRecords, known: ReadonlySet<string>): Promise<JobState> {
  const results = resultsOf(records).filter(({ document }) => !known.has(document.document_id));
  for (const extraction of results)
    await storeDocument({ file: extraction.document.file, bytes: null, model: NO_MODEL, extraction });
  return { kind: "imported", documents: results.length, problems: [] };
}

async function keepFigures(file: DroppedFile, imported: ImportedFigures): Promise<JobState> {
  const { document, bureaus, facts, problems } = imported;
  if (facts.length === 0) return { kind: "imported", documents: 0, problems };
  const bureau = bureaus.length === 1 ? (bureaus[0] ?? null) : null;
  const extraction: LocalResult = { document, bureau, bureaus, facts, findings: [], abstentions: [] };
  await storeDocument({ file: file.name, bytes: await file.bytes(), model: NO_MODEL, extraction });
  return { kind: "imported", documents: 1, problems };
}

/** Keeps what was read. Rejects where the storage does; what was kept before stays. */
export async function keepOutcome(
  file: DroppedFile,
  outcome: Kept,
  known: ReadonlySet<string>,
): Promise<JobState> {
  if (outcome.kind === "package") return keepPackage(outcome.records, known);
  if (outcome.kind === "figures") return keepFigures(file, outcome.imported);
  const { model, extraction } = outcome;
  const stored = await storeDocument({ file: file.name, bytes: await file.bytes(), model, extraction });
  return { kind: "done", documentId: stored.document_id };
}
