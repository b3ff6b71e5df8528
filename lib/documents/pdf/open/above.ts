import type { Box } from "../geometry";
import { type Column, overlap } from "./columns";
import type { SegmentLine } from "./segments";

const SAME = 3;

/** A table goes on when the column lines of the next part are among its own. */
export function goesOn(columns: readonly number[], xs: readonly number[]): boolean {
  return xs.length <= columns.length && xs.every((x) => columns.some((own) => Math.abs(own - x) <= SAME));
}

/** A line behind which a table does not go on. */
export function isCaptionLike(text: string): boolean {
  return /表|单位/.test(text);
}

/** Columns between the column lines of a ruled part of the table. */
export function columnsBetween(xs: readonly number[]): Column[] {
  return xs.slice(0, -1).map((x0, i) => ({ x0, x1: xs[i + 1] as number }));
}

const FIRST_COLUMNS = 3;

/**
 * Whether lines without walls stand in the columns of the ruled part above them: they hold figures, none of which
 * stands across a column line. A code may fill several columns of its header.
 */
export function standsIn(lines: readonly SegmentLine[], columns: readonly Column[]): boolean {
  const segments = lines.flatMap((line) => line.segments);
  const figures = segments.filter((segment) => segment.kind !== "text");
  const inside = (box: Box): boolean =>
    box.x0 >= (columns[0]?.x0 ?? 0) - SAME && box.x1 <= (columns.at(-1)?.x1 ?? 0) + SAME;
  const whole = (segment: (typeof figures)[number]): boolean => {
    const over = columns.flatMap((column, i) => (overlap(column, segment) > 0.5 ? [i] : []));
    return over.length === 1 || (segment.kind === "code" && (over[0] ?? FIRST_COLUMNS) < FIRST_COLUMNS);
  };
  return (
    lines.some((line) => line.segments.length > 1) &&
    figures.some((segment) => segment.kind === "figure") &&
    segments.every(inside) &&
    figures.every(whole)
  );
}
