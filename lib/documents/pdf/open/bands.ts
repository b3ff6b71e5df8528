import type { Rule } from "../geometry";
import type { SegmentLine } from "./segments";

/** A ruling line as long as this share of the table runs across it. */
const ACROSS = 0.6;
/** Share of the rows that must have a band of their own for the bands to be the rows. */
const OWN = 0.8;
const FEWEST_ROWS = 2;

/** Lines of a table, each with the number of ruling lines across the table above it. */
export function banded(lines: readonly SegmentLine[], rules: readonly Rule[]): SegmentLine[] {
  const from = Math.min(...lines.map((line) => line.x0));
  const to = Math.max(...lines.map((line) => line.x1));
  const across = rules
    .filter((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) >= ACROSS * (to - from))
    .map((rule) => rule.at)
    .toSorted((a, b) => a - b);
  return lines.map((line) => ({
    ...line,
    band: across.filter((at) => at < (line.y0 + line.y1) / 2).length,
  }));
}

/** The lines of each row where ruling lines part the rows; null where they do not. */
export function rowBands(lines: readonly SegmentLine[]): SegmentLine[][] | null {
  const bands = new Map<number, SegmentLine[]>();
  for (const line of lines) {
    const band = bands.get(line.band ?? 0) ?? [];
    band.push(line);
    bands.set(line.band ?? 0, band);
  }
  const rows = lines.filter(isRow).length;
  const own = [...bands.values()].filter((band) => band.some(isRow)).length;
  return own >= FEWEST_ROWS && own >= OWN * rows ? [...bands.values()] : null;
}

function isRow({ segments }: SegmentLine): boolean {
  return segments.some((segment) => segment.kind !== "text");
}
