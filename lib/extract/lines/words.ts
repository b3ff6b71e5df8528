import { plainLabel } from "../label";
import type { Measure } from "./clusters";
import type { Extent, Piece } from "./pieces";

/** A word of a header, whole or put together from fragments on lines below one another. */
export interface HeaderWord {
  readonly word: string;
  readonly pieces: readonly Piece[];
}

/**
 * Header pieces as words of a vocabulary, longest words first; null where a piece belongs to none. Fragments
 * are joined from top to bottom; with a measure only those that lie below one another.
 */
export function composeWords(
  header: readonly Piece[],
  vocabulary: readonly string[],
  measure?: Measure,
): HeaderWord[] | null {
  const free = header.filter((piece) => piece.kind === "word");
  const found: HeaderWord[] = [];
  for (const word of vocabulary.toSorted((a, b) => b.length - a.length)) {
    for (let pieces = compose(word, free, measure); pieces; pieces = compose(word, free, measure)) {
      for (const piece of pieces) free.splice(free.indexOf(piece), 1);
      found.push({ word, pieces });
    }
  }
  return free.length === 0 ? found : null;
}

/** The same by the first way of counting display columns that explains every piece, else without places. */
export function composePlaced(header: readonly Piece[], vocabulary: readonly string[]): HeaderWord[] | null {
  return (
    composeWords(header, vocabulary, (piece) => piece.narrow) ??
    composeWords(header, vocabulary, (piece) => piece.wide) ??
    composeWords(header, vocabulary)
  );
}

/** The pieces that print a word; every fragment stands on a later line than the one before. */
export function compose(word: string, free: readonly Piece[], measure?: Measure): Piece[] | null {
  const starts = free
    .filter((piece) => piece.text !== "" && word.startsWith(plainLabel(piece.text)))
    .toSorted((a, b) => b.text.length - a.text.length);
  for (const piece of starts) {
    const rest = word.slice(plainLabel(piece.text).length);
    if (rest === "") return [piece];
    const below = compose(
      rest,
      free.filter((other) => other.row > piece.row && (!measure || overlaps(measure(other), measure(piece)))),
      measure,
    );
    if (below) return [piece, ...below];
  }
  return null;
}

function overlaps(a: Extent, b: Extent): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Where a word stands; null where its fragments do not lie below one another. */
export function extentOf(pieces: readonly Piece[], measure: Measure): Extent | null {
  const extents = pieces.map(measure);
  const from = Math.max(...extents.map((extent) => extent.from));
  const to = Math.min(...extents.map((extent) => extent.to));
  if (extents.length === 0 || from >= to) return null;
  return {
    from: Math.min(...extents.map((extent) => extent.from)),
    to: Math.max(...extents.map((extent) => extent.to)),
  };
}

/** 2023年决算数 is 决算数 where every column names that year. */
export function withoutYear(header: readonly Piece[]): readonly Piece[] {
  const years = new Set(header.flatMap(({ text }) => /20\d{2}(?=年)/.exec(text)?.[0] ?? []));
  if (years.size !== 1) return header;
  return header.map((piece) => ({ ...piece, text: piece.text.replace(/^20\d{2}年度?(?=.)/, "") }));
}
