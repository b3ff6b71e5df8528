import type { MarkCard, Marked } from "./mark";

interface Words {
  readonly label: () => string;
  readonly card: () => MarkCard;
}

const lazily = <T>(write: () => T): (() => T) => {
  let written: { readonly text: T } | undefined;
  return () => {
    written ??= { text: write() };
    return written.text;
  };
};

/** A mark whose words are written when they are first asked for: of thousands of marks a reader meets a few. */
export function withWords<T extends Omit<Marked, "label" | "card">>(mark: T, words: Words): T & Marked {
  // Not enumerable: a drawing that copies its marks copies no card. What reads them out needs the label.
  return Object.defineProperties(mark, {
    label: { get: lazily(words.label), enumerable: true },
    card: { get: lazily(words.card), enumerable: false },
  }) as T & Marked;
}
