import type { DocumentModel } from "../documents/model";
import { plainCharacters } from "../print/han";
import type { CheckedDocument, Passage } from "../records/checked-document";
import type { SubjectIndex } from "./subjects";
import { type Abstention, PART_UNKNOWN } from "./types";

/** The words of a document for the rules that read them. */
export function checkedDocument(
  model: DocumentModel,
  year: number | null,
  abstentions: readonly Abstention[],
  subjects?: SubjectIndex,
): CheckedDocument {
  const passages: Passage[] = [];
  for (const { cells } of model.rows)
    for (const { text, place } of cells)
      if (text !== "")
        passages.push({
          text,
          bare: /\s/.test(text) ? text.replace(/\s/g, "") : text,
          line: place.line,
          char: place.char,
          page: place.page ?? null,
        });
  return {
    text: plainCharacters(model.text),
    passages,
    unread: abstentions.flatMap(({ line, text, reason }) =>
      line === null || reason === PART_UNKNOWN ? [] : [{ line, text }],
    ),
    year,
    subjectOf: (code) => subjects?.find(code),
    namesakesUnder: (name, parent) => subjects?.namesakesUnder(name, parent) ?? [],
  };
}
