import { addMeanings, type Meaning } from "../../accounts/meaning";
import type { Cell, Row } from "../../documents/model";
import { addAll } from "../../records/extremes";
import { findMeasure, type MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import { type DraftFact, draft, type TableContext } from "../draft";
import { OPERATION_PARTS, type OperationPart } from "../forms/three-public";
import { bareLabel, joinHan } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableResult } from "../tables/subject-table";
import { threePublicFund } from "../tables/three-public-fund";
import { rowMeaning } from "../tables/three-public-upright";
import type { Abstention } from "../types";
import { gridOf } from "./body";
import { type Block, blocksOf, type GridColumn, gridColumns, isShifted, meaningOfLabel } from "./columns";
import { type ItemPlan, planItems } from "./item-columns";
import { LabelReader } from "./row-label";
import { stageOf } from "./stage";
import { leftOut, shifted } from "./unread";

interface Reading {
  readonly context: TableContext;
  readonly body: readonly Row[];
  readonly block: Block;
  readonly plan: ItemPlan;
  readonly facts: DraftFact[];
  readonly abstentions: Abstention[];
}

/**
 * Reads a grid of items (“三公”, operation, procurement): items are rows or columns; phases, years, funds and changes
 * stand on the other side, whichever that is. Null where the rows are no grid or no column is understood.
 */
export function readItemGrid(context: TableContext, rows: readonly Row[]): TableResult | null {
  const grid = gridOf(rows);
  if (!grid) return null;
  const [facts, abstentions]: [DraftFact[], Abstention[]] = [[], []];
  const blocks = blocksOf(gridColumns(grid.header, grid.width), grid.body);
  if (isShifted(blocks, grid.body)) return shifted(context, grid);
  const plans = blocks.map((block) => planItems(block));
  if (plans.every(({ columns }) => columns.length === 0)) return null;
  for (const [i, block] of blocks.entries()) {
    const plan = plans[i] as ItemPlan;
    const reading = { context, body: grid.body, block, plan, facts, abstentions };
    for (const [column, reason] of plan.left) {
      const left = leftOut(column, reason, grid.body);
      if (column.path === "" && left.length > 0) return null;
      addAll(abstentions, left);
    }
    if (plan.flat) readFlatRows(reading);
    else readItemRows(reading, blocks.length);
  }
  return { facts, abstentions };
}

/** Rows are phases, years or changes, or the units of a department. */
function readFlatRows({ context, body, block, plan, facts, abstentions }: Reading): void {
  const reader = new LabelReader(block);
  const rows = body
    .filter((row) => plan.columns.some(({ column }) => isFigure(row.cells[column.index])))
    .map((row) => ({ row, label: reader.read(row).name }))
    .map((entry) => ({ ...entry, meaning: meaningOfLabel(entry.label) }));
  const turned = rows.some(({ meaning }) => isStage(meaning));
  for (const [i, { row, label, meaning }] of rows.entries()) {
    if (meaning.computed && meaning.unknown === "") {
      abstentions.push(leftRow("a row of changes, rates or shares holds no amount", row, label));
      continue;
    }
    const known = turned ? isStage(meaning) && meaning.unknown === "" : label !== "" || i === 0;
    if (!known) {
      abstentions.push(leftRow("label unknown to the form", row, label));
      continue;
    }
    const isWhole = rows.length === 1 || label === "" || (meaning.whole && meaning.unknown === "");
    const item = turned || isWhole ? null : label;
    for (const { column, measure } of plan.columns)
      if (measure)
        addFact(facts, context, plan, row.cells[column.index], {
          column,
          unit: null,
          stage: addMeanings(turned ? [column.meaning, meaning] : [column.meaning]),
          measure,
          item,
          row: turned ? label : (item ?? (context.title ? "合计" : null)),
        });
  }
}

/** Each row is an item; words that several parts of the form share are told by the part they stand in. */
function readItemRows({ context, body, block, plan, facts, abstentions }: Reading, blocks: number): void {
  const reader = new LabelReader(block);
  let part: OperationPart | null =
    context.table === "procurement" ? "procurement" : blocks === 1 ? "three_public" : null;
  for (const row of body) {
    const label = reader.read(row).name;
    if (label === "") continue;
    part = OPERATION_PARTS.find((entry) => entry.label.test(bareLabel(label)))?.part ?? part;
    const meant = rowMeaning(label, part);
    for (const { column } of plan.columns) {
      const cell = row.cells[column.index];
      if (!cell || !isFigure(cell)) continue;
      if (!meant)
        abstentions.push({
          reason: "label unknown to the form",
          line: cell.place.line,
          text: `${label} ${cell.text}`,
        });
      else
        addFact(facts, context, plan, cell, {
          column,
          stage: column.meaning,
          unit: reader.unitOf(row),
          measure: meant.measure,
          item: meant.item,
          row: label,
        });
    }
  }
}

function isFigure(cell: Cell | undefined): boolean {
  return cell !== undefined && parsePrintedNumber(cell.text) !== null;
}

/** Words of a phase, a year or a change, whatever stands beside them. */
function isStage({ phase, year, offset, computed }: Meaning): boolean {
  return phase !== null || year !== null || offset !== null || computed !== null;
}

interface Said {
  readonly column: GridColumn;
  readonly stage: Meaning;
  /** The unit the row states for itself. */
  readonly unit: string | null;
  readonly measure: MeasureId;
  readonly item: string | null;
  readonly row: string | null;
}

function addFact(
  facts: DraftFact[],
  context: TableContext,
  { flat, isByFund }: ItemPlan,
  cell: Cell | undefined,
  { column, stage, unit: ofRow, measure, item, row }: Said,
): void {
  const number = cell && parsePrintedNumber(cell.text);
  if (!cell || !number || stage.unknown !== "") return;
  const known = findMeasure(measure);
  const money = known?.quantity === "money";
  const unit = money ? (number.unit ?? column.unit ?? ofRow) : known?.unit;
  const fund = isByFund(flat ? measure : null)
    ? fundOfColumn(column, money)
    : ofForm(context, measure, column);
  facts.push(
    draft(context, measure, number, cell, {
      ...stageOf(stage, context),
      fund,
      item,
      row: row === null ? null : joinHan(row),
      column: column.path,
      ...(unit ? { unit } : {}),
    }),
  );
}

function fundOfColumn({ meaning }: GridColumn, money: boolean): Fund | null {
  return money ? (meaning.fund ?? "all") : null;
}

/** The form's title and note speak of the “三公” expenses, not of what is printed beside them. */
function ofForm(context: TableContext, measure: MeasureId, { meaning }: GridColumn): Fund | null {
  return measure.startsWith("three_public") ? (meaning.fund ?? threePublicFund(context)) : null;
}

function leftRow(reason: string, row: Row, label: string): Abstention {
  return { reason, line: row.cells[0]?.place.line ?? null, text: label };
}
