import { checkBureau } from "../checks/across/check-bureau";
import { groupBy } from "../records/group";
import { settlePreferred } from "../records/preferred";
import type { DocumentRecord } from "../records/schema";
import { documentAlone } from "./alone";
import type { CorpusDocument } from "./corpus-document";
import { disclosureKey, joinDisclosures } from "./disclosure";
import { compareEditions } from "./edition";
import { joinFamilies } from "./families";
import { numberFindings } from "./findings";
import { chainsOf } from "./identity";
import { markRepetition } from "./repetition";
import { bureausIn, isSource, settleSources } from "./sources";

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
  const crossed = numberFindings(checkBureau(joined), "x");
  return joined.map((one) => {
    const { document, findings } = one;
    const own = [...findings, ...(crossed.get(document.document_id) ?? [])];
    return {
      ...one,
      document: { ...document, findings: own.length },
      facts: byDocument.get(document.document_id) ?? [],
      findings: own,
    };
  });
}

/** Files of one disclosure that are held against each other; more are copies, not a disclosure. */
const MOST_FILES = 40;

/** Which documents are settled together, and which are beyond what one disclosure can be. */
export interface Plan {
  readonly groups: readonly (readonly DocumentRecord[])[];
  /** The earliest editions beyond MOST_FILES of one disclosure, by their id. */
  readonly surplus: ReadonlySet<string>;
}

/** Plans the settling of a corpus from its documents alone: a group is all of one bureau. */
export function planSettling(documents: readonly DocumentRecord[]): Plan {
  const surplus = new Set<string>();
  for (const [key, group] of groupBy(documents, disclosureKey)) {
    if (key === null || group.length <= MOST_FILES) continue;
    const latestFirst = group.toSorted((a, b) => compareEditions(b, a));
    for (const { document_id } of latestFirst.slice(MOST_FILES)) surplus.add(document_id);
  }
  const within = documents.filter(({ document_id }) => !surplus.has(document_id));
  const chainOf = chainsOf(within);
  const chained = groupBy(within, ({ bureau_id }) => (bureau_id === null ? null : chainOf(bureau_id)));
  const groups = [...chained].flatMap(([bureau, group]) =>
    bureau === null ? group.map((document) => [document]) : [group],
  );
  return { groups, surplus };
}

/** A document that takes no part: as it was read, none of its facts preferred. */
export function setAside(document: CorpusDocument): CorpusDocument {
  const alone = documentAlone(document);
  return { ...alone, facts: alone.facts.map((fact) => ({ ...fact, preferred: false })) };
}

/**
 * Settles all documents, bureau by bureau; one that names no bureau stands by itself. Then what unrelated bureaus
 * have in common is marked.
 */
export function settleDocuments(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const byId = new Map(documents.map((one) => [one.document.document_id, one]));
  const pick = (id: string): CorpusDocument[] => {
    const one = byId.get(id);
    return one ? [one] : [];
  };
  const { groups, surplus } = planSettling(documents.map(({ document }) => document));
  return joinFamilies(
    markRepetition(
      joinSources([
        ...groups.flatMap((group) => settleBureau(group.flatMap(({ document_id }) => pick(document_id)))),
        ...[...surplus].flatMap((id) => pick(id).map(setAside)),
      ]),
    ),
  );
}

/** Settles sources of figures with the documents of the bodies they name; the others stay as they are. */
function joinSources(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const sources = documents.filter(({ document }) => isSource(document));
  if (sources.length === 0) return [...documents];
  const named = bureausIn(sources);
  const takesPart = ({ document }: CorpusDocument): boolean =>
    isSource(document) || (document.bureau_id !== null && named.has(document.bureau_id));
  return [...documents.filter((one) => !takesPart(one)), ...settleSources(documents.filter(takesPart))];
}
