import type { FormColumn } from "../../accounts/form";
import { SUBJECT_FORMS } from "../../accounts/registry";
import type { Cell, Row } from "../../documents/model";
import type { DraftFact, DraftSubject, TableContext } from "../draft";
import { draft } from "../draft";
import { bareLabel, joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import { printedCode, type SubjectIndex } from "../subjects";
import type { Abstention } from "../types";
import { type ColumnPlan, knownColumns, planColumns } from "./columns";
import { labelsByName, withCodesFirst, withWholeCodes } from "./subject-rows";

export interface TableResult {
  readonly facts: readonly DraftFact[];
  readonly abstentions: readonly Abstention[];
}

export interface RowLabel {
  readonly subject: DraftSubject | null;
  readonly text: string;
  /** Index of the first cell behind the label. */
  readonly end: number;
}

/** Reads a table by functional subject: a total row and rows of 类, 款 and 项. */
export function readSubjectTable(
  context: TableContext,
  printed: readonly Row[],
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
  columns?: readonly string[],
): TableResult {
  const form = SUBJECT_FORMS.find((f) => f.table === context.table);
  const rows = columns ? printed : withWholeCodes(withCodesFirst(printed));
  const named = columns ? null : labelsByName(rows, subjects, known);
  const labelOf = (row: Row): RowLabel | null => rowLabel(row, subjects, known) ?? named?.get(row) ?? null;
  const plan =
    form &&
    (columns
      ? knownColumns(form, columns)
      : planColumns(form, rows, (row) => labelOf(row) !== null, context.year));
  if (!form || !plan) {
    const empty = !rows.some((row) => labelOf(row) !== null && row.cells.some((c) => isAmount(c)));
    return empty
      ? { facts: [], abstentions: [] }
      : abstain("no known column sequence fits the header", rows[0]);
  }
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  for (const row of rejoinTornRows(rows.slice(plan.firstRow), plan.columns.length)) {
    const label = labelOf(row);
    if (!label) continue;
    const values = valueCells(row, label, plan);
    if (!values) {
      if (row.cells.slice(label.end).some((c) => isAmount(c))) {
        abstentions.push({
          reason: "row has fewer cells than the table has columns",
          line: row.cells[0]?.place.line ?? null,
          text: label.text,
        });
      }
      continue;
    }
    abstentions.push(...unplannedCells(row, label, plan));
    for (const [i, cell] of values.entries()) {
      const column = plan.columns[i] as FormColumn;
      const fact = cellFact(context, form.fund, column, plan.labels[i] ?? column.zh, label, cell);
      if (fact && fact !== "unreadable" && !isPlaced(fact))
        abstentions.push({ reason: "subject without a code", line: cell.place.line, text: label.text });
      else if (fact === "unreadable")
        abstentions.push({ reason: "cell holds no single figure", line: cell.place.line, text: cell.text });
      else if (fact) facts.push(fact);
    }
  }
  return { facts, abstentions };
}

/** A balance whose subject has no code would pass for the department's own. */
function isPlaced({ subject, measure }: DraftFact): boolean {
  return subject === null || subject.code !== null || measure.startsWith("function_");
}

/** Figures of columns the plan left out because the form does not know their header. */
function unplannedCells(row: Row, label: RowLabel, { positions }: ColumnPlan): Abstention[] {
  if (!row.aligned || !positions) return [];
  return row.cells.flatMap((cell, i): Abstention[] =>
    i < label.end || positions.includes(i) || !isAmount(cell)
      ? []
      : [{ reason: "column unknown to the form", line: cell.place.line, text: `${label.text} ${cell.text}` }],
  );
}

function abstain(reason: string, row: Row | undefined): TableResult {
  return {
    facts: [],
    abstentions: [{ reason, line: row?.cells[0]?.place.line ?? null, text: row?.cells[0]?.text ?? "" }],
  };
}

function isAmount(cell: Cell | undefined): boolean {
  return cell !== undefined && parsePrintedNumber(cell.text) !== null;
}

function cellFact(
  context: TableContext,
  fund: DraftFact["fund"],
  column: FormColumn,
  columnLabel: string,
  label: RowLabel,
  cell: Cell,
): DraftFact | "unreadable" | null {
  const number = parsePrintedNumber(cell.text);
  if (!number) return cellKind(cell.text) === "text" ? "unreadable" : null;
  const measure = label.subject ? column.subject : column.total;
  return draft(context, measure, number, cell, {
    fund: column.fund ?? fund,
    subject: label.subject,
    item: isPart(column, context) ? (column.zh.split("/").at(-1) ?? null) : null,
    row: label.text,
    column: columnLabel,
    columnId: column.id,
  });
}

/** A column that splits another one of the same measure (年初结转和结余/基本支出结转). */
function isPart(column: FormColumn, context: TableContext): boolean {
  if (column.fund) return false;
  const form = SUBJECT_FORMS.find((f) => f.table === context.table);
  return form?.columns.find((other) => other.total === column.total && !other.fund) !== column;
}

/** The label cells of a data row: the total, or code (whole or split into 类 款 项) and name. */
export function rowLabel(
  row: Row,
  subjects: SubjectIndex,
  known: ReadonlyMap<string, string>,
): RowLabel | null {
  const cells = row.cells;
  const first = cells.findIndex((cell) => cell.text !== "");
  const start = cells[first];
  if (!start) return null;
  if (/^(?:合计|总计|本年支出合计|本年收入合计)$/.test(plainLabel(start.text)))
    return isHeader(cells.slice(first + 1)) ? null : { subject: null, text: "合计", end: first + 1 };
  const split = splitCode(cells, first);
  const fused = split ? null : fusedLabel(start.text);
  const printed = split?.code ?? fused?.code ?? printedCode(start.text);
  if (printed === null) return null;
  const nameAt = fused
    ? first
    : cells.findIndex(
        (cell, i) => i >= (split?.end ?? first + 1) && cell.text !== "" && cell.text !== start.text,
      );
  const name = fused?.name ?? joinHan(cells[nameAt]?.text ?? "");
  if (name === "" || parsePrintedNumber(name) !== null) return null;
  const { code } = subjects.resolve(printed, name, known);
  return { subject: { code, name: bareLabel(name), printed }, text: `${printed} ${name}`, end: nameAt + 1 };
}

/** Words and no figure behind 合计 make it the header of a column. */
function isHeader(behind: readonly Cell[]): boolean {
  return (
    behind.some((cell) => /^[\u4e00-\u9fff]{2,}/.test(plainLabel(cell.text))) &&
    !behind.some((cell) => isAmount(cell))
  );
}

/** 208 | 05 | 05 in three cells. */
function splitCode(cells: readonly Cell[], first: number): { code: string; end: number } | null {
  const parts = [0, 1, 2].map((i) => cells[first + i]?.text.replace(/\s/g, "") ?? "");
  if (!/^\d{3}$/.test(parts[0] as string) || !/^\d{2}$/.test(parts[1] as string)) return null;
  const third = /^\d{2}$/.test(parts[2] as string);
  return { code: `${parts[0]}${parts[1]}${third ? parts[2] : ""}`, end: first + (third ? 3 : 2) };
}

/** "2080505 机关事业单位…" in one cell. */
function fusedLabel(text: string): { code: string; name: string } | null {
  const match = /^\s*(\d{3}(?:\d{2}){0,2})[\s\u3000]*([\u4e00-\u9fff].*)$/su.exec(text);
  return match?.[1] && match[2] ? { code: match[1], name: joinHan(match[2]) } : null;
}

function valueCells(row: Row, label: RowLabel, plan: ColumnPlan): Cell[] | null {
  if (row.aligned && plan.positions) {
    if (label.subject && plan.positions.some((p) => p < label.end && isAmount(row.cells[p]))) return null;
    return plan.positions.map(
      (p) => row.cells[p] ?? { text: "", place: row.cells[0]?.place ?? { line: 1, char: 0 } },
    );
  }
  const count = plan.columns.length;
  const rest = row.cells.length - label.end;
  if (rest < count) return null;
  const extra = row.cells.slice(label.end, row.cells.length - count);
  if (extra.some((cell) => cell.text !== "")) return null;
  return row.cells.slice(-count);
}

/** A collapsed row torn by empty lines: two short rows in succession that together have the table's width. */
export function rejoinTornRows(rows: readonly Row[], columns: number): Row[] {
  const widths = new Map<number, number>();
  for (const row of rows)
    if (!row.aligned) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const usual = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  if (usual <= columns) return [...rows];
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const torn =
      last &&
      !last.aligned &&
      !row.aligned &&
      last.cells.length < usual - 1 &&
      last.cells.length + row.cells.length === usual;
    if (torn) joined[joined.length - 1] = { ...last, cells: [...last.cells, ...row.cells] };
    else joined.push(row);
  }
  return joined;
}
