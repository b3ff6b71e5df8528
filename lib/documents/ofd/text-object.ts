import type { Element } from "domhandler";
import { DocumentError } from "../document-error";
import { apply, type Matrix } from "../pdf/geometry";
import { type Glyph, quarter } from "../pdf/glyphs";
import { childrenOf, numbersOf, textOf } from "./package";

const ASCENT = 0.88;
const DESCENT = 0.14;
/** Width of a character that no offset tells, in parts of the font's size. */
const WIDE = 1;
const NARROW = 0.5;
const MOST_CHARACTERS = 20_000;

const isNarrow = (character: string): boolean => /[\u0020-\u024f\u2010-\u2027]/.test(character);

/**
 * Offsets between characters: a list of numbers, in which `g n v` stands for v n times.
 * @param most how many are needed
 */
export function offsetsOf(text: string | undefined, most: number): number[] {
  const parts = (text ?? "").trim().split(/\s+/);
  const offsets: number[] = [];
  for (let i = 0; i < parts.length && offsets.length < most; i++) {
    if (parts[i] !== "g") {
      if (parts[i] !== "") offsets.push(Number(parts[i]) || 0);
      continue;
    }
    const times = Math.min(Number(parts[i + 1]) || 0, most - offsets.length);
    for (let n = 0; n < times; n++) offsets.push(Number(parts[i + 2]) || 0);
    i += 2;
  }
  return offsets;
}

/**
 * The characters of a text object with the boxes they take on the page.
 * @param place from the object's coordinates to the page's points
 * @param show number of the object
 */
export function glyphsOf(object: Element, place: Matrix, show: number): Glyph[] {
  const size = Number(object.attribs.Size) || 0;
  const scale = Number(object.attribs.HScale ?? 1) || 1;
  const glyphs: Glyph[] = [];
  // A second piece of text without a place of its own goes on where the first one's coordinates say.
  let [x, y] = [0, 0];
  for (const code of childrenOf(object, "TextCode")) {
    const characters = [...textOf(code)];
    if (characters.length > MOST_CHARACTERS)
      throw new DocumentError("too_large", `A text of the OFD has more than ${MOST_CHARACTERS} characters.`);
    x = code.attribs.X === undefined ? x : (numbersOf(code.attribs.X)[0] ?? 0);
    y = code.attribs.Y === undefined ? y : (numbersOf(code.attribs.Y)[0] ?? 0);
    const dx = offsetsOf(code.attribs.DeltaX, characters.length);
    const dy = offsetsOf(code.attribs.DeltaY, characters.length);
    const told = code.attribs.DeltaX !== undefined || code.attribs.DeltaY !== undefined;
    let [left, base] = [x, y];
    for (const [i, character] of characters.entries()) {
      const usual = (isNarrow(character) ? NARROW : WIDE) * size * scale;
      const step = dx[i];
      const width = step !== undefined && step > 0 && step < usual ? step : usual;
      glyphs.push(glyphAt(character, left, base, width, size, place, show));
      left += told ? (step ?? 0) : usual;
      base += dy[i] ?? 0;
    }
  }
  return glyphs;
}

function glyphAt(
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  place: Matrix,
  show: number,
): Glyph {
  const [ax, ay] = apply(place, x, y - ASCENT * size);
  const [bx, by] = apply(place, x + width, y + DESCENT * size);
  return {
    text,
    size: size * Math.hypot(place[2], place[3]),
    turn: quarter(place, false),
    show,
    x0: Math.min(ax, bx),
    y0: Math.min(ay, by),
    x1: Math.max(ax, bx),
    y1: Math.max(ay, by),
  };
}
