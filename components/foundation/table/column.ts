import type { ReactNode } from "react";
import { compareDecimals } from "@/lib/i18n/decimal";
import type { Origin } from "@/lib/records/vocabulary";
import type { DownloadColumn } from "./download";

export type CellValue = string | number | null;

/** One column of a table; `value` is what sorting and downloads use, `cell` what is shown. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Numbers stand right in tabular figures and sort as exact decimals. */
  readonly kind: "text" | "number";
  readonly value: (row: Row) => CellValue;
  readonly cell?: (row: Row) => ReactNode;
  /** Whether the figure was printed, derived or corrected, where the column holds figures. */
  readonly origin?: (row: Row) => Origin | null;
  /** Width in pixels; the table scrolls sideways where columns need more than there is. */
  readonly width?: number;
  readonly sortable?: boolean;
  /** The column whose cells name their row; the first where none does. */
  readonly heads?: "row";
  /** What of it goes into a downloaded file; the header and the values where nothing else is said. */
  readonly download?: readonly DownloadColumn<Row>[];
}

/** How many of a table's figures no document prints. */
export const countDerived = <Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): number =>
  columns.reduce(
    (sum, { origin }) => sum + (origin ? rows.filter((row) => origin(row) === "derived").length : 0),
    0,
  );

/** Position of the column whose cells name their row. */
export function headColumn<Row>(columns: readonly TableColumn<Row>[]): number {
  return Math.max(
    0,
    columns.findIndex(({ heads }) => heads === "row"),
  );
}

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** Ascending order of two cells; cells without a value are the caller's to place. */
export function compareCells(a: CellValue, b: CellValue, kind: "text" | "number"): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return kind === "number" ? compareDecimals(String(a), String(b)) : collator.compare(String(a), String(b));
}

/** Rows in order, those without a value last in both directions; equal rows keep their place. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: TableColumn<Row>,
  direction: "ascending" | "descending",
): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = column.value(a);
    const right = column.value(b);
    if (left === null || right === null) return compareCells(left, right, column.kind);
    return sign * compareCells(left, right, column.kind);
  });
}
