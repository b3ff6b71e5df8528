import type { Cell, Row } from "../../documents/model";
import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import type { DraftFact, TableContext } from "../draft";
import { draft } from "../draft";
import { type ColumnReading, readColumn } from "../forms/phases";
import { THREE_PUBLIC_PARTS, THREE_PUBLIC_ROWS, type ThreePublicPart } from "../forms/three-public";
import { columnNumbers, headerWords } from "../header";
import { bareLabel, joinHan, plainLabel } from "../label";
import { cellKind, parsePrintedNumber } from "../printed-number";
import type { TableResult } from "./subject-table";

/** Reads the 三公 table, flat (one row of figures below a two-level header) or upright (a row a part). */
export function readThreePublicTable(context: TableContext, rows: readonly Row[]): TableResult {
  const upright =
    rows.some((row) => row.cells.some((cell) => /^项目$/.test(plainLabel(cell.text)))) &&
    rows.some((row) => rowMeasure(row) !== null);
  return upright ? readUpright(context, rows) : readFlat(context, rows);
}

function labelOf(row: Row): Cell | undefined {
  return row.cells.find((cell) => cell.text !== "" && parsePrintedNumber(cell.text) === null);
}

function rowMeasure(row: Row): MeasureId | null {
  return rowMeasureOf(labelOf(row)?.text ?? "");
}

/** What a row label of the upright form means; null for any other text. */
export function rowMeasureOf(label: string): MeasureId | null {
  const text = bareLabel(label);
  if (text === "" || text === "项目") return null;
  return THREE_PUBLIC_ROWS.find((entry) => entry.label.test(text))?.measure ?? null;
}

/** The funds the form's title or note names: 一般公共预算, 政府性基金, or all fiscal appropriations. */
function fundOf(context: TableContext): Fund | null {
  const title = plainLabel(context.title ?? "");
  if (/政府性基金/.test(title)) return "gov_fund";
  if (/一般公共预算/.test(title)) return "general";
  if (/财政拨款/.test(title)) return "all";
  return /一般公共预算/.test(context.notes) ? "general" : null;
}

/** Sub-rows of a count or amount (其中：外事接待批次, 国内接待费) belong to an item, not to the measure itself. */
const PART_ROW = /外事|国内接待费|国（境）外|^（一）行政单位|行政单位$|参照公务员法/;

function readUpright(context: TableContext, rows: readonly Row[]): TableResult {
  const header = rows.findIndex((row) => row.cells.some((cell) => /^项目$/.test(plainLabel(cell.text))));
  const columns = new Map<number, ColumnReading & { label: string }>();
  for (const [i, cell] of (rows[header]?.cells ?? []).entries()) {
    const label = joinHan(cell.text);
    const reading = readColumn(
      plainLabel(label) === "决算统计数" ? "决算数" : label,
      context.notes,
      context.year,
    );
    if (reading) columns.set(i, { ...reading, label });
  }
  const facts: DraftFact[] = [];
  let section: MeasureId | null = null;
  for (const row of rows.slice(header + 1)) {
    if (columnNumbers(row)) continue;
    const label = labelOf(row);
    if (!label) continue;
    const text = bareLabel(label.text);
    const measure: MeasureId | null = rowMeasure(row) ?? (section && PART_ROW.test(text) ? section : null);
    if (!measure) continue;
    if (!PART_ROW.test(text)) section = measure;
    for (const [i, reading] of columns) {
      const cell = row.cells[i];
      const number = cell && parsePrintedNumber(cell.text);
      if (!cell || !number) continue;
      const unit = countUnit(label.text);
      facts.push(
        draft(context, measure, number, cell, {
          phase: reading.phase,
          year: reading.year,
          basis: reading.basis,
          fund: measure.startsWith("three_public") ? fundOf(context) : null,
          item: PART_ROW.test(text) ? text : null,
          row: joinHan(label.text),
          column: reading.label,
          ...(unit ? { unit } : {}),
        }),
      );
    }
  }
  return { facts, abstentions: [] };
}

/** The unit a row label carries: 国内公务接待批次（个） counts 批次. */
function countUnit(label: string): string | null {
  const printed = /[（(]([个人辆次批]+次?)[)）]\s*$/.exec(label)?.[1];
  if (!printed) return null;
  if (/批次/.test(label)) return "批次";
  return /人次/.test(label) ? "人次" : printed;
}

