import type { Box, Matrix } from "./geometry";

/** One printed character with the box it takes, in points from the top left. */
export interface Glyph extends Box {
  readonly text: string;
  /** Size of its font on the page. */
  readonly size: number;
  /** Direction of the text in quarter turns clockwise; null for a slant, as watermarks have. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  /** Set in a light colour, or half transparent. */
  readonly faint?: boolean;
  /** Number of the operator that showed it: characters of one operator were set together. */
  readonly show: number;
  /** Why it may be another character. */
  readonly doubt?: string;
}

const SLANT = 0.05;

/** The direction text runs in on the page, whose y axis points down. */
export function quarter(m: Matrix, mirrored: boolean): Glyph["turn"] {
  const sign = mirrored ? -1 : 1;
  const length = Math.hypot(m[0], m[1]);
  const x = (m[0] / length) * sign;
  const y = (m[1] / length) * sign;
  if (Math.abs(y) < SLANT) return x > 0 ? 0 : 2;
  if (Math.abs(x) < SLANT) return y > 0 ? 1 : 3;
  return null;
}
