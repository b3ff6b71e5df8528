import { BUDGETS } from "./budgets";
import { DocumentError } from "./document-error";

/** Documents of word processors stay below 100. */
const DEEPEST = BUDGETS.markupDepth.most;

/** Counts open elements. @throws DocumentError too_deep */
export class MarkupDepth {
  private depth = 0;

  open(): void {
    if (++this.depth > DEEPEST)
      throw new DocumentError(
        "too_deep",
        `More than ${DEEPEST} elements are nested in each other. Save the document anew.`,
      );
  }

  close(): void {
    this.depth--;
  }
}