function readFlat(context: TableContext, rows: readonly Row[]): TableResult {
  const numberAt = rows.findLastIndex((row) => (columnNumbers(row)?.length ?? 0) >= 4);
  const dataAt = rows.findIndex(
    (row, i) => i > numberAt && row.cells.filter((cell) => parsePrintedNumber(cell.text)).length >= 1,
  );
  const header = rows.slice(0, numberAt >= 0 ? numberAt : dataAt);
  const data = rows[dataAt];
  if (!data || header.length === 0) return { facts: [], abstentions: [] };
  const count = numberAt >= 0 ? (columnNumbers(rows[numberAt] as Row)?.length ?? 0) : flatWidth(data);
  const plan = planFlat(context, header, count);
  const cells = data.cells.slice(-count);
  if (!plan || cells.length < count) {
    return {
      facts: [],
      abstentions: [
        {
          reason: "the columns of the 三公 table were not recognised",
          line: data.cells[0]?.place.line ?? null,
          text: context.title ?? "",
        },
      ],
    };
  }
  const facts: DraftFact[] = [];
  for (const [i, column] of plan.entries()) {
    const cell = cells[i] as Cell;
    const number = parsePrintedNumber(cell.text);
    if (!number) continue;
    facts.push(
      draft(context, column.measure, number, cell, {
        phase: column.reading.phase,
        year: column.reading.year,
        basis: column.reading.basis,
        fund: fundOf(context),
        row: context.title ? "合计" : null,
        column: column.label,
      }),
    );
  }
  return { facts, abstentions: [] };
}

/** Without column numbers the figures follow an optional name cell. */
function flatWidth(data: Row): number {
  const first = data.cells[0]?.text ?? "";
  const named = cellKind(first) === "text" && parsePrintedNumber(first) === null;
  return data.cells.length - (named ? 1 : 0);
}

interface FlatColumn {
  readonly measure: MeasureId;
  readonly reading: ColumnReading;
  readonly label: string;
}

/** A column of the flat form as its header words tell it: the part and the name of its half (预算数, 决算数). */
export interface FlatPart {
  readonly measure: MeasureId;
  readonly half: string;
  readonly label: string;
}

/** The columns of the flat form: its halves by their words, the parts of a half in the order printed. */
export function flatParts(words: readonly string[], count: number): FlatPart[] | null {
  const halves = words
    .filter((word) => /^(?:\d{4}年)?(?:年初|全年|调整|上年)?(?:预算|决算)(?:数|支出)?$/.test(word))
    .filter((word, i, all) => word !== all[i - 1]);
  const order = partOrder(words);
  const hasSplit = words.some((word) => /购置费?$/.test(word) && !/及|和/.test(word));
  const parts = order.flatMap((part): { measure: MeasureId; label: string }[] => {
    if (part !== "vehicle") return [{ measure: THREE_PUBLIC_PARTS[part].measure, label: PART_LABELS[part] }];
    if (!hasSplit) return [{ measure: "three_public.vehicle_total", label: PART_LABELS.vehicle }];
    return [
      { measure: "three_public.vehicle_total", label: `${PART_LABELS.vehicle}/小计` },
      { measure: "three_public.vehicle_purchase", label: "公务用车购置费" },
      { measure: "three_public.vehicle_operation", label: "公务用车运行维护费" },
    ];
  });
  if (order.length !== 4) return null;
  const names = halves.length > 0 ? halves : ["决算数"];
  if (parts.length * names.length === count) {
    return names.flatMap((half) =>
      parts.map(({ measure, label }) => ({ measure, half, label: `${half}/${label}` })),
    );
  }
  const pair = [...new Set(names)];
  const alternating = names.length === count && names.every((name, i) => name === pair[i % pair.length]);
  if (!alternating || parts.length * pair.length !== count) return null;
  return parts.flatMap(({ measure, label }) =>
    pair.map((half) => ({ measure, half, label: `${label}/${half}` })),
  );
}

function planFlat(context: TableContext, header: readonly Row[], count: number): FlatColumn[] | null {
  const parts = flatParts(headerWords(header), count);
  const reading = (name: string): ColumnReading =>
    readColumn(name, context.notes, context.year) ?? { phase: "actual", basis: null, year: context.year };
  return parts?.map(({ measure, half, label }) => ({ measure, reading: reading(half), label })) ?? null;
}

const PART_LABELS: Readonly<Record<ThreePublicPart, string>> = {
  total: "合计",
  abroad: "因公出国（境）费",
  vehicle: "公务用车购置及运行维护费",
  reception: "公务接待费",
};

function partOrder(words: readonly string[]): ThreePublicPart[] {
  const order: ThreePublicPart[] = [];
  for (const word of words) {
    for (const part of Object.keys(THREE_PUBLIC_PARTS) as ThreePublicPart[]) {
      if (part !== "total" && !order.includes(part) && THREE_PUBLIC_PARTS[part].word.test(word))
        order.push(part);
      if (part === "total" && !order.includes(part) && /^(?:合计|总计|三公经费合计)$/.test(word))
        order.push(part);
    }
  }
  return order;
}
