import type { Glyph } from "./glyphs";

/** The same character drawn again this near makes it bold. */
const NEAR = 0.3;
/** Characters of a word drawn again lie this evenly beside the first ones. */
const EVEN = 0.06;

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Whether a character is drawn again at once, to look bold. */
export function isAgain(first: Glyph, second: Glyph): boolean {
  return first.text === second.text && shiftOf(first, second) !== null;
}

/**
 * Words without those drawn twice to look bold. All characters of a word must be there already, each shifted as
 * the others are: figures that print over one another share some characters by chance.
 */
export function withoutAgain(words: readonly (readonly Glyph[])[]): readonly (readonly Glyph[])[] {
  const seen = new Map<string, Glyph[]>();
  return words.filter((word) => {
    const shifts = shiftsOf(seen, word[0] as Glyph);
    if (shifts.some((shift) => word.every((glyph) => isDrawn(seen, glyph, shift)))) return false;
    for (const glyph of word) {
      const key = keyOf(glyph.text, cellOf(glyph.x0), cellOf(glyph.y0));
      const list = seen.get(key);
      if (list) list.push(glyph);
      else seen.set(key, [glyph]);
    }
    return true;
  });
}

function shiftOf(first: Glyph, second: Glyph): Shift | null {
  const reach = second.size * NEAR;
  const x = second.x0 - first.x0;
  const y = second.y0 - first.y0;
  const near = Math.abs(x) <= Math.min(reach, (second.x1 - second.x0) / 2) && Math.abs(y) <= reach;
  return near ? { x, y } : null;
}

function isDrawn(seen: ReadonlyMap<string, readonly Glyph[]>, glyph: Glyph, shift: Shift): boolean {
  const even = EVEN * glyph.size;
  return shiftsOf(seen, glyph).some(
    ({ x, y }) => Math.abs(x - shift.x) <= even && Math.abs(y - shift.y) <= even,
  );
}

const CELL = 8;
const cellOf = (at: number): number => Math.floor(at / CELL);
const keyOf = (text: string, column: number, row: number): string => `${text} ${column} ${row}`;

function shiftsOf(seen: ReadonlyMap<string, readonly Glyph[]>, glyph: Glyph): Shift[] {
  const shifts: Shift[] = [];
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const other of seen.get(keyOf(glyph.text, cellOf(glyph.x0) + dx, cellOf(glyph.y0) + dy)) ?? []) {
        const shift = shiftOf(other, glyph);
        if (shift) shifts.push(shift);
      }
  return shifts;
}
