import { checkDocument } from "../../checks/check-document";
import { replacedIds } from "../../records/corrected";
import { asCorrected } from "../../records/printed";
import type { Fact, Finding } from "../../records/schema";
import { STATED_ONCE } from "../alone";
import type { CorpusDocument } from "../corpus-document";

/** What a package says of its figures by way of identities, which are computed here. */
const COMPUTED: ReadonlySet<Fact["status"]> = new Set(["validated", "consistent", "clash"]);

const STATED = {
  zh: "数据包所述；本机没有原文，无法核对。",
  en: "As the package states; the document is not here to check it.",
};

/** A figure nobody has vouched for yet; what the package says of it, or of its correction, stays as its reason. */
const unvouched = (fact: Fact): Fact =>
  COMPUTED.has(fact.status)
    ? {
        ...fact,
        status: "reported",
        status_reason:
          fact.origin === "corrected" ? fact.status_reason : `as the package states: ${fact.status}`,
        confirmed_by: null,
        contradicted_by: null,
      }
    : fact;

/** A contradiction the package states and these figures alone do not show: nothing to accuse anybody of. */
const stated = (finding: Finding): Finding => ({
  ...finding,
  severity: finding.severity === "certain" ? "soft" : finding.severity,
  explanation_zh: [STATED.zh, finding.explanation_zh].filter(Boolean).join(" "),
  explanation_en: [STATED.en, finding.explanation_en].filter(Boolean).join(" "),
});

const sameAs = ({ rule, message_en }: Finding): string => `${rule} ${message_en}`;

/** A reason stands only where nothing computed here takes its place. */
const settled = (fact: Fact): Fact =>
  fact.status === "reported" || !fact.status_reason?.startsWith("as the package states")
    ? fact
    : { ...fact, status_reason: null };

/**
 * A document of a package somebody handed in, as far as its figures prove it: statuses come from the identities they
 * satisfy or break here, and what cannot be computed without the document is shown as stated.
 */
export function weighClaims(one: CorpusDocument): CorpusDocument {
  const { document, facts, findings } = one;
  if (STATED_ONCE.has(document.kind))
    return { ...one, facts: facts.map(unvouched), findings: findings.map(stated) };
  const source = { file: document.file, documentId: document.document_id, format: document.format };
  // What a correction stands in for is kept, and takes no part in the sums.
  const replaced = replacedIds(facts);
  const current = facts.filter(({ fact_id }) => !replaced.has(fact_id));
  const checked = checkDocument(current.map(unvouched).map(asCorrected), source);
  const weighed = new Map(checked.facts.map((fact) => [fact.fact_id, settled(fact)]));
  const found = new Set(checked.findings.map(sameAs));
  const others = findings.filter((finding) => !found.has(sameAs(finding))).map(stated);
  const all = [...checked.findings, ...others].map((finding, i) => ({
    ...finding,
    finding_id: `${document.document_id.slice(0, 12)}-f${i + 1}`,
  }));
  return {
    ...one,
    document: { ...document, facts: facts.length, findings: all.length },
    facts: facts.map((fact) => ({ ...(weighed.get(fact.fact_id) ?? fact), printed: fact.printed })),
    findings: all,
  };
}
