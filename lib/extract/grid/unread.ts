import type { Row } from "../../documents/model";
import type { TableContext } from "../draft";
import { joinHan } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableResult } from "../tables/subject-table";
import type { Abstention } from "../types";
import type { Grid } from "./body";
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

/** A table whose header words do not stand over their columns; where its columns are numbered these may still tell. */
export function shifted(context: TableContext, { numbered, body }: Grid): TableResult | null {
  const reason = "the words of the header do not stand over their columns";
  const line = body[0]?.cells[0]?.place.line ?? null;
  return numbered ? null : { facts: [], abstentions: [{ reason, line, text: context.title ?? "" }] };
}
