import type { Glyph } from "./glyphs";
import { strokesOf } from "./words";

/** Copies of one text on a page from which on a faint one is a pattern, and one in full colour. */
const FEWEST_FAINT = 3;
const FEWEST_DARK = 6;
/** Steps of a pattern differ by less, in points. */
const EVEN = 1.5;

/** A text printed again and again at even steps over a page: a watermark, whatever table lies below it. */
export function withoutTiled(glyphs: readonly Glyph[]): readonly Glyph[] {
  const copies = new Map<string, Glyph[][]>();
  for (const stroke of strokesOf(glyphs)) {
    if (stroke.length < 2) continue;
    const key = `${stroke[0]?.faint === true} ${stroke.map((glyph) => glyph.text).join("")}`;
    const list = copies.get(key);
    if (list) list.push(stroke);
    else copies.set(key, [stroke]);
  }
  const dropped = new Set<Glyph>();
  for (const [key, list] of copies)
    if (isPattern(key, list)) for (const glyph of list.flat()) dropped.add(glyph);
  return dropped.size === 0 ? glyphs : glyphs.filter((glyph) => !dropped.has(glyph));
}

/** Figures in full colour are never a pattern: the cells of a table hold the same ones at even steps. */
function isPattern(key: string, runs: readonly (readonly Glyph[])[]): boolean {
  if (key.startsWith("true ")) return runs.length >= FEWEST_FAINT;
  if (!/[\u4e00-\u9fffA-Za-z]{2}/.test(key.slice("false ".length)) || runs.length < FEWEST_DARK) return false;
  const columns = evenSteps(runs.map((run) => (run[0] as Glyph).x0));
  const rows = evenSteps(runs.map((run) => (run[0] as Glyph).y0));
  return columns >= 2 && rows >= 3 && columns * rows === runs.length;
}

/** How many places there are, where they follow each other at even steps; 0 where they do not. */
function evenSteps(at: readonly number[]): number {
  const places = [...new Set(at.map((value) => Math.round(value)))].sort((a, b) => a - b);
  const steps = places.slice(1).map((place, i) => place - (places[i] as number));
  return steps.every((step) => Math.abs(step - (steps[0] as number)) <= EVEN) ? places.length : 0;
}
