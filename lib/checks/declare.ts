import type { Rule } from "./rule";
import { RULE_STATEMENTS, type RuleId } from "./statements";

/** Joins a rule's function to what is said about it. */
export function declareRule(id: RuleId, run: Rule["run"]): Rule {
  return { id, ...RULE_STATEMENTS[id], run };
}
