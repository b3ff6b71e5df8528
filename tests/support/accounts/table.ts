import type { Fund, Phase, TableKind } from "../../../lib/records/vocabulary";

/** What the record of a printed figure must say. Left-out fields are not compared. */
export interface Expected {
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly year: number;
  readonly phase: Phase;
  readonly fund?: Fund | null;
  readonly subject?: string | null;
  readonly item?: string | null;
  /** Printed otherwise than the accounts say. */
  readonly altered?: boolean;
}

export interface PrintedCell {
  readonly text: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly expected?: Expected;
}

/** A table as it stands on paper, before a converter turns it into text. */
export interface PrintedTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly number: string;
  readonly header: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
  readonly note: string;
}

/** A figure of the rendered document and the place its first character stands at. */
export interface PlacedFigure extends Expected {
  readonly printed: string;
  readonly char: number;
  readonly line: number;
  readonly table: TableKind;
}

/** A cell of the expanded grid; `origin` is false for the parts of a merged cell behind its first. */
export interface GridCell {
  readonly cell: PrintedCell;
  readonly origin: boolean;
}

export const text = (value: string, spans: Pick<PrintedCell, "colSpan" | "rowSpan"> = {}): PrintedCell => ({
  text: value,
  ...spans,
});

/** Rows of cells with spans as a full grid. */
export function expand(rows: readonly (readonly PrintedCell[])[]): GridCell[][] {
  const grid: GridCell[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column]) column++;
      for (let dr = 0; dr < (cell.rowSpan ?? 1); dr++) {
        for (let dc = 0; dc < (cell.colSpan ?? 1); dc++) {
          const target = grid[r + dr];
          if (target) target[column + dc] = { cell, origin: dr === 0 && dc === 0 };
        }
      }
      column += cell.colSpan ?? 1;
    }
  }
  return grid;
}
