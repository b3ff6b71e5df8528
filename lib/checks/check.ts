import type { CheckedDocument } from "../records/checked-document";
import { groupBy } from "../records/group";
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

/** Every application of every rule; the figures of different bodies in one document say nothing about each other. */
export function applyRules(facts: readonly Fact[], document?: CheckedDocument): readonly Applied[] {
  const bodies = [...groupBy(facts, ({ bureau_id }) => bureau_id).values()];
  if (bodies.length <= 1) return applyTo(facts, document);
  const [first, ...others] = bodies.toSorted((a, b) => b.length - a.length);
  const wordless = document && { ...document, text: "", passages: [] };
  return [...applyTo(first ?? [], document), ...others.flatMap((own) => applyTo(own, wordless))];
}

function applyTo(facts: readonly Fact[], document?: CheckedDocument): readonly Applied[] {
  const index = new FactIndex(sharpen(facts), document);
  return RULES.flatMap((rule) =>
    [...rule.run(index)].map((check) => ({ rule, check: guardUnread(index, check, rule.id) })),
  );
}
