import { coverOf } from "../checks/across/cover";
import { findingsOf } from "../checks/across/finding";
import { ACROSS_STATEMENTS } from "../checks/across/statements";
import { compareStatements, preferenceKey } from "../checks/preferred";
import { groupBy } from "../records/group";
import type { DocumentRecord, Fact } from "../records/schema";
import { checkAcross, isContradiction, mostlyAgree } from "./across";
import { confirmAcross, contradictAcross } from "./alone";
import type { CorpusDocument } from "./corpus-document";
import { compareEditions } from "./edition";
import { acrossFinding, numberFindings } from "./findings";
import { findSuperseded } from "./superseded";

const coversOf = (documents: readonly CorpusDocument[]): number =>
  new Set(documents.map(({ document }) => coverOf(document)).filter((cover) => cover !== null)).size;

/** Whether a document is of the scope of the others and mostly agrees with what they state. */
function belongsTo(circle: readonly CorpusDocument[], one: CorpusDocument): boolean {
  const editions = [one, ...circle];
  if (coversOf(editions) > 1) return false;
  const superseded = findSuperseded(editions);
  const current = editions.flatMap(({ facts }) =>
    facts.filter((fact) => !superseded.facts.has(fact.fact_id)),
  );
  const { document_id } = one.document;
  return mostlyAgree(
    checkAcross(current).filter((check) => check.facts.some((fact) => fact.document_id === document_id)),
  );
}

/**
 * The documents of one bureau and year, put together where they can be one disclosure: of one scope, and
 * agreeing in most of what they both state. Each list holds the earliest edition first.
 */
function gather(documents: readonly CorpusDocument[]): CorpusDocument[][] {
  const circles: CorpusDocument[][] = [];
  for (const one of documents.toSorted((a, b) => compareEditions(b.document, a.document))) {
    const circle = circles.find((members) => belongsTo(members, one));
    if (circle) circle.unshift(one);
    else circles.push([one]);
  }
  return circles;
}

/** Of the current statements of the same thing in several documents one stays preferred, the later edition's in a tie. */
function preferredOf(current: readonly Fact[], editions: readonly CorpusDocument[]): Set<string> {
  const age = new Map(editions.map((one, i) => [one.document.document_id, i]));
  const ageOf = (fact: Fact): number => age.get(fact.document_id) ?? 0;
  const claims = groupBy(
    current.filter((fact) => fact.preferred),
    // Forms of different projects share title and indicators: none takes the place of another file's.
    (fact) => `${preferenceKey(fact)}${fact.table === "performance_project" ? `|${fact.document_id}` : ""}`,
  );
  const firsts = [...claims.values()].map(
    (group) => group.toSorted((a, b) => compareStatements(a, b) || ageOf(b) - ageOf(a))[0],
  );
  return new Set(firsts.flatMap((fact) => (fact ? [fact.fact_id] : [])));
}

function joinCircle(editions: readonly CorpusDocument[]): CorpusDocument[] {
  if (editions.length === 1) return [...editions];
  const superseded = findSuperseded(editions);
  const current = editions.flatMap((one) => one.facts.filter((fact) => !superseded.facts.has(fact.fact_id)));
  const checks = checkAcross(current);
  const idsOf = (chosen: typeof checks): Set<string> =>
    new Set(chosen.flatMap((check) => check.facts.map((fact) => fact.fact_id)));
  const contradicted = idsOf(checks.filter(isContradiction));
  const confirmed = idsOf(checks.filter((check) => check.verdict !== "different"));
  const settle = (fact: Fact): Fact =>
    contradicted.has(fact.fact_id)
      ? contradictAcross(fact)
      : confirmed.has(fact.fact_id)
        ? confirmAcross(fact)
        : fact;
  const preferred = preferredOf(current.map(settle), editions);
  const across = numberFindings(
    checks.map(acrossFinding).filter((finding) => finding !== null),
    "d",
  );
  const differences = numberFindings(
    superseded.comparisons.flatMap((comparison) => findingsOf(ACROSS_STATEMENTS.editions, comparison)),
    "e",
  );
  return editions.map((one) => {
    const { document, facts, findings } = one;
    const own = [
      ...findings,
      ...(across.get(document.document_id) ?? []),
      ...(differences.get(document.document_id) ?? []),
    ];
    return {
      ...one,
      document: {
        ...document,
        superseded_by: superseded.documents.get(document.document_id) ?? null,
        findings: own.length,
      },
      facts: facts.map((fact) => ({ ...settle(fact), preferred: preferred.has(fact.fact_id) })),
      findings: own,
    };
  });
}

/** Documents that state the accounts of their year, or a part of them. */
const OF_ACCOUNTS: ReadonlySet<DocumentRecord["kind"]> = new Set([
  "final_account",
  "three_public_notice",
  "self_evaluation",
]);

/** A budget is a disclosure of its own beside the accounts of its year. */
const partOf = ({ kind }: DocumentRecord): string | null =>
  OF_ACCOUNTS.has(kind) ? "accounts" : kind === "budget" ? "budget" : null;

/**
 * Bureau and year of the accounts a document is part of; null for a document whose bureau, region or year is
 * unknown: it is never joined with another.
 */
export function disclosureKey(document: DocumentRecord): string | null {
  const { bureau_id, region_code, fiscal_year } = document;
  const part = partOf(document);
  if (part === null || bureau_id === null || region_code === null || fiscal_year === null) return null;
  return `${bureau_id}|${fiscal_year}|${part}`;
}

/**
 * Joins the files of one bureau's accounts of one year, each as it was read alone: of a table printed again the
 * later edition stands and the differences are findings; what one file states is held against the others; one
 * statement of each thing stays preferred.
 */
export function joinDisclosures(documents: readonly CorpusDocument[]): CorpusDocument[] {
  return [...groupBy(documents, ({ document }) => disclosureKey(document))].flatMap(([key, group]) =>
    key === null ? group : gather(group).flatMap(joinCircle),
  );
}
