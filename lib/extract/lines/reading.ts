import type { Omission } from "../../documents/model";
import type { TableSegment } from "../segments";
import type { Piece } from "./pieces";
import type { LineRegion } from "./regions";

/** A cell a line, and no sum confirms that the lines are in the order of the table. */
export const UNORDERED = "the order of the lines may not be the table's";

/** A part of a table that was not read, with its line. */
export interface LineReport extends Omission {
  readonly line: number | null;
}

/** A table read from lines as rows with columns; without a segment the region is left to the other readers. */
export interface LineReading {
  readonly segment: TableSegment | null;
  readonly report: readonly LineReport[];
}

export function unread(region: LineRegion, reason: string): LineReading {
  return { segment: null, report: [{ reason, line: region.firstLine, text: region.title }] };
}

export function omission(piece: Piece, reason: string, text: string): LineReport {
  return { reason, line: piece.place.line, text };
}

/** Why a figure has no column, by those it may have. */
export function untold(columns: readonly string[]): string {
  return columns.length > 1
    ? `the line does not tell the column: ${columns.join(", ")}`
    : "no reading of the row balances";
}

/** Texts that print every cell on a line of its own: then only sums tell that lines kept their order. */
export function isCellALine(region: LineRegion): boolean {
  const alone = region.body.filter((line) => !/\S\s+\S/.test(line.text.trim())).length;
  return alone * 10 >= region.body.length * 8;
}

/** What a region says about its table, without its rows. */
export function segmentOf(region: LineRegion): Omit<TableSegment, "rows"> {
  return {
    form: region.form,
    title: region.title,
    unit: region.unit,
    captions: [],
    notes: region.notes,
    placedBy: "identity",
    firstLine: region.firstLine,
  };
}
