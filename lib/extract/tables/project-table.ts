import type { Cell, Row } from "../../documents/model";
import { type DraftFact, draft, type TableContext } from "../draft";
import { joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import type { Abstention } from "../types";
import { readMatrixTable } from "./matrix-table";
import { rowLabel, type TableResult } from "./subject-table";

interface ProjectColumns {
  readonly at: number;
  readonly name: number;
  readonly amount: number;
}

/** Reads projects listed by subject (科目编码, 科目名称, 项目名称, 金额); other forms of the title are detail tables. */
export function readProjectTable(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult {
  const columns = projectColumns(rows);
  if (!columns) return readMatrixTable(context, rows, subjects, known);
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  const width = rows[columns.at]?.cells.length ?? 0;
  for (const row of rows.slice(columns.at + 1)) {
    const cell = row.cells[columns.amount];
    const number = cell && parsePrintedNumber(cell.text);
    if (!cell || !number) continue;
    const label = rowLabel(row, subjects, known);
    const name = joinHan(row.cells[columns.name]?.text ?? "");
    if (!label || (!row.aligned && row.cells.length !== width)) {
      abstentions.push({
        reason: "row does not fit the header",
        line: cell.place.line,
        text: row.cells.map(text).join(" "),
      });
      continue;
    }
    if (label.subject && name === "") continue;
    facts.push(
      draft(context, label.subject ? "project_executed" : "project_expenditure", number, cell, {
        fund: /一般公共预算/.test(plainLabel(context.title ?? "")) ? "general" : null,
        subject: label.subject,
        item: label.subject ? name : null,
        row: label.subject ? `${label.text} · ${name}` : label.text,
        column: joinHan(rows[columns.at]?.cells[columns.amount]?.text ?? ""),
      }),
    );
  }
  return { facts, abstentions };
}

const text = (cell: Cell): string => cell.text;

function projectColumns(rows: readonly Row[]): ProjectColumns | null {
  for (const [at, row] of rows.entries()) {
    const words = row.cells.map((cell) => plainLabel(cell.text));
    const name = words.findIndex((word) => /^(?:项目名称|项目)$/.test(word));
    const amount = words.findIndex((word) =>
      /^(?:金额|决算数|合计|支出数|支出合计|本年支出(?:合计)?)$/.test(word),
    );
    if (name >= 0 && amount > name && words.some((word) => /科目/.test(word))) return { at, name, amount };
  }
  return null;
}
