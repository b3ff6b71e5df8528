import { type Gap, originalOffset, plainText } from "../print/han";
import type { Cell, TextPlace } from "./model";

/** The place an offset inside a text leads to; behind a line break it is still that of the text's first line. */
export function placeIn(place: TextPlace, offset: number): TextPlace {
  if (offset === 0) return place;
  if (place.gaps === undefined) return { ...place, char: place.char + offset };
  const { gaps, ...rest } = place;
  const left = gaps
    .filter(({ at }) => at > offset)
    .map((gap): Gap => ({ at: gap.at - offset, length: gap.length }));
  const char = place.char + originalOffset(offset, gaps);
  return left.length > 0 ? { ...rest, char, gaps: left } : { ...rest, char };
}

/** A text as it is recognised, placed where the original stands. */
export function plainCell(printed: string, place: TextPlace): Cell {
  const { text, gaps } = plainText(printed);
  return { text, place: gaps.length > 0 ? { ...place, gaps } : place };
}
