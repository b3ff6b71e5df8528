import { markPreferred } from "../checks/preferred";
import { SOURCE_KINDS } from "../records/closed-lists";
import type { DocumentRecord, Fact } from "../records/schema";
import type { CorpusDocument } from "./corpus-document";
import { ACROSS_RULE, isCorpusRule, SOURCES_RULE } from "./rules";

/** Rules by which other documents vouch for a figure or contradict it. */
type Witness = typeof ACROSS_RULE | typeof SOURCES_RULE;
const WITNESSES: readonly Witness[] = [SOURCES_RULE, ACROSS_RULE];

const add = (ids: string | null, { id }: Witness): string => (ids === null ? id : `${ids} ${id}`);

function remove(ids: string | null, witness: Witness): string | null {
  const rest = (ids ?? "").split(" ").filter((id) => id !== "" && id !== witness.id);
  return rest.length === 0 ? null : rest.join(" ");
}

const has = (ids: string | null, { id }: Witness): boolean => (ids ?? "").split(" ").includes(id);

/** Another document states the same figure: one more confirmation for a figure that lacks one. */
export function confirmAcross(fact: Fact, witness: Witness = ACROSS_RULE): Fact {
  if (fact.status !== "reported" && fact.status !== "consistent") return fact;
  const status = fact.status === "reported" ? "consistent" : "validated";
  return { ...fact, status, confirmed_by: add(fact.confirmed_by, witness) };
}

/** Another document contradicts the figure: it clashes unless two identities of its own file vouch for it. */
export function contradictAcross(fact: Fact, witness: Witness = ACROSS_RULE): Fact {
  const clashes = fact.status === "reported" || fact.status === "consistent";
  return {
    ...fact,
    status: clashes ? "clash" : fact.status,
    contradicted_by: add(fact.contradicted_by, witness),
  };
}

function withoutWitness(fact: Fact, witness: Witness): Fact {
  if (has(fact.confirmed_by, witness)) {
    const status = fact.status === "validated" ? "consistent" : "reported";
    return { ...fact, status, confirmed_by: remove(fact.confirmed_by, witness) };
  }
  if (!has(fact.contradicted_by, witness)) return fact;
  const contradicted_by = remove(fact.contradicted_by, witness);
  if (fact.status !== "clash" || contradicted_by !== null) return { ...fact, contradicted_by };
  return { ...fact, contradicted_by, status: fact.confirmed_by === null ? "reported" : "consistent" };
}

/** Undoes what other documents did to a fact's status, so that joining again starts from the same place. */
const statusAlone = (fact: Fact): Fact => WITNESSES.reduce(withoutWitness, fact);

/** Pages and sources state each figure once; what several of their figures are about is settled between documents. */
export const STATED_ONCE: ReadonlySet<DocumentRecord["kind"]> = new Set(["published_page", ...SOURCE_KINDS]);

/** A document as it was read, before it was held against any other. */
export function documentAlone(one: CorpusDocument): CorpusDocument {
  const { document, facts, findings } = one;
  const own = findings.filter((finding) => !isCorpusRule(finding.rule));
  return {
    ...one,
    document: { ...document, superseded_by: null, findings: own.length },
    facts: STATED_ONCE.has(document.kind)
      ? facts.map((fact) => ({ ...statusAlone(fact), preferred: true }))
      : markPreferred(facts.map(statusAlone)),
    findings: own,
  };
}
