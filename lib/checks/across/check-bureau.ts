import type { Finding } from "../../records/schema";
import { placeScopeOf } from "./bureau-name";
import { disclosuresOf, type HeldDocument } from "./disclosure";
import { findingsOf } from "./finding";
import { BUREAU_RULES } from "./registry";

/**
 * Holds the documents of one bureau, of all years, against each other. @param documents the latest edition first
 * @returns findings, each filed under the document whose statement is in question
 */
export function checkBureau(documents: readonly HeldDocument[]): Omit<Finding, "finding_id">[] {
  if (documents.length < 2) return [];
  const history = disclosuresOf(
    documents,
    placeScopeOf(documents[0]?.document.bureau_id ?? "") ?? "department",
  );
  if (history.length < 2) return [];
  return BUREAU_RULES.flatMap((rule) =>
    [...rule.compare(history)].flatMap((comparison) => findingsOf(rule, comparison)),
  );
}
