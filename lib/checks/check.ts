import type { CheckedDocument } from "../records/checked-document";
import type { Fact, Finding } from "../records/schema";
import { Explainer } from "./explain";
import { FactIndex } from "./fact-index";
import { makeFinding, type Source } from "./finding";
import { markPreferred } from "./preferred";
import { RULES } from "./registry";
import { sharpen } from "./sharpen";
import { type Applied, settleStatuses } from "./status";
import { guardUnread } from "./unread";

export interface Checked {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

/** Runs every rule over the facts and words of one document: statuses, preferred statements and findings. */
export function checkFacts(facts: readonly Fact[], source: Source, document?: CheckedDocument): Checked {
  const applied = applyRules(facts, document);
  const explainer = new Explainer(applied);
  const findings = applied
    .filter(({ check }) => check.verdict !== "equal")
    .map((entry, i) => makeFinding(entry, i, source, explainer));
  return { facts: markPreferred(settleStatuses(facts, applied)), findings };
}

/** Every application of every rule. */
export function applyRules(facts: readonly Fact[], document?: CheckedDocument): readonly Applied[] {
  const index = new FactIndex(sharpen(facts), document);
  return RULES.flatMap((rule) =>
    [...rule.run(index)].map((check) => ({ rule, check: guardUnread(index, check, rule.id) })),
  );
}
