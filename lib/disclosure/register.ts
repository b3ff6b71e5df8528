import type { DocumentModel } from "../documents/model";
import type { Segments } from "../extract/segments";
import type { Extraction } from "../extract/types";
import type { Disclosure, Requirement } from "../records/disclosure";
import { countVerdict, DETAILS } from "./details";
import { type Evidence, gatherEvidence } from "./evidence";
import { formVerdict, NOTED } from "./forms";
import { type Verdict, verdict } from "./state";
import { statementVerdict } from "./statements";

const lastPart = (id: string): string => id.slice(id.lastIndexOf(".") + 1);

function noteVerdict(evidence: Evidence): Verdict {
  const states = [...evidence.forms.keys()].map((form) => formVerdict(form, evidence));
  if (!evidence.hasTables) return verdict("not_checkable", "the file holds no tables");
  const bare = states.find(({ state }) => state === "empty_unexplained");
  if (bare) return verdict("absent", "a table is empty and nothing says why", bare.line);
  const noted = states.find(({ reason }) => reason === NOTED);
  return noted
    ? verdict("present", "every empty table has its note", noted.line)
    : verdict("not_applicable", "no table is empty");
}

const UNSEEN = verdict("not_checkable", "the document does not show it");

function judge({ requirement_id, kind, form }: Requirement, evidence: Evidence): Verdict {
  const name = lastPart(requirement_id);
  switch (kind) {
    case "form":
      return form === null ? UNSEEN : formVerdict(form, evidence);
    case "detail":
      return form === null ? UNSEEN : (DETAILS[name]?.(evidence, form) ?? UNSEEN);
    case "count":
      return countVerdict(name, evidence) ?? UNSEEN;
    case "statement":
      return statementVerdict(name, evidence) ?? UNSEEN;
    case "note":
      return noteVerdict(evidence);
    case "timing":
    case "way":
      return name === "website" && evidence.extraction.document.url !== null
        ? verdict("present", "the page it was taken from is known")
        : UNSEEN;
  }
}

/** A requirement of later or earlier years is not asked; what is there all the same is said to be there. */
function inForce({ valid_from, valid_to }: Requirement, year: number | null): boolean {
  return year === null || ((valid_from ?? year) <= year && year <= (valid_to ?? year));
}

/**
 * What a department's document shows of each requirement of its kind. A document that was refused, and one of a
 * whole government, is judged by none.
 * @param segments the tables and text of the document, where the extraction has cut it as it stands
 */
export function registerOf(
  extraction: Extraction,
  model: DocumentModel,
  requirements: readonly Requirement[],
  segments: Segments | null = null,
): Disclosure[] {
  const { document, bureau, facts } = extraction;
  const kind =
    document.kind === "budget" ? "budget" : document.kind === "final_account" ? document.kind : null;
  if (kind === null || facts.length === 0 || bureau?.scope.startsWith("region_")) return [];
  const evidence = gatherEvidence(extraction, model, segments);
  const asked = requirements.filter((one) => one.document_kind === kind && one.applies_to !== "government");
  return asked.map((requirement): Disclosure => {
    const seen = judge(requirement, evidence);
    const isAsked = inForce(requirement, evidence.year) || seen.state.startsWith("present");
    const { state, reason, line } = isAsked
      ? seen
      : verdict("not_applicable", "not asked of documents of this year");
    return {
      document_id: document.document_id,
      requirement_id: requirement.requirement_id,
      state,
      reason,
      place: line,
    };
  });
}
