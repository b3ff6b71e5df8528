import type { Row } from "../../documents/model";
import { layOutPerformance } from "./performance-flow";
import { tokenOf } from "./token";

/** Rows of so many widths have lost the cells that others span. */
const FEWEST_WIDTHS = 3;

/**
 * Rows of a self-evaluation form whose merged cells are printed once: a cell's index in its row is no column. Laid out
 * by its words as any run of cells; null where the rows are whole, or the words do not tell.
 */
export function layOutRagged(rows: readonly Row[]): readonly Row[] | null {
  const marked = rows.every((row) => row.kind === "cells" && row.aligned);
  if (!marked || new Set(rows.map((row) => row.cells.length)).size < FEWEST_WIDTHS) return null;
  const tokens = rows.flatMap((row) => row.cells.map((cell, i) => tokenOf(cell, i === 0)));
  const form = layOutPerformance(tokens, true);
  if (!form?.complete) return null;
  const rest = tokens.slice(form.end).filter(({ plain }) => plain !== "");
  return [...form.rows, ...rest.map(({ cell }): Row => ({ kind: "text", aligned: false, cells: [cell] }))];
}
