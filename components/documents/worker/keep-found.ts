import { claimsOf } from "@/lib/corpus/claims/replaced";
import { weighClaims } from "@/lib/corpus/claims/weigh";
import { documentsOf } from "@/lib/corpus/corpus-document";
import type { LocalResult, StoredDocument } from "@/lib/local/kept/types";
import type { PackageRecords } from "@/lib/records/package/resources";
import type { ImportedFigures } from "@/lib/reference/figures-table/import-figures";
import { openLocalDatabase } from "../../foundation/local/local-db";
import { restoreBackup } from "../kept/restore";
import { isQuota } from "../library/quota";
import { NO_MODEL, storeDocument } from "../library/store-documents";
import type { Failure } from "./failure";
import type { Found, Kept, NotKept, ReadRequest } from "./protocol";
import { bytesOf } from "./read-one";

/** Why something could not be kept; a full storage has its own words. */
export function storageFailure(cause: unknown): Failure {
  return {
    kind: "failed",
    code: isQuota(cause) ? "quota" : "storage",
    detail: cause instanceof Error ? cause.message : String(cause),
  };
}

/** Documents of a package as they are kept, without their files. */
function resultsOf(records: PackageRecords): LocalResult[] {
  const bureaus = new Map(records.bureaus.map((bureau) => [bureau.bureau_id, bureau]));
  return documentsOf(records).map((stated) => {
    const { document, facts, findings, disclosures } = weighClaims(stated);
    const named = new Set(facts.flatMap((fact) => (fact.bureau_id === null ? [] : [fact.bureau_id])));
    return {
      document,
      bureau: bureaus.get(document.bureau_id ?? "") ?? null,
      bureaus: [...named].flatMap((id) => bureaus.get(id) ?? []),
      facts,
      findings,
      ...(disclosures ? { disclosures } : {}),
      abstentions: [],
    };
  });
}

/** What a package says, for a person to see before it is kept. */
export function claimsIn(records: PackageRecords): NotKept {
  return { kind: "claims", documents: records.documents.length, claims: claimsOf(records.facts) };
}

/** True for a document that is kept and has not been taken out. */
export async function knownDocument(id: string): Promise<boolean> {
  const stored = await (await openLocalDatabase()).get("documents", id);
  return stored !== undefined && stored.removed === null;
}

async function keepPackage(records: PackageRecords): Promise<Kept> {
  const stored: StoredDocument[] = [];
  for (const extraction of resultsOf(records))
    if (!(await knownDocument(extraction.document.document_id)))
      stored.push(
        await storeDocument({ file: extraction.document.file, bytes: null, model: NO_MODEL, extraction }),
      );
  return { kind: "imported", stored, problems: [] };
}

async function keepFigures(request: ReadRequest, imported: ImportedFigures): Promise<Kept> {
  const { document, bureaus, facts, problems } = imported;
  if (facts.length === 0) return { kind: "imported", stored: [], problems };
  const bureau = bureaus.length === 1 ? (bureaus[0] ?? null) : null;
  const extraction: LocalResult = { document, bureau, bureaus, facts, findings: [], abstentions: [] };
  const bytes = await bytesOf(request.source);
  const stored = await storeDocument({ file: request.file, bytes, model: NO_MODEL, extraction });
  return { kind: "imported", stored: [stored], problems };
}

/** Keeps what was read. Rejects where the storage does; what was kept before stays. */
export async function keepFound(request: ReadRequest, found: Found): Promise<Kept> {
  if (found.kind === "package") return keepPackage(found.records);
  if (found.kind === "figures") return keepFigures(request, found.imported);
  if (found.kind === "backup") return { kind: "restored", restored: await restoreBackup(found.bytes) };
  const { model, extraction } = found;
  const bytes = await bytesOf(request.source);
  return { kind: "done", stored: await storeDocument({ file: request.file, bytes, model, extraction }) };
}
