import type { Cell, Row } from "../../documents/model";
import type { Phase, TableKind } from "../../records/vocabulary";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import {
  GENERIC_COLUMNS,
  type GenericColumn,
  LABEL_COLUMN,
  LABEL_VALUES,
  UNIT_COLUMN,
} from "../forms/generic-columns";
import { readColumn } from "../forms/phases";
import { columnNumbers, columnPaths, isSpanningHeading } from "../header";
import { bareLabel, joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { printedCode } from "../subjects";
import { bracketUnit } from "../unit";
import type { TableResult } from "./subject-table";

interface Plan {
  readonly paths: readonly string[];
  readonly columns: readonly (GenericColumn | undefined)[];
  readonly labels: readonly number[];
  readonly unit: string | null;
}

/** Reads tables of no standard form by the words of their header; figures of columns without a measure are kept as other_amount. */
export function readGenericTable(context: TableContext, rows: readonly Row[]): TableResult {
  const facts: DraftFact[] = [];
  if (isBudgetTable(context)) return { facts, abstentions: [] };
  let header: Row[] = [];
  let plan: Plan | null = null;
  let unit = context.unit;
  let group = "";
  for (const row of rows) {
    if (isNumbering(row)) continue;
    facts.push(...labelValues(context, row));
    const filled = row.cells.filter((cell) => cell.text !== "");
    if (isSpanningHeading(row) && filled[0]) {
      unit = bracketUnit(filled[0].text) ?? unit;
      header = [];
      plan = null;
      group = "";
      continue;
    }
    if (!filled.some((cell) => parsePrintedNumber(cell.text))) {
      if (plan && !isHeader(row)) continue;
      if (plan) header = [];
      plan = null;
      header.push(row);
      continue;
    }
    plan ??= planOf(header, row, unit);
    if (!plan) continue;
    const read = dataRow(context, plan, row, group, unit);
    group = read.group;
    facts.push(...read.facts);
  }
  return { facts, abstentions: [] };
}

/** A budget printed beside the accounts (2024年部门预算收支总表) states nothing that was spent. */
function isBudgetTable({ title, table }: TableContext): boolean {
  if (table !== "performance_report") return false;
  const plain = plainLabel(title ?? "");
  return /预算.*表$/.test(plain) && !/决算|执行|绩效|自评|评价|完成/.test(plain);
}

/** 栏次 1 2 3 …: the numbers of the columns are no figures, whatever the table. */
function isNumbering(row: Row): boolean {
  const words = row.cells.map((cell) => plainLabel(cell.text)).filter((word) => word !== "");
  return columnNumbers(row) !== null || words.includes("栏次") || goesOnCounting(words);
}

/** 4 5 6 … at the head of a page that holds a table's other columns. */
function goesOnCounting(words: readonly string[]): boolean {
  const first = Number(words[0]);
  return words.length >= 3 && words.every((word, i) => /^\d{1,2}$/.test(word) && Number(word) === first + i);
}

function isHeader(row: Row): boolean {
  const words = row.cells.map((cell) => plainLabel(cell.text)).filter((word) => word !== "");
  return words.filter((word) => LABEL_COLUMN.test(word) || word === "其中：" || columnOf(word)).length >= 2;
}

function columnOf(path: string): GenericColumn | undefined {
  return GENERIC_COLUMNS.find((column) => column.header.test(path));
}

/** The columns of the one kind of table whose words the header holds most of. */
function columnsOfOneTable(paths: readonly string[]): (GenericColumn | undefined)[] {
  const hits = new Map<TableKind, number>();
  for (const path of paths) {
    const tables = new Set(
      GENERIC_COLUMNS.filter((column) => column.header.test(path)).map((column) => column.table),
    );
    for (const table of tables) hits.set(table, (hits.get(table) ?? 0) + 1);
  }
  const best = [...hits].sort((a, b) => b[1] - a[1])[0]?.[0];
  return paths.map((path) =>
    GENERIC_COLUMNS.find((column) => column.table === best && column.header.test(path)),
  );
}

/** A header counts when at least two of its columns are known words. */
function planOf(header: readonly Row[], sample: Row, unit: string | null): Plan | null {
  const paths = columnPaths(header, sample.cells.length);
  if (!paths) return null;
  const plain = paths.map((p) =>
    p
      .split("/")
      .map(bareLabel)
      .filter((part) => part !== "")
      .join("/"),
  );
  const columns = columnsOfOneTable(plain);
  const ofUnits = columns.some((column) => column?.table === "unit_summary");
  if (ofUnits && !plain.some((p) => UNIT_COLUMN.test(p))) return null;
  if (columns.filter((column) => column !== undefined).length < 2) return null;
  const named = plain.flatMap((p, i) => (columns[i] === undefined && LABEL_COLUMN.test(p) ? [i] : []));
  const labels = named.length > 1 ? named.filter((i) => plain[i] !== "序号") : named;
  const stated = header
    .flatMap((row) => row.cells)
    .map((cell) => bracketUnit(cell.text))
    .find((u) => u);
  return { paths, columns, labels: labels.length > 0 ? labels : [0], unit: stated ?? unit };
}

interface RowMeaning {
  readonly year: number | null;
  readonly phase: Phase;
  readonly kind: "amount" | "ratio" | "difference";
}

/** Rows grouped by year and phase: 2019年决算数, 2020年预算数, 同比增长率, 预算差异. */
function rowMeaning(group: string, context: TableContext): RowMeaning {
  const year = Number(/(20\d{2})年/.exec(group)?.[1] ?? 0) || context.year;
  if (/增长率|比率|增减率/.test(group)) return { year, phase: "actual", kind: "ratio" };
  if (/差异|增减/.test(group)) return { year, phase: "actual", kind: "difference" };
  return { year, phase: /预算/.test(group) ? "budget_initial" : "actual", kind: "amount" };
}

function dataRow(
  context: TableContext,
  plan: Plan,
  row: Row,
  carried: string,
  unit: string | null,
): { facts: DraftFact[]; group: string } {
  if (row.cells.length < plan.paths.length || isSubjectRow(row)) return { facts: [], group: carried };
  const texts = plan.labels.map((i) => joinHan(row.cells[i]?.text ?? ""));
  const grouped = /年度$/.test(plainLabel(plan.paths[plan.labels[0] ?? 0] ?? ""));
  const group = grouped ? texts[0] || carried : "";
  const meaning = rowMeaning(group, context);
  const name = (grouped ? texts.slice(1) : texts.slice(0, 1)).filter((text) => text !== "").join(" ");
  const table = plan.columns.find((column) => column)?.table ?? context.table;
  const facts: DraftFact[] = [];
  for (const [i, path] of plan.paths.entries()) {
    const cell = row.cells[i];
    if (!cell || plan.labels.includes(i) || COUNTED.test(plainLabel(path))) continue;
    const number = parsePrintedNumber(cell.text);
    if (!number) continue;
    facts.push(
      cellFact({ ...context, table, unit: plan.unit ?? unit }, plan.columns[i], path, cell, {
        name,
        group,
        meaning,
      }),
    );
  }
  return { facts, group };
}

/** Columns that number the rows. */
const COUNTED = /^(?:序号|行次|栏次|编号)$/;

/** Functional or economic codes belong to a standard form whose title was not recognised: its columns are unknown here. */
function isSubjectRow(row: Row): boolean {
  const [first, second] = row.cells.filter((cell) => cell.text !== "");
  return printedCode(first?.text ?? "") !== null && /^[\u4e00-\u9fff]/.test(second?.text ?? "");
}

function cellFact(
  context: TableContext,
  column: GenericColumn | undefined,
  path: string,
  cell: Cell,
  row: { name: string; group: string; meaning: RowMeaning },
): DraftFact {
  const number = parsePrintedNumber(cell.text);
  const { name, group, meaning } = row;
  const shared = {
    year: meaning.year,
    phase: meaning.phase,
    row: [group, name].filter(Boolean).join(" · "),
    column: joinHan(path),
    fund: column?.fund ?? null,
  };
  const label = joinHan(path);
  if (meaning.kind === "ratio") {
    return draft(context, "change_percent", number, cell, {
      ...shared,
      item: [name, label].filter(Boolean).join(" · "),
      unit: number?.unit ?? "比率",
      reason: "printed as a ratio",
    });
  }
  if (meaning.kind === "difference") {
    return draft(context, "change_amount", number, cell, {
      ...shared,
      item: [name, label].filter(Boolean).join(" · "),
    });
  }
  const item = bareLabel(name) === "" ? "合计" : name;
  if (!column || column.measure === "other_amount")
    return draft(context, "other_amount", number, cell, { ...shared, item: `${item} · ${label}` });
  const unit = number?.unit ?? column.unit;
  const planned = meaning.phase === "actual" && column.unit === undefined ? budgetOf(path, context) : null;
  return draft(context, column.measure, number, cell, {
    ...shared,
    ...planned,
    item,
    ...(unit ? { unit } : {}),
  });
}

/** A column that names its own budget (年初预算数/基本支出). */
function budgetOf(path: string, context: TableContext): Partial<DraftFact> | null {
  const parents = path.split("/").slice(0, -1).map(plainLabel);
  const reading = parents.map((part) => readColumn(part, "", context.year)).find((found) => found);
  return reading && reading.phase !== "actual"
    ? { phase: reading.phase, basis: reading.basis, year: reading.year }
    : null;
}

function labelValues(context: TableContext, row: Row): DraftFact[] {
  const facts: DraftFact[] = [];
  for (const [i, cell] of row.cells.entries()) {
    const entry = LABEL_VALUES.find((e) => e.label.test(plainLabel(cell.text)));
    const value = entry && row.cells.slice(i + 1).find((next) => next.text !== "");
    const number = value && parsePrintedNumber(value.text);
    if (!entry || !value || !number || (number.unit !== null && number.unit !== "人")) continue;
    facts.push(
      draft(context, entry.measure, number, value, { unit: "人", row: joinHan(cell.text), column: null }),
    );
  }
  return facts;
}
