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
    const shift =
      rowShift(row, columns) ?? moved.get(row.cells.length) ?? (row.cells.length === width ? 0 : null);
    if (shift === null) continue;
    if (rowShift(row, columns) !== null) moved.set(row.cells.length, shift);
    facts.push(...indicatorFacts(context, row, columns, shift, project));
  }
  return { facts, abstentions };
}

function isTotalRow(row: Row): boolean {
  return row.cells.some((cell) =>
    /^(?:总分|总分值|总得分|自评等级|其他需要?说明.*)$/.test(plainLabel(cell.text)),
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

function rowShift(row: Row, columns: Columns): number | null {
  const anchors = (
    [
      ["level2", LEVEL2],
      ["level1", LEVEL1],
    ] as const
  ).flatMap(([role, pattern]) => {
    const expected = columns.get(role);
    return expected === undefined ? [] : [{ expected, found: positionsOf(row, pattern) }];
  });
  if (anchors.some(({ expected, found }) => found.includes(expected))) return 0;
  for (const { expected, found } of anchors) {
    const near = found.map((at) => at - expected).filter((shift) => Math.abs(shift) <= 2);
    if (near.length > 0) return near[0] as number;
  }
  return null;
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
