import { documentsOf } from "../corpus/corpus-document";
import { settleDocuments } from "../corpus/settle";
import type { LocalRecords } from "./overlay";

/**
 * The local documents and the published ones of the bureaus they touch, settled against each other as if they
 * had been read together. A document kept here replaces its published edition.
 */
export function settleLocal(
  local: LocalRecords,
  published: Pick<LocalRecords, "documents" | "facts" | "findings">,
): LocalRecords {
  const own = new Set(local.documents.map((document) => document.document_id));
  const others = documentsOf(published).filter(({ document }) => !own.has(document.document_id));
  const settled = settleDocuments([...others, ...documentsOf(local)]);
  return {
    documents: settled.map((one) => one.document),
    bureaus: local.bureaus,
    facts: settled.flatMap((one) => one.facts),
    findings: settled.flatMap((one) => one.findings),
    disclosures: local.disclosures,
  };
}
