import type { Cell, Row } from "../../documents/model";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import { INDICATOR_COLUMNS, type IndicatorRole, LEVEL1, LEVEL2 } from "../forms/performance";
import { joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { Abstention } from "../types";
import type { TableResult } from "./subject-table";

type Columns = ReadonlyMap<IndicatorRole, number>;

/**
 * Reads indicator rows. A row that spans a page can lose cells on its left: the position of its first or
 * second level ("产出指标", "数量指标") against the header tells by how much the row has moved.
 */
export function readIndicators(
  context: TableContext,
  rows: readonly Row[],
  project: string | null,
): TableResult {
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [];
  let columns: Columns | null = null;
  let width = 0;
  const moved = new Map<number, number>();
  for (const row of rows) {
    const header = headerColumns(row);
    if (header) {
      columns = merge(columns, header);
      width = row.cells.length;
      moved.clear();
      continue;
    }
    if (!columns) {
      columns = upperHeader(row);
      continue;
    }
    if (!columns.has("level3") || isTotalRow(row)) continue;
    const before = moved.get(row.cells.length) ?? null;
    const told = rowShift(row, columns, before);
    const shift = told ?? before ?? (row.cells.length === width ? 0 : null);
    if (shift === null) continue;
    if (told !== null) moved.set(row.cells.length, told);
    facts.push(...indicatorFacts(context, row, columns, shift, project));
  }
  return { facts, abstentions };
}

function isTotalRow(row: Row): boolean {
  return row.cells.some((cell) =>
    /^(?:总分|总分值|总得分|合计|总计|自评等级|其他需要?说明.*)$/.test(plainLabel(cell.text)),
  );
}

function headerColumns(row: Row): Columns | null {
  const columns = rolesOf(row);
  return columns.has("level3") && (columns.has("target") || columns.has("actual")) ? columns : null;
}

/** The first line of a two-line header (年度指标值 over 指标性质, 指标值, 度量单位). */
function upperHeader(row: Row): Columns | null {
  const columns = rolesOf(row);
  return columns.has("target") && columns.has("actual") && !columns.has("level3") ? columns : null;
}

function rolesOf(row: Row): Map<IndicatorRole, number> {
  const columns = new Map<IndicatorRole, number>();
  for (const [i, cell] of row.cells.entries()) {
    const text = plainLabel(cell.text);
    const role = text === "" ? undefined : INDICATOR_COLUMNS.find((column) => column.header.test(text))?.role;
    if (role && !columns.has(role)) columns.set(role, i);
  }
  return columns;
}

function merge(upper: Columns | null, lower: Columns): Columns {
  if (!upper || upper.has("level3")) return lower;
  return new Map([...upper, ...lower]);
}

/**
 * 满意度指标 and 可持续影响指标 can be of either level: where a row's two levels do not agree on one shift, it is the
 * shift of the rows before, else none.
 */
function rowShift(row: Row, columns: Columns, before: number | null): number | null {
  const shifts = (role: IndicatorRole, pattern: RegExp): number[] => {
    const expected = columns.get(role);
    if (expected === undefined) return [];
    return positionsOf(row, pattern)
      .map((at) => at - expected)
      .filter((shift) => Math.abs(shift) <= 2);
  };
  const second = shifts("level2", LEVEL2);
  const first = shifts("level1", LEVEL1);
  const agreed = second.filter((shift) => first.includes(shift));
  const possible = agreed.length > 0 ? agreed : [...second, ...first];
  if (before !== null && possible.includes(before)) return before;
  return possible.includes(0) ? 0 : (possible[0] ?? null);
}

function positionsOf(row: Row, pattern: RegExp): number[] {
  return row.cells.flatMap((cell, i) => (pattern.test(plainLabel(cell.text)) ? [i] : []));
}

const MEASURES = [
  ["target", "indicator_target", "年度指标值"],
  ["actual", "indicator_actual", "实际完成值"],
  ["weight", "indicator_weight", "分值"],
  ["score", "indicator_score", "得分"],
] as const;

function indicatorFacts(
  context: TableContext,
  row: Row,
  columns: Columns,
  shift: number,
  project: string | null,
): DraftFact[] {
  const at = (role: IndicatorRole): Cell | undefined => {
    const index = columns.get(role);
    return index === undefined ? undefined : row.cells[index + shift];
  };
  const name = joinHan(at("level3")?.text ?? "");
  const isSubtotal = name === "";
  if (
    isSubtotal &&
    row.cells.some((cell) => cellKind(cell.text) === "text" && !parsePrintedNumber(cell.text))
  )
    return [];
  if (parsePrintedNumber(name)) return [];
  const measureUnit = at("unit")?.text ?? "";
  const facts: DraftFact[] = [];
  for (const [role, measure, label] of MEASURES) {
    const cell = at(role);
    if (!cell || cellKind(cell.text) !== "text") continue;
    const number = parsePrintedNumber(cell.text);
    const scored = role === "weight" || role === "score";
    if (scored && !number) continue;
    const unit = scored ? "分" : (number?.unit ?? measureUnit);
    const item = isSubtotal ? "指标合计" : name;
    facts.push(
      draft(context, measure, number, cell, {
        unit,
        item,
        row: [project, item].filter(Boolean).join(" · "),
        column: label,
      }),
    );
  }
  return facts;
}
