import { groupBy } from "../records/group";
import { settlePreferred } from "../records/preferred";
import { documentAlone } from "./alone";
import type { CorpusDocument } from "./corpus-document";
import { joinDisclosures } from "./disclosure";
import { compareEditions } from "./edition";

/**
 * Settles the documents of one bureau, of all years and kinds, against each other. What an earlier settling did
 * is undone first, so that settling parts and then the whole gives what settling the whole gives.
 */
export function settleBureau(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const joined = joinDisclosures(documents.map(documentAlone)).toSorted((a, b) =>
    compareEditions(b.document, a.document),
  );
  const facts = settlePreferred(
    joined.flatMap((one) => one.facts),
    joined.map((one) => one.document),
  );
  const byDocument = groupBy(facts, (fact) => fact.document_id);
  return joined.map((one) => ({ ...one, facts: byDocument.get(one.document.document_id) ?? [] }));
}

/** Settles all documents, bureau by bureau; one that names no bureau stands by itself. */
export function settleDocuments(documents: readonly CorpusDocument[]): CorpusDocument[] {
  return [...groupBy(documents, ({ document }) => document.bureau_id)].flatMap(([bureau, group]) =>
    bureau === null ? group.map(documentAlone) : settleBureau(group),
  );
}
