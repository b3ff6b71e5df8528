import type { DocumentModel } from "../documents/model";
import type { Extraction } from "../extract/types";
import { countVerdict, DETAILS } from "./details";
import { type Evidence, gatherEvidence } from "./evidence";
import { formVerdict } from "./forms";
import type { Requirement } from "./requirement";
import { type DisclosureState, type Verdict, verdict } from "./state";
import { statementVerdict } from "./statements";

/** One row of the register: what a document shows of one requirement. */
export interface Disclosure {
  readonly file: string;
  readonly document_id: string;
  readonly bureau: string | null;
  readonly region_code: string | null;
  readonly fiscal_year: number | null;
  readonly document_kind: string;
  readonly requirement_id: string;
  readonly state: DisclosureState;
  readonly reason: string;
  /** 1-based line of the place that decides it; null where nothing was found. */
  readonly place: number | null;
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf(".") + 1);

function noteVerdict(evidence: Evidence): Verdict {
  const states = [...evidence.forms.keys()].map((form) => formVerdict(form, evidence));
  if (!evidence.hasTables) return verdict("not_checkable", "the file holds no tables");
  const bare = states.find(({ state }) => state === "empty_unexplained");
  if (bare) return verdict("absent", "a table is empty and nothing says why", bare.line);
  const noted = states.find(({ state }) => state === "present_zero");
  return noted
    ? verdict("present", "every empty table has its note", noted.line)
    : verdict("not_applicable", "no table is empty");
}

const UNSEEN = verdict("not_checkable", "the document does not show it");

function judge({ id, kind, form }: Requirement, evidence: Evidence): Verdict {
  const name = lastPart(id);
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
function inForce({ validFrom, validTo }: Requirement, year: number | null): boolean {
  return year === null || ((validFrom ?? year) <= year && year <= (validTo ?? year));
}

/**
 * What a department's document shows of each requirement of its kind. A document that was refused, and one of a
 * whole government, is judged by none.
 */
export function registerOf(
  extraction: Extraction,
  model: DocumentModel,
  requirements: readonly Requirement[],
): Disclosure[] {
  const { document, bureau, facts } = extraction;
  const kind =
    document.kind === "budget" ? "budget" : document.kind === "final_account" ? document.kind : null;
  if (kind === null || facts.length === 0 || bureau?.scope.startsWith("region_")) return [];
  const evidence = gatherEvidence(extraction, model);
  const asked = requirements.filter(
    (one) => one.documentKind === kind && one.appliesTo.some((whom) => whom !== "government"),
  );
  return asked.map((requirement): Disclosure => {
    const seen = judge(requirement, evidence);
    const isAsked = inForce(requirement, evidence.year) || seen.state.startsWith("present");
    const { state, reason, line } = isAsked
      ? seen
      : verdict("not_applicable", "not asked of documents of this year");
    return {
      file: document.file,
      document_id: document.document_id,
      bureau: facts.find((fact) => fact.bureau !== null)?.bureau ?? bureau?.name ?? null,
      region_code: document.region_code,
      fiscal_year: document.fiscal_year,
      document_kind: kind,
      requirement_id: requirement.id,
      state,
      reason,
      place: line,
    };
  });
}
