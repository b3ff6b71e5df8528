import { DOCUMENT_KINDS } from "./closed-lists";
import { groupBy } from "./group";
import type { DocumentRecord, Fact } from "./schema";

const ORIGINS: Readonly<Record<Fact["origin"], number>> = { corrected: 0, printed: 1, derived: 2 };
const LAST = DOCUMENT_KINDS.length + 1;

/** A source says of the figure that it was reported before the accounts were made. */
const isProvisional = ({ note }: Fact): boolean => note !== null && /execution (?:figure|report)/.test(note);

/**
 * How final a document's figure is: accounts of departments and of governments, then the kinds of documents in their
 * order, then what was reported before the accounts.
 */
function rankOf(fact: Fact, document: DocumentRecord | undefined): number {
  if (!document || isProvisional(fact)) return LAST;
  const isFinal = /决算/.test(document.title ?? "") && !/执行情况/.test(document.title ?? "");
  return isFinal ? 0 : DOCUMENT_KINDS.indexOf(document.kind);
}

/** What facts of several documents compete for. */
export const claimOf = (fact: Fact): string =>
  JSON.stringify([
    fact.bureau_id,
    fact.fiscal_year,
    fact.measure,
    fact.phase,
    fact.fund,
    fact.subject_code,
    fact.subject_code === null ? fact.subject_name : (fact.column_id ?? "total"),
    fact.measure.endsWith("_rate") ? fact.basis : null,
    fact.item,
  ]);

/** Which of two facts about the same thing stands: negative for the first. */
export function compareClaims(documents: readonly DocumentRecord[]): (a: Fact, b: Fact) => number {
  const byId = new Map(documents.map((document) => [document.document_id, document]));
  const rank = (fact: Fact): number[] => {
    const document = byId.get(fact.document_id);
    return [ORIGINS[fact.origin], rankOf(fact, document), -(document?.fiscal_year ?? 0)];
  };
  return (a, b) => {
    const left = rank(a);
    const right = rank(b);
    const i = left.findIndex((value, at) => value !== right[at]);
    return i < 0 ? 0 : (left[i] ?? 0) - (right[i] ?? 0);
  };
}

/**
 * Several documents may each prefer a fact about the same thing. One stays: printed before derived, a final
 * account before other documents, the document of the later year before the earlier one, then the order given.
 * Forms of different projects ask the same questions: they do not compete.
 */
export function settlePreferred(facts: readonly Fact[], documents: readonly DocumentRecord[]): Fact[] {
  const compare = compareClaims(documents);
  const claims = groupBy(
    facts.filter((fact) => fact.preferred && fact.bureau_id !== null && fact.table !== "performance_project"),
    claimOf,
  );
  const demoted = new Set<Fact>();
  for (const group of claims.values()) {
    const [first] = group.toSorted(compare);
    for (const fact of group) if (fact.document_id !== first?.document_id) demoted.add(fact);
  }
  return facts.map((fact) => (demoted.has(fact) ? { ...fact, preferred: false } : fact));
}
