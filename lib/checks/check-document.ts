import type { CheckedDocument } from "../records/checked-document";
import type { Fact } from "../records/schema";
import { type Checked, checkFacts } from "./check";
import { onPages } from "./on-pages";

interface Source {
  readonly file: string;
  readonly documentId: string;
  /** Format of the document; lines mean something to a reader in a text only. */
  readonly format: string;
}

/** Checks the facts and words of one document and places its findings where a reader finds them. */
export function checkDocument(
  facts: readonly Fact[],
  { format, ...source }: Source,
  words?: CheckedDocument,
): Checked {
  const checked = checkFacts(facts, source, words);
  return format === "text" ? checked : onPages(checked);
}
