import type { DocumentRecord } from "../records/schema";
import { compareText } from "./corpus-document";

/** What makes one of two editions the later one, the first difference in this order. */
export type EditionReason = "revision" | "date" | "facts" | "name";

const REVISED_NAME = /更正|修订|修正|勘误|重新公开|再次公开/;
const DATED_NAME = /(?<!\d)(20\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)/;

const isRevised = (document: DocumentRecord): number =>
  Number(document.revision !== null || REVISED_NAME.test(document.file));

/** The date the document prints, else the one in its file's name; an unknown date counts as the earliest. */
function dateOf(document: DocumentRecord): string {
  if (document.issued !== null) return document.issued;
  const named = DATED_NAME.exec(document.file);
  return named ? named.slice(1, 4).join("-") : "";
}

const CRITERIA: readonly (readonly [EditionReason, (a: DocumentRecord, b: DocumentRecord) => number])[] = [
  ["revision", (a, b) => isRevised(a) - isRevised(b)],
  ["date", (a, b) => compareText(dateOf(a), dateOf(b))],
  ["facts", (a, b) => a.facts - b.facts],
  ["name", (a, b) => compareText(a.file, b.file) || compareText(a.document_id, b.document_id)],
];

/**
 * Earlier edition first: one that calls itself corrected is later than one that does not, then the date, then
 * the one of which more could be read, then the order of the file names.
 */
export function compareEditions(a: DocumentRecord, b: DocumentRecord): number {
  for (const [, compare] of CRITERIA) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

/** Why the later of two editions is the later one. */
export function editionReason(later: DocumentRecord, earlier: DocumentRecord): EditionReason {
  return CRITERIA.find(([, compare]) => compare(later, earlier) !== 0)?.[0] ?? "name";
}
