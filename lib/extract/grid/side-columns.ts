import { keyOf } from "../../accounts/meaning";
import type { Row } from "../../documents/model";
import { addAll } from "../../records/extremes";
import type { Fund, Phase } from "../../records/vocabulary";
import type { TableContext } from "../draft";
import type { Abstention } from "../types";
import { gridOf } from "./body";
import { type Block, blocksOf, type GridColumn, gridColumns, isShifted } from "./columns";
import { sharedItems } from "./plan";
import { stageOf } from "./stage";
import { leftOut, type Reason } from "./unread";

export type Side = "left" | "right";

export interface ValueColumn {
  readonly index: number;
  readonly label: string;
  readonly phase: Phase;
  readonly year: number | null;
  readonly fund: Fund | null;
  readonly basis: string | null;
  readonly unit: string | null;
}

/** One list of items with its columns of amounts. */
export interface SideBlock {
  readonly side: Side;
  readonly label: number;
  readonly values: readonly ValueColumn[];
}

export interface SidePlan {
  readonly blocks: readonly SideBlock[];
  readonly width: number;
  readonly body: readonly Row[];
  readonly abstentions: readonly Abstention[];
}

/** The sides of a grid by the words of its columns; null where the rows are no grid or no column names an amount. */
export function planSides(context: TableContext, rows: readonly Row[]): SidePlan | null {
  const grid = gridOf(rows);
  if (!grid) return null;
  const abstentions: Abstention[] = [];
  const read = blocksOf(gridColumns(grid.header, grid.width), grid.body);
  if (isShifted(read, grid.body)) return null;
  const blocks: SideBlock[] = [];
  for (const [n, block] of read.entries()) {
    const label = block.labels.find(({ meaning }) => meaning.frame !== "line" && meaning.frame !== "code");
    const { known, left } = amountsOf(block);
    for (const [column, reason] of left) {
      const unread = leftOut(column, reason, grid.body);
      if (column.path === "" && unread.length > 0) return null;
      addAll(abstentions, unread);
    }
    if (!label || known.length === 0) continue;
    const side = sideOf(block, n);
    blocks.push({
      side,
      label: label.index,
      values: known.map((column) => amountColumn(context, side, known, column)),
    });
  }
  return blocks.length === 0 ? null : { blocks, width: grid.width, body: grid.body, abstentions };
}

/** 收入 and 支出 above the items tell the side; without them revenue is printed first. */
function sideOf({ labels }: Block, n: number): Side {
  const items = labels.flatMap(({ meaning }) => [...meaning.items]);
  if (items.includes("expenditure")) return "right";
  return items.includes("revenue") || n === 0 ? "left" : "right";
}

function amountsOf(block: Block): { known: GridColumn[]; left: [GridColumn, Reason][] } {
  const side = [...sharedItems(block)];
  const known: GridColumn[] = [];
  const left: [GridColumn, Reason][] = [];
  for (const column of block.values) {
    const { meaning, path } = column;
    const isAmount = meaning.unknown === "" && keyOf(meaning.items, [...side, "fiscal"]) === "";
    if (meaning.computed) left.push([column, "a column of changes, rates or shares holds no amount"]);
    else if (path !== "" && isAmount) known.push(column);
    else left.push([column, "column unknown to the form"]);
  }
  return { known, left };
}

/** In the table of fiscal money a column without a fund is of all of them, where it or its neighbours could name one. */
function amountColumn(
  context: TableContext,
  side: Side,
  known: readonly GridColumn[],
  { index, path, meaning, unit }: GridColumn,
): ValueColumn {
  const byFund = side === "right" || known.some((column) => column.meaning.fund !== null);
  const whole = context.table === "fiscal_total" && byFund ? "all" : null;
  return {
    index,
    label: path.split("/").at(-1) ?? path,
    ...stageOf(meaning, context),
    fund: meaning.fund ?? whole,
    unit,
  };
}
