import type { DocumentModel } from "../documents/model";
import type { Fact } from "../records/schema";

/** Offset of a figure from the start of its document, which its id holds for every format; null for other ids. */
export function offsetOf(factId: string): number | null {
  const digits = /^[0-9a-f]{12}-(\d+)/.exec(factId)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Line that holds an offset, by the places the model knows. */
function lineFinder(model: DocumentModel): (char: number) => number | null {
  const places = model.rows
    .flatMap((row) => row.cells.map((cell) => cell.place))
    .sort((a, b) => a.char - b.char);
  return (char) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.char ?? 0) <= char) low = middle + 1;
      else high = middle;
    }
    return places[low - 1]?.line ?? null;
  };
}

/**
 * Records of a document without lines of its own (PDF, Word, workbook) with the running line and offset the
 * rules need; records that have them stay as they are.
 */
export function restorePlaces(facts: readonly Fact[], model: DocumentModel): Fact[] {
  if (facts.every((fact) => fact.char !== null)) return [...facts];
  const lineOf = lineFinder(model);
  return facts.map((fact) => {
    const char = fact.char ?? offsetOf(fact.fact_id);
    return fact.char !== null || char === null ? fact : { ...fact, char, line: lineOf(char) };
  });
}
