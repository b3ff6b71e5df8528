import type { Row } from "../../documents/model";
import { joinHan } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { Abstention } from "../types";
import type { GridColumn } from "./columns";

/** Why a column of figures is not read; null where it can be. */
export type Reason =
  | "a column of changes, rates or shares holds no amount"
  | "column unknown to the form"
  | "two columns of the table say the same";

/** What the columns left out hold: one line for a column of changes, each figure where the words are not understood. */
export function leftOut(column: GridColumn, reason: Reason, body: readonly Row[]): Abstention[] {
  const filled = body.flatMap((row) => {
    const cell = row.cells[column.index];
    return cell && parsePrintedNumber(cell.text) ? [{ row, cell }] : [];
  });
  if (filled.length === 0) return [];
  if (reason !== "column unknown to the form") return [{ reason, line: column.line, text: column.path }];
  return filled.map(({ row, cell }) => ({
    reason,
    line: cell.place.line,
    text: `${column.path} · ${joinHan(row.cells.find(({ text }) => text !== "")?.text ?? "")} ${cell.text}`,
  }));
}
