import { THREE_PUBLIC } from "../../accounts/forms/three-public";
import { keyOf, type Meaning } from "../../accounts/meaning";
import type { MeasureId } from "../../records/measures";
import type { Block, GridColumn } from "./columns";
import type { Reason } from "./unread";

/** A column of a form of items: what it is of, where its header says so. */
export interface ItemColumn {
  readonly column: GridColumn;
  /** Null where the rows name the items. */
  readonly measure: MeasureId | null;
}

export interface ItemPlan {
  readonly columns: readonly ItemColumn[];
  readonly left: readonly (readonly [GridColumn, Reason])[];
  /** Whether columns are the items, so that rows are phases, years or units. */
  readonly flat: boolean;
  /** Whether an item is printed by fund: a column of it without one is then of all. */
  isByFund(measure: MeasureId | null): boolean;
}

/** What the columns of a block say; columns of changes and those not understood are left out by name. */
export function planItems({ values }: Block): ItemPlan {
  const left: [GridColumn, Reason][] = [];
  const understood: GridColumn[] = [];
  for (const column of values) {
    if (column.meaning.computed) left.push([column, "a column of changes, rates or shares holds no amount"]);
    else if (column.path === "" || column.meaning.unknown !== "")
      left.push([column, "column unknown to the form"]);
    else understood.push(column);
  }
  const flat = understood.some(({ meaning }) => itemKey(meaning) !== "");
  const isWider = ofMoreThanThreePublic(understood);
  const columns = understood.map((column, i) => ({
    column,
    measure: flat && !isWider(column) ? (subtotalOf(understood.slice(i)) ?? measureOf(column.meaning)) : null,
  }));
  const unknown = columns.filter(({ measure }) => flat && measure === null);
  const known = columns.filter((entry) => !unknown.includes(entry));
  const twice = known.filter((one) => known.some((other) => other !== one && isSame(one, other)));
  for (const { column } of unknown) left.push([column, "column unknown to the form"]);
  for (const { column } of twice) left.push([column, "two columns of the table say the same"]);
  return {
    columns: known.filter((entry) => !twice.includes(entry)),
    left,
    flat,
    isByFund: (measure) => {
      const of = known.filter((entry) => !flat || entry.measure === measure);
      return new Set(of.map(({ column }) => column.meaning.fund)).size > 1;
    },
  };
}

/** Beside a total of “三公” itself a bare 合计 is one of more, such as meetings and training. */
function ofMoreThanThreePublic(columns: readonly GridColumn[]): (column: GridColumn) => boolean {
  const totals = columns.filter(({ meaning }) => itemKey(meaning) === "");
  const named = totals.some(({ meaning }) => meaning.items.has("three_public"));
  const beside = columns.some(({ meaning }) => BESIDE.some((item) => meaning.items.has(item)));
  return ({ meaning }) => named && beside && itemKey(meaning) === "" && !meaning.items.has("three_public");
}

const BESIDE = ["meeting", "training", "operating_costs"] as const;

const itemKey = ({ items }: Meaning): string => keyOf(items, THREE_PUBLIC.given);

function measureOf(meaning: Meaning): MeasureId | null {
  const key = itemKey(meaning);
  if (key === "" && !meaning.whole && !meaning.items.has("three_public")) return null;
  return THREE_PUBLIC.columns.find((part) => part.key === key)?.total ?? null;
}

/** What a bare 小计 is the sum of where its own header was lost: the parts that stand right behind it. */
function subtotalOf([column, ...behind]: readonly GridColumn[]): MeasureId | null {
  if (!column || itemKey(column.meaning) !== "" || !/(?:^|\/)小计$/.test(column.path)) return null;
  const keyed = (id: string) => THREE_PUBLIC.columns.find((part) => part.id === id);
  const sum = THREE_PUBLIC.identities.find(
    ({ whole, plus }) =>
      keyed(whole)?.key !== "" &&
      plus.every((id, i) => keyed(id)?.key === (behind[i] && itemKey(behind[i].meaning))),
  );
  return (sum && keyed(sum.whole)?.total) ?? null;
}

function isSame(a: ItemColumn, b: ItemColumn): boolean {
  const [one, other] = [a.column.meaning, b.column.meaning];
  return (
    a.measure === b.measure &&
    one.phase === other.phase &&
    one.fund === other.fund &&
    one.year === other.year &&
    one.offset === other.offset
  );
}
