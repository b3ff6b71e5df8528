import { DocumentError } from "./document-error";

/** Elements inside each other; documents of word processors stay below 100. */
const DEEPEST = 2000;

/** Counts open elements. @throws DocumentError too_deep */
export class MarkupDepth {
  private depth = 0;

  open(): void {
    if (++this.depth > DEEPEST)
      throw new DocumentError("too_deep", `More than ${DEEPEST} elements are nested in each other.`);
  }

  close(): void {
    this.depth--;
  }
}
