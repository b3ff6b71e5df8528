import type { Row } from "../../documents/model";
import { type DraftFact, draft, type TableContext } from "../draft";
import { bareLabel, joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { printedCode } from "../subjects";
import type { TableResult } from "./subject-table";

const ITEM = "机关运行经费";

/** Reads 机关运行经费支出决算表: one amount a row, by economic subject, and the total. */
export function readOperatingTable(context: TableContext, rows: readonly Row[]): TableResult {
  const facts: DraftFact[] = [];
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.text !== "");
    const [first] = filled;
    const cell = filled.at(-1);
    const number = cell && parsePrintedNumber(cell.text);
    if (!first || !cell || !number || cell === first) continue;
    const code = printedCode(first.text);
    const name = filled.slice(1, -1).find((other) => parsePrintedNumber(other.text) === null);
    if (/^(?:合计|总计|机关运行经费(?:合计)?)$/.test(plainLabel(first.text)) && filled.length === 2)
      facts.push(draft(context, "operating_expenses", number, cell, { row: joinHan(first.text) }));
    else if (code?.startsWith("3") && name && filled.length === 3)
      facts.push(
        draft(context, "economic_expenditure", number, cell, {
          item: ITEM,
          subject: { code, name: bareLabel(name.text), printed: code },
          row: `${code} ${joinHan(name.text)}`,
        }),
      );
  }
  return { facts, abstentions: [] };
}
