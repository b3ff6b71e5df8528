import type { MarkCard, Marked } from "./mark";

/** A mark whose card is written when it is first shown: of thousands of marks a reader opens a few. */
export function withCard<T extends Marked>(mark: T, write: () => MarkCard): T {
  let written: MarkCard | undefined;
  // Not enumerable: a drawing that copies its marks copies no card.
  return Object.defineProperty(mark, "card", {
    get: () => {
      written ??= write();
      return written;
    },
    enumerable: false,
  });
}
