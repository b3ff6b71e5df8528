import type { Item } from "../../accounts/concept";
import type { Meaning } from "../../accounts/meaning";
import type { Row } from "../../documents/model";
import { type GridColumn, gridColumns } from "./columns";
import { isLabel } from "./header-grammar";

/** Columns of amounts that say something, each another thing; what two say alike, or nobody understands, counts against a reading. */
export function judgeHeader(header: readonly Row[], width: number): number {
  const seen = new Set<string>();
  let [score, block, open] = [0, 0, false];
  let side: Meaning | null = null;
  for (const column of gridColumns(header, width)) {
    if (isLabel(column.meaning)) {
      if (open) block += 1;
      if (open || side === null) side = column.meaning;
      open = false;
      continue;
    }
    open = true;
    if (column.path === "") continue;
    const sense = `${block} ${senseOf(column)}`;
    score +=
      column.meaning.unknown !== "" || seen.has(sense) ? -1 : isOfOtherSide(column.meaning, side) ? -2 : 1;
    seen.add(sense);
  }
  return score;
}

/** 收入 above an amount whose items are expenditure, or the other way round. */
function isOfOtherSide({ items }: Meaning, labels: Meaning | null): boolean {
  const only = (of: ReadonlySet<Item>, one: Item, another: Item): boolean => of.has(one) && !of.has(another);
  const said = labels?.items ?? new Set<Item>();
  return (
    (only(items, "revenue", "expenditure") && only(said, "expenditure", "revenue")) ||
    (only(items, "expenditure", "revenue") && only(said, "revenue", "expenditure"))
  );
}

/** What the words of a column say, apart from what they are. */
function senseOf({ meaning, path }: GridColumn): string {
  const { items, phase, year, offset, fund, computed } = meaning;
  return computed ? path : [[...items].toSorted().join("+"), phase, year, offset, fund].join("|");
}
