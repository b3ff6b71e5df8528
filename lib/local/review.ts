import { checkDocument } from "../checks/check-document";
import { RULES_OF_SUBJECTS } from "../checks/statements";
import type { DocumentModel } from "../documents/model";
import { checkedDocument } from "../extract/checked-document";
import type { Extraction } from "../extract/types";
import { correctedId } from "../records/corrected";
import { asCorrected } from "../records/printed";
import type { Fact, Finding } from "../records/schema";
import { correctFact } from "./correct";
import type { Standing } from "./decisions";
import { restorePlaces } from "./places";

/** Statuses the checks give, which they must give anew. */
const SETTLED: ReadonlySet<Fact["status"]> = new Set(["validated", "consistent", "clash"]);

const unsettled = (fact: Fact): Fact =>
  SETTLED.has(fact.status)
    ? { ...fact, status: "reported", confirmed_by: null, contradicted_by: null }
    : fact;

/** A reading the reviewer confirmed is no longer one of several. */
const accept = (fact: Fact, at: string): Fact =>
  fact.status === "ambiguous" && fact.value !== null
    ? { ...fact, status: "reported", status_reason: `reading confirmed in review · ${at.slice(0, 10)}` }
    : fact;

/** True for a previous year's value computed from the figure. */
const restsOn = (derived: Fact, fact: Fact): boolean =>
  derived.origin === "derived" &&
  derived.measure === fact.measure &&
  derived.fund === fact.fund &&
  derived.subject_code === fact.subject_code &&
  derived.item === fact.item &&
  derived.fiscal_year === (fact.fiscal_year ?? 0) - 1;

const doubt = (fact: Fact): Fact => ({
  ...fact,
  status: "ambiguous",
  status_reason: "the figure it was computed from has been corrected",
});

/**
 * The records of a document after its reviewer's decisions: corrections take part in the checks in the place of
 * what was read; what was read stays beside them, never preferred. Without decisions nothing changes.
 */
export function reviewExtraction<E extends Extraction>(
  extraction: E,
  model: DocumentModel,
  { accepted, corrected }: Standing,
): E {
  if (accepted.size === 0 && corrected.size === 0) return extraction;
  const { document } = extraction;
  const replaced = extraction.facts.filter((fact) => corrected.has(fact.fact_id));
  const current = extraction.facts.map((fact) => {
    const correction = corrected.get(fact.fact_id);
    if (correction) return correctFact(fact, correction.correction, correction.at);
    const at = accepted.get(fact.fact_id);
    const kept = at === undefined ? fact : accept(fact, at);
    return replaced.some((one) => restsOn(kept, one)) ? doubt(kept) : kept;
  });
  // A table of figures holds many bodies: the identities of one document's accounts do not apply to it.
  if (document.kind === "published_page")
    return withFacts(extraction, current, replaced, extraction.findings);
  const checked = checkDocument(
    restorePlaces(current, model).map(unsettled).map(asCorrected),
    { file: document.file, documentId: document.document_id, format: document.format },
    checkedDocument(model, document.fiscal_year, extraction.abstentions),
  );
  const printed = new Map(replaced.map((fact) => [correctedId(fact.fact_id), fact.printed]));
  const facts = checked.facts.map((fact) => ({
    ...fact,
    printed: printed.get(fact.fact_id) ?? fact.printed,
  }));
  return withFacts(extraction, facts, replaced, joinFindings(extraction, checked.findings));
}

/**
 * What is found anew, but for codes and names: the list of subjects these are held against was at hand when the
 * document was read, and no correction of a figure changes them.
 */
function joinFindings({ document, findings }: Extraction, anew: readonly Finding[]): Finding[] {
  const isOfSubjects = (finding: Finding): boolean => RULES_OF_SUBJECTS.has(finding.rule);
  const joined = [...anew.filter((finding) => !isOfSubjects(finding)), ...findings.filter(isOfSubjects)];
  return joined.map((finding, i) => ({
    ...finding,
    finding_id: `${document.document_id.slice(0, 12)}-f${i + 1}`,
  }));
}

/** The extraction with other records; those replaced stay beside them. */
function withFacts<E extends Extraction>(
  extraction: E,
  current: readonly Fact[],
  replaced: readonly Fact[],
  findings: readonly Finding[],
): E {
  const facts = [...current, ...replaced.map((fact) => ({ ...fact, preferred: false }))];
  return {
    ...extraction,
    document: { ...extraction.document, facts: facts.length, findings: findings.length },
    facts,
    findings,
  };
}
