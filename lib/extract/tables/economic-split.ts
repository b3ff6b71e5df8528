import type { Cell, Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import type { MeasureId } from "../../records/measures";
import { type DraftFact, draft, type TableContext } from "../draft";
import { columnPaths } from "../header";
import { joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { printedCode } from "../subjects";
import type { TableResult } from "./subject-table";

interface SplitColumn {
  readonly id: "total" | "personnel" | "public";
  readonly header: RegExp;
  readonly zh: string;
  readonly total: MeasureId;
}

/** Columns of the one-block form: a total split into personnel and public expenses. */
const SPLIT_COLUMNS: readonly SplitColumn[] = [
  { id: "total", header: /合计$|小计$|决算数$/, zh: "合计", total: "basic_expenditure" },
  { id: "personnel", header: /人员经费$/, zh: "人员经费", total: "personnel_expenses" },
  { id: "public", header: /公用经费$|日常公用$/, zh: "公用经费", total: "public_expenses" },
];

export interface SplitPlan {
  readonly positions: readonly number[];
  /** Number of cells of a full row. */
  readonly width: number;
}

/** Where 合计, 人员经费 and 公用经费 stand; null when the table is of the other form. */
export function planSplit(rows: readonly Row[], at: number): SplitPlan | null {
  const top = rows.slice(0, at + 1);
  const width = mostOf(top, (row) => row.cells.length);
  const paths = columnPaths(top, width);
  if (!paths) return null;
  const positions = SPLIT_COLUMNS.map((column) =>
    paths.findIndex((path) => column.header.test(plainLabel(path))),
  );
  return (positions[1] ?? -1) >= 0 && (positions[2] ?? -1) >= 0 ? { positions, width } : null;
}

/** Collapsed rows are read from their end: a merged label cell is printed once. */
export function readSplit(
  context: TableContext,
  rows: readonly Row[],
  nameAt: number,
  plan: SplitPlan,
): TableResult {
  const facts: DraftFact[] = [];
  for (const row of rows) {
    const offset = row.aligned ? 0 : row.cells.length - plan.width;
    const label = labelOf(row.cells.slice(0, Math.max(0, nameAt + 1 + offset)));
    if (!label) continue;
    for (const [i, column] of SPLIT_COLUMNS.entries()) {
      const cell = row.cells[(plan.positions[i] ?? -1) + offset];
      const number = cell && parsePrintedNumber(cell.text);
      if (!cell || !number) continue;
      const fields = {
        fund: "general",
        subject: label.subject,
        row: label.text,
        column: column.zh,
        columnId: column.id,
      } as const;
      facts.push(draft(context, label.subject ? "economic_expenditure" : column.total, number, cell, fields));
    }
  }
  return { facts, abstentions: [] };
}

function labelOf(cells: readonly Cell[]): { subject: DraftFact["subject"]; text: string } | null {
  if (cells.some((cell) => /^(?:合计|总计)$/.test(plainLabel(cell.text))))
    return { subject: null, text: "合计" };
  const code = printedCode(
    cells
      .slice(0, -1)
      .map((cell) => cell.text.trim())
      .join(""),
  );
  const name = joinHan(cells.at(-1)?.text ?? "");
  return code === null ? null : { subject: { code, name, printed: code }, text: `${code} ${name}` };
}
