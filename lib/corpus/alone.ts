import { markPreferred } from "../checks/preferred";
import type { Fact } from "../records/schema";
import type { CorpusDocument } from "./corpus-document";
import { ACROSS_RULE, isCorpusRule } from "./rules";

const TOKEN = ACROSS_RULE.id;

const add = (ids: string | null): string => (ids === null ? TOKEN : `${ids} ${TOKEN}`);

function remove(ids: string | null): string | null {
  const rest = (ids ?? "").split(" ").filter((id) => id !== "" && id !== TOKEN);
  return rest.length === 0 ? null : rest.join(" ");
}

const has = (ids: string | null): boolean => (ids ?? "").split(" ").includes(TOKEN);

/** Another file of the disclosure states the same figure: one more confirmation for a figure that lacks one. */
export function confirmAcross(fact: Fact): Fact {
  if (fact.status !== "reported" && fact.status !== "consistent") return fact;
  const status = fact.status === "reported" ? "consistent" : "validated";
  return { ...fact, status, confirmed_by: add(fact.confirmed_by) };
}

/** Another file contradicts the figure: it clashes unless two identities of its own file vouch for it. */
export function contradictAcross(fact: Fact): Fact {
  const clashes = fact.status === "reported" || fact.status === "consistent";
  return {
    ...fact,
    status: clashes ? "clash" : fact.status,
    contradicted_by: add(fact.contradicted_by),
  };
}

/** Undoes what other documents did to a fact's status, so that joining again starts from the same place. */
function statusAlone(fact: Fact): Fact {
  if (has(fact.confirmed_by)) {
    const status = fact.status === "validated" ? "consistent" : "reported";
    return { ...fact, status, confirmed_by: remove(fact.confirmed_by) };
  }
  if (!has(fact.contradicted_by)) return fact;
  const contradicted_by = remove(fact.contradicted_by);
  if (fact.status !== "clash" || contradicted_by !== null) return { ...fact, contradicted_by };
  return { ...fact, contradicted_by, status: fact.confirmed_by === null ? "reported" : "consistent" };
}

/** A document as it was read, before it was held against any other. */
export function documentAlone({ document, facts, findings }: CorpusDocument): CorpusDocument {
  const own = findings.filter((finding) => !isCorpusRule(finding.rule));
  const isPage = document.kind === "published_page";
  return {
    document: { ...document, superseded_by: null, findings: own.length },
    facts: isPage
      ? facts.map((fact) => ({ ...fact, preferred: true }))
      : markPreferred(facts.map(statusAlone)),
    findings: own,
  };
}
