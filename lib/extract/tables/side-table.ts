import { keyOf, readLabel } from "../../accounts/meaning";
import type { Cell, Row } from "../../documents/model";
import { findMeasure, type MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import { readColumn } from "../forms/phases";
import {
  EXPENDITURE_LABELS,
  FISCAL_EXPENDITURE_LABELS,
  FISCAL_REVENUE_LABELS,
  FUND_COLUMNS,
  REVENUE_LABELS,
  type SideLabel,
} from "../forms/side-labels";
import { planSides, type Side, type SideBlock, type SidePlan, type ValueColumn } from "../grid/side-columns";
import { bareLabel, joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import { type Abstention, PART_UNKNOWN } from "../types";
import type { TableResult } from "./subject-table";
import { rowMeaning } from "./three-public-upright";

/** Reads the two-sided tables: revenue on the left, expenditure on the right (T01, T04). */
export function readSideTable(
  context: TableContext,
  rows: readonly Row[],
  subjects: SubjectIndex,
): TableResult {
  const plan = planSides(context, rows) ?? planByHeader(context, rows);
  if (!plan)
    return {
      facts: [],
      abstentions: [
        {
          reason: "no header row with two item columns",
          line: rows[0]?.cells[0]?.place.line ?? null,
          text: context.title ?? "",
        },
      ],
    };
  const { blocks, width } = plan;
  const oneSided = blocks.length === 1;
  const facts: DraftFact[] = [];
  const abstentions: Abstention[] = [...plan.abstentions];
  let balance: "opening" | "closing" | null = null;
  const summed = new Set<Side>();
  let turned = oneSided && /支出/.test(context.title ?? "") && !/收/.test(context.title ?? "");
  for (const row of plan.body) {
    if (row.cells.some((cell) => /^栏次$/.test(plainLabel(cell.text)))) continue;
    const cells = cellsOfWidth(row, width);
    if (!cells) {
      if (row.cells.some((c) => parsePrintedNumber(c.text)?.decimals))
        abstentions.push({
          reason: "row does not fit the header",
          line: row.cells[0]?.place.line ?? null,
          text: row.cells.map((c) => c.text).join(" "),
        });
      continue;
    }
    for (const block of blocks) {
      const labelCell = cells[block.label];
      const printed = bareLabel(labelCell?.text ?? "");
      if (YEAR_TOTAL.test(printed)) summed.add(block.side);
      const text = SUM.test(printed) && summed.has(block.side) ? "总计" : printed;
      if (block.side === "left") balance = balanceBelow(text, balance);
      const within = balance === "opening" && isPartOf(context.table, labelCell?.text ?? "") ? balance : null;
      const side: Side = oneSided ? sideBelow(text, turned) : block.side;
      const meaning: Meaning | null =
        meaningOf(context.table, side, text, subjects, within) ??
        spokenMeaning(context.table, side, text, within) ??
        (oneSided ? (meaningOf(context.table, "right", text, subjects, within) ?? costOf(text)) : null);
      turned ||=
        oneSided && meaning !== null && (side === "right" || meaning.subject !== null || isSpent(meaning));
      for (const column of block.values) {
        const cell = cells[column.index];
        if (!cell) continue;
        const number = parsePrintedNumber(cell.text);
        if (!number) continue;
        if (!meaning) {
          abstentions.push({
            reason: unknownReason(labelCell?.text ?? ""),
            line: cell.place.line,
            text: `${text} ${cell.text}`,
          });
          continue;
        }
        facts.push(
          draft(context, meaning.measure, number, cell, {
            phase: column.phase,
            year: column.year,
            basis: column.basis,
            fund: column.fund === "all" || column.fund === null ? (meaning.fund ?? column.fund) : column.fund,
            ...(column.unit && number.unit === null ? { unit: column.unit } : {}),
            subject: meaning.subject ? { code: meaning.subject.code, name: text, printed: null } : null,
            row: joinHan(labelCell?.text ?? ""),
            column: column.label,
          }),
        );
      }
    }
  }
  return { facts, abstentions };
}

/** A cost that is published beside the totals, by the words of its own form. */
function costOf(label: string): Meaning | null {
  const cost = /三公|公务|因公|机关运行经费|政府采购|会议费|培训费/.test(label)
    ? rowMeaning(label, null)
    : null;
  return cost && cost.item === null && findMeasure(cost.measure)?.quantity === "money"
    ? { measure: cost.measure, fund: null, subject: null }
    : null;
}

/** Rows whose merged cells have collapsed: by the row that names both sides. */
function planByHeader(context: TableContext, rows: readonly Row[]): SidePlan | null {
  const at = headerAt(rows);
  const header = rows[at];
  if (!header) return null;
  const blocks = blocksOf(context, header, rows[at + 1]);
  const width = Math.max(header.cells.length, ...blocks.flatMap((b) => b.values.map((v) => v.index + 1)));
  return { blocks, width, body: rows.slice(at + 1), abstentions: [] };
}

function unknownReason(label: string): string {
  const text = plainLabel(label);
  if (text === "") return "figure without a label";
  return /^其中/.test(text) ? PART_UNKNOWN : "label unknown to the form";
}

/** In a table of one side, where what was spent follows what came in, a bare 总计 belongs to the part it ends. */
function sideBelow(text: string, turned: boolean): Side {
  return turned && /^(?:总计|总合计|合计)$/.test(text) ? "right" : "left";
}

function isSpent({ measure }: Meaning): boolean {
  return EXPENDITURE_LABELS.some((entry) => entry.measure === measure);
}

/** Below the year's total a bare 合计 is the grand total. */
const YEAR_TOTAL = /^(?:本年|当年)(?:收入|支出)(?:合计|小计)$/;
const SUM = /^(?:收入|支出)?合计$/;
const ITEM =
  /^(?:本年)?(?:收入|支出)?(?:项目|科目)(?:名称)?(?:（.*）)?$|^(?:支出)?功能分类(?:科目)?(?:名称)?$|^按?(?:支出)?(?:性质|功能|经济)(?:(?:和|及|与|、)?(?:性质|功能|经济))*(?:科目)?分类(?:科目)?$/;
const SIDE = /^(?:本年)?(?:收入|支出)$/;
const VALUE = /决算数|预算数|金额|合计|小计/;

/** The row that names both sides: two item columns, or 收入 and 支出 with their value columns beside them. */
function headerAt(rows: readonly Row[]): number {
  const items = rows.findIndex((row) => itemColumns(row).length >= 2);
  if (items >= 0) return items;
  const sides = rows.findIndex((row) => sideColumns(row).length === 2);
  return sides >= 0 ? sides : rows.findIndex((row) => itemColumns(row).length === 1 && isOneSided(row));
}

/** One column of items and amounts behind it: revenue first, expenditure below (Ningxia). */
function isOneSided(row: Row): boolean {
  const [at = 0] = itemColumns(row);
  const behind = row.cells.slice(at + 1).map((cell) => plainLabel(cell.text));
  return behind.some(isValueHeader) && !behind.some((word) => SIDE.test(word));
}

function itemColumns(row: Row): number[] {
  return row.cells.flatMap((cell, i) => (ITEM.test(plainLabel(cell.text)) ? [i] : []));
}

function sideColumns(row: Row): number[] {
  const at = row.cells.flatMap((cell, i) => (SIDE.test(plainLabel(cell.text)) ? [i] : []));
  return at.every((i) => row.cells.slice(i + 1, i + 3).some((cell) => VALUE.test(plainLabel(cell.text))))
    ? at
    : [];
}

/** Value columns between one item column and the next; a merged value header is read from the row below. */
function blocksOf(context: TableContext, header: Row, below: Row | undefined): SideBlock[] {
  const items = itemColumns(header);
  const sides = items.length >= 2 ? items : sideColumns(header);
  const starts = sides.length >= 2 ? sides : items;
  return starts.map((label, n) => {
    const side: Side = n === 0 ? "left" : "right";
    const end =
      starts[n + 1] ??
      Math.max(header.cells.length, header.aligned && isFundRow(below) ? (below?.cells.length ?? 0) : 0);
    const values: ValueColumn[] = [];
    for (let index = label + 1; index < end; index++) {
      const own = plainLabel(header.cells[index]?.text ?? "");
      const under = header.aligned && isFundRow(below) ? plainLabel(below?.cells[index]?.text ?? "") : "";
      const text = under || own;
      const column = isValueHeader(text) ? valueColumn(context, side, index, text) : null;
      if (column) values.push(column);
    }
    return { side, label, values };
  });
}

/** Words of a column of amounts; numbers of lines, remarks and changes are none. */
function isValueHeader(text: string): boolean {
  if (/栏次|行次|序号|备注|增减|增长|变动|差异|比[例重率]|占比|[%％]/.test(text)) return false;
  return (
    VALUE.test(text) ||
    /^(?:20\d{2}年度?|本年(?:度|数)?|上年(?:度|数)?|数额|[一-龥]*拨款|[一-龥]*预算)$/.test(text)
  );
}

function isFundRow(row: Row | undefined): boolean {
  return row?.cells.some((cell) => /^一般公共预算财政拨款$/.test(plainLabel(cell.text))) ?? false;
}

function valueColumn(context: TableContext, side: Side, index: number, text: string): ValueColumn {
  const reading = readColumn(text, context.notes, context.year);
  const fund =
    context.table === "fiscal_total" && (side === "right" || /财政拨款|预算拨款/.test(text))
      ? (FUND_COLUMNS.find((f) => f.header.test(text))?.fund ?? null)
      : null;
  return {
    index,
    label: text,
    phase: reading?.phase ?? "actual",
    year: reading?.year ?? context.year,
    basis: reading?.basis ?? null,
    fund,
    unit: null,
  };
}

/** Collapsed rows count only when they have the header's width; aligned rows may end early. */
function cellsOfWidth(row: Row, width: number): readonly Cell[] | null {
  if (row.aligned) return row.cells;
  return row.cells.length === width ? row.cells : null;
}

/** In the fiscal table the funds below 年初财政拨款结转和结余 are opening balances. */
function balanceBelow(text: string, current: "opening" | "closing" | null): "opening" | "closing" | null {
  if (/^(?:收入)?总计$/.test(text)) return null;
  const { items, fund, unknown } = readLabel(text);
  if (unknown !== "" || items.size === 0) return current;
  return items.has("opening") && fund === null ? "opening" : current;
}

/** T04 prints the funds of the opening balance as a list of their own; elsewhere a numbered item begins another. */
function isPartOf(table: TableContext["table"], label: string): boolean {
  return table === "fiscal_total" || !/^[一二三四五六七八九十]+[、.．]/.test(plainLabel(label));
}

/** Rows by the items their words name, where no label of the form is printed. */
const SIDE_ITEMS: readonly { readonly side: Side; readonly key: string; readonly measure: MeasureId }[] = [
  { side: "left", key: "opening", measure: "opening_balance" },
  { side: "left", key: "fiscal", measure: "fiscal_appropriation_revenue" },
  { side: "left", key: "superior", measure: "superior_subsidy_revenue" },
  { side: "left", key: "undertaking", measure: "undertaking_revenue" },
  { side: "left", key: "operating_revenue", measure: "operating_revenue" },
  { side: "left", key: "affiliate", measure: "affiliate_revenue" },
  { side: "left", key: "other_revenue", measure: "other_revenue" },
  { side: "left", key: "non_fiscal_balance", measure: "non_fiscal_balance_used" },
  { side: "right", key: "closing", measure: "closing_balance" },
  { side: "right", key: "basic", measure: "basic_expenditure" },
  { side: "right", key: "project", measure: "project_expenditure" },
  { side: "right", key: "personnel", measure: "personnel_expenses" },
  { side: "right", key: "public", measure: "public_expenses" },
];

/** The sides of a table a label can stand on. */
export function sidesOfLabel(table: TableContext["table"], text: string, subjects: SubjectIndex): Side[] {
  return (["left", "right"] as const).filter((side) => meaningOf(table, side, text, subjects, null) !== null);
}

interface Meaning {
  readonly measure: MeasureId;
  readonly fund: Fund | null;
  readonly subject: { readonly code: string } | null;
}

function meaningOf(
  table: TableContext["table"],
  side: Side,
  text: string,
  subjects: SubjectIndex,
  balance: "opening" | "closing" | null,
): Meaning | null {
  if (text === "" || cellKind(text) !== "text") return null;
  const fiscal = table === "fiscal_total";
  const labels: readonly SideLabel[] =
    side === "left"
      ? fiscal
        ? FISCAL_REVENUE_LABELS
        : REVENUE_LABELS
      : fiscal
        ? FISCAL_EXPENDITURE_LABELS
        : EXPENDITURE_LABELS;
  const found = labels.find((entry) => entry.label.test(text));
  if (found) {
    const isFundLabel =
      found.fund !== undefined && found.fund !== "all" && found.measure === "fiscal_appropriation_revenue";
    return {
      measure: balance === "opening" && isFundLabel ? "opening_balance" : found.measure,
      fund: found.fund ?? null,
      subject: null,
    };
  }
  const subject = side === "right" ? subjects.classByName(text) : undefined;
  return subject ? { measure: "function_expenditure", fund: null, subject: { code: subject.code } } : null;
}

/** What a label says that no list of the form holds: a fund, or one item. */
function spokenMeaning(
  table: TableContext["table"],
  side: Side,
  text: string,
  balance: "opening" | "closing" | null,
): Meaning | null {
  const fiscal = table === "fiscal_total";
  const spoken = readLabel(text);
  const fundOnly =
    spoken.fund !== null && spoken.unknown === "" && keyOf(spoken.items, ["revenue", "fiscal"]) === "";
  if (side === "left" && fundOnly && spoken.phase === null)
    return {
      measure: balance === "opening" ? "opening_balance" : "fiscal_appropriation_revenue",
      fund: spoken.fund,
      subject: null,
    };
  const named = SIDE_ITEMS.find(
    (entry) =>
      entry.side === side &&
      spoken.unknown === "" &&
      spoken.computed === null &&
      entry.key === keyOf(spoken.items) &&
      (!/结[转余]/.test(text) || /^(?:opening|closing|non_fiscal_balance)$/.test(entry.key)),
  );
  if (named) return { measure: named.measure, fund: fiscal ? "all" : null, subject: null };
  return null;
}
