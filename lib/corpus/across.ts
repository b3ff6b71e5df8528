import { FactIndex } from "../checks/fact-index";
import type { Check } from "../checks/rule";
import { RESTATED_RULE } from "../checks/rules/restated";
import type { Fact } from "../records/schema";

const documentsIn = (check: Check): number => new Set(check.facts.map((fact) => fact.document_id)).size;

/** A figure in doubt proves nothing against another. */
const isDoubtful = (fact: Fact): boolean => fact.status === "ambiguous" || fact.status === "undefined";

/** Statements of the same thing in different documents, each held against the first by table order. */
export function checkAcross(facts: readonly Fact[]): Check[] {
  return [...RESTATED_RULE.run(new FactIndex(facts))].filter(
    (check) => documentsIn(check) > 1 && !check.facts.some(isDoubtful),
  );
}

/** A contradiction without a legitimate cause. */
export const isContradiction = (check: Check): boolean =>
  check.verdict === "different" && check.severity !== "soft";

/** Two documents that contradict each other more often than they agree are not parts of one disclosure. */
export function mostlyAgree(checks: readonly Check[]): boolean {
  const against = checks.filter(isContradiction).length;
  const agreeing = checks.filter((check) => check.verdict !== "different").length;
  return against <= agreeing;
}
