import { amountOf, compareAmounts } from "../checks/amount";
import { SOURCE_KINDS } from "../records/closed-lists";
import { groupBy } from "../records/group";
import { claimOf, compareClaims } from "../records/preferred";
import type { DocumentRecord, Fact } from "../records/schema";
import { confirmAcross } from "./alone";
import type { CorpusDocument } from "./corpus-document";
import { numberFindings, sourceFinding } from "./findings";
import { SOURCES_RULE } from "./rules";

const KINDS: ReadonlySet<DocumentRecord["kind"]> = new Set(SOURCE_KINDS);

export const isSource = ({ kind }: DocumentRecord): boolean => KINDS.has(kind);

/** Bodies that sources state figures of. */
export const bureausIn = (sources: readonly CorpusDocument[]): Set<string | null> =>
  new Set(sources.flatMap(({ facts }) => facts.map((fact) => fact.bureau_id)));

function agree(a: Fact, b: Fact): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one && other ? compareAmounts(one, other).verdict !== "different" : a.value === b.value;
}

const titleOf = ({ title, publisher, file }: DocumentRecord): string => title ?? publisher ?? file;

/**
 * Settles sources of figures against each other and against the documents of the bodies they name, each settled with
 * its own kind already. Of what several state one stays preferred (`compareClaims`); those that agree vouch for each
 * other; those that do not are findings of the source that gives way. A source that states two figures of one thing
 * prefers none of them.
 */
export function settleSources(involved: readonly CorpusDocument[]): CorpusDocument[] {
  const documents = involved.map(({ document }) => document);
  const byId = new Map(documents.map((document) => [document.document_id, document]));
  const compare = compareClaims(documents);
  const claims = groupBy(
    involved.flatMap(({ facts }) =>
      facts.filter((fact) => fact.preferred && fact.bureau_id !== null && fact.item === null),
    ),
    claimOf,
  );
  const title = (fact: Fact): string => {
    const document = byId.get(fact.document_id);
    return document ? titleOf(document) : fact.file;
  };
  const [demoted, confirmed, torn] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const findings = [...claims.values()].flatMap((claim) => {
    if (claim.length < 2) return [];
    const [first, ...others] = claim.toSorted(compare);
    if (!first) return [];
    const own = others.filter((fact) => fact.document_id === first.document_id);
    if (own.some((fact) => !agree(fact, first))) for (const fact of [first, ...own]) torn.add(fact.fact_id);
    for (const fact of others) demoted.add(fact.fact_id);
    const elsewhere = others.filter((fact) => fact.document_id !== first.document_id);
    for (const fact of elsewhere.filter((fact) => agree(fact, first)))
      for (const { fact_id } of [fact, first]) confirmed.add(fact_id);
    return elsewhere.map((fact) => sourceFinding(fact, first, title)).filter((finding) => finding !== null);
  });
  const settle = (fact: Fact): Fact => {
    const vouched = confirmed.has(fact.fact_id) ? confirmAcross(fact, SOURCES_RULE) : fact;
    if (torn.has(fact.fact_id))
      return {
        ...vouched,
        preferred: false,
        status: "ambiguous",
        status_reason: "the source states two figures of this",
      };
    return demoted.has(fact.fact_id) ? { ...vouched, preferred: false } : vouched;
  };
  const numbered = numberFindings(findings, "s");
  return involved.map((one) => {
    const own = [...one.findings, ...(numbered.get(one.document.document_id) ?? [])];
    return {
      ...one,
      document: { ...one.document, findings: own.length },
      facts: one.facts.map(settle),
      findings: own,
    };
  });
}
