import type { Cell, Row } from "../../documents/model";
import { mostOf } from "../../records/extremes";
import { type DraftFact, draft, type TableContext } from "../draft";
import { columnPaths, headerWords } from "../header";
import { joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import type { Abstention } from "../types";
import { type RowLabel, rowLabel, type TableResult } from "./subject-table";

/** Where the name of a project and its amount stand; both null where only the order of a row's cells tells. */
interface ProjectColumns {
  readonly firstRow: number;
  readonly name: number | null;
  readonly amount: number | null;
  readonly label: string;
}

const NAME = /^(?:项目名称|项目)$/;
const AMOUNT = /^(?:金额|决算数|合计|支出数|支出合计|本年支出(?:合计)?|支出决算数|项目支出)$/;

/** Whether rows are projects; other tables of the title list subjects. */
export function isProjectList(
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): boolean {
  return projectColumns(rows, (row) => subjectLabel(row, subjects, known) !== null) !== null;
}

/** Reads projects listed by subject (科目编码, 科目名称, 项目名称, 金额); other forms of the title are detail tables. */
export function readProjectTable(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): TableResult {
  const labelOf = (row: Row) => subjectLabel(row, subjects, known);
  const columns = projectColumns(rows, (row) => labelOf(row) !== null);
  if (!columns) return { facts: [], abstentions: [] };
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const row of rows.slice(columns.firstRow)) {
    const label = labelOf(row);
    const cell = row.cells[columns.amount ?? row.cells.length - 1];
    const number = cell && parsePrintedNumber(cell.text);
    if (!cell || !number) continue;
    const named = columns.name ?? row.cells.length - 2;
    if (!label || (columns.name === null && label.subject && label.end !== named)) {
      abstentions.push({
        reason: "row does not fit the header",
        line: cell.place.line,
        text: row.cells.map(({ text }) => text).join(" "),
      });
      continue;
    }
    const name = joinHan(row.cells[named]?.text ?? "");
    if (label.subject && (name === "" || (named >= label.start && named < label.end))) continue;
    facts.push(projectFact(context, label, name, cell, columns.label));
  }
  return { facts, abstentions };
}

interface SubjectLabel extends RowLabel {
  /** The first cell of the label, from 0; the name of the project may stand before it. */
  readonly start: number;
}

/** The subject of a row, at its beginning or behind the name of the project. */
function subjectLabel(
  row: Row,
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): SubjectLabel | null {
  for (const start of [0, 1]) {
    const label = rowLabel({ ...row, cells: row.cells.slice(start) }, subjects, known);
    if (label) return { ...label, start, end: label.end + start };
  }
  return null;
}

function projectFact(
  context: TableContext,
  { subject, text }: RowLabel,
  name: string,
  cell: Cell,
  column: string,
): DraftFact {
  return draft(
    context,
    subject ? "project_executed" : "project_expenditure",
    parsePrintedNumber(cell.text),
    cell,
    {
      fund: /一般公共预算/.test(plainLabel(context.title ?? "")) ? "general" : null,
      subject,
      item: subject ? name : null,
      row: subject ? `${text} · ${name}` : text,
      column,
    },
  );
}

function projectColumns(rows: readonly Row[], isSubject: (row: Row) => boolean): ProjectColumns | null {
  const firstRow = rows.findIndex(
    (row) => isSubject(row) && row.cells.some((cell) => parsePrintedNumber(cell.text)),
  );
  const header = rows.slice(0, Math.max(0, firstRow));
  const width = mostOf(rows.slice(0, firstRow + 1), (row) => row.cells.length);
  const paths = columnPaths(header, width) ?? [];
  const leaves = paths.map((path) => plainLabel(path.split("/").at(-1) ?? ""));
  if (rows[firstRow]?.aligned || leaves.length === rows[firstRow]?.cells.length) {
    const name = leaves.findIndex((leaf) => NAME.test(leaf));
    const amount = leaves.findIndex((leaf, i) => i > name && AMOUNT.test(leaf));
    if (name < 0 || amount < 0 || !paths.some((path) => /科目/.test(path))) return null;
    return { firstRow, name, amount, label: leaves[amount] ?? "" };
  }
  const words = headerWords(header);
  const amounts = words.filter((word) => AMOUNT.test(word));
  if (amounts.length !== 1 || !words.includes("项目名称") || !words.some((word) => /科目/.test(word)))
    return null;
  return { firstRow, name: null, amount: null, label: amounts[0] ?? "" };
}
