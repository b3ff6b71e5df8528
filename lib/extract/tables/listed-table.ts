import type { ListedForm } from "../../accounts/forms/government-revenue";
import type { Row } from "../../documents/model";
import { type DraftFact, draft, type TableContext } from "../draft";
import { gridOf } from "../grid/body";
import { blocksOf, gridColumns, isShifted } from "../grid/columns";
import { planItems } from "../grid/item-columns";
import { LabelReader } from "../grid/row-label";
import { stageOf } from "../grid/stage";
import { leftOut, shifted } from "../grid/unread";
import { bareLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { Abstention } from "../types";
import type { TableResult } from "./subject-table";

/** Reads a form that lists what makes up one amount; null where its rows are no grid. */
export function readListedTable(
  form: ListedForm,
  context: TableContext,
  rows: readonly Row[],
): TableResult | null {
  const grid = gridOf(rows);
  if (!grid) return null;
  const blocks = blocksOf(gridColumns(grid.header, grid.width), grid.body);
  if (isShifted(blocks, grid.body)) return shifted(context, grid);
  const [facts, abstentions]: [DraftFact[], Abstention[]] = [[], []];
  for (const block of blocks) {
    const plan = planItems(block);
    const reader = new LabelReader(block, grid.body);
    for (const [column, reason] of plan.left) abstentions.push(...leftOut(column, reason, grid.body));
    for (const row of grid.body) {
      const label = reader.read(row).name;
      const whole = form.row.test(bareLabel(label));
      for (const { column } of plan.columns) {
        const cell = row.cells[column.index];
        const number = cell && parsePrintedNumber(cell.text);
        if (!cell || !number || label === "") continue;
        facts.push(
          draft(context, whole ? form.whole : "stated_amount", number, cell, {
            ...stageOf(column.meaning, context),
            fund: form.fund,
            item: whole ? null : bareLabel(label),
            row: label,
            column: column.path,
            ...(column.unit ? { unit: column.unit } : {}),
          }),
        );
      }
    }
  }
  return facts.length > 0 ? { facts, abstentions } : null;
}
