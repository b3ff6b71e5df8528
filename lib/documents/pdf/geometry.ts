import type { PageSize, Turn } from "./turn";

/** Coordinates are points from the top left corner of the page. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface TextPiece extends Box {
  readonly text: string;
  /** Why it is read, but not vouched for. */
  readonly loose?: string;
}

/** A ruling line: `at` on its own axis, from `from` to `to` along it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page turned until its text is upright. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  /** Size of the page as it is shown. */
  readonly size: PageSize;
  readonly texts: readonly TextPiece[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly pictures: number;
  /** Characters without ink. */
  readonly invisible: number;
  /** Characters with ink, whatever their direction. */
  readonly glyphs: number;
  /** Its characters were recognised from a picture. */
  readonly recognised?: true;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** b applied first, then a. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** null where the matrix lays everything on a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return null;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

const STEPS = 100;
/** Off the middle by a third: neither decimal nor binary fractions lie half way between two steps. */
const OFF = 1 / 3;

/**
 * A place as it is compared, finer than print: engines compute in single precision, in whose noise places that are
 * the same would differ.
 */
export const settled = (value: number): number => Math.round(value * STEPS + OFF) / STEPS;

export const settledBox = <T extends Box>(box: T): T => ({
  ...box,
  x0: settled(box.x0),
  y0: settled(box.y0),
  x1: settled(box.x1),
  y1: settled(box.y1),
});

/** Values that lie within `tolerance` of each other as one, in order. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const centres: { sum: number; count: number; last: number }[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const open = centres.at(-1);
    if (open && value - open.last <= tolerance) {
      open.sum += value;
      open.count++;
      open.last = value;
    } else centres.push({ sum: value, count: 1, last: value });
  }
  return centres.map((c) => c.sum / c.count);
}

export function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (Math.abs((values[i] as number) - value) < Math.abs((values[best] as number) - value)) best = i;
  }
  return best;
}
