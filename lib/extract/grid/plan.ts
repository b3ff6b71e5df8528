import type { Item } from "../../accounts/concept";
import { columnOf, type Form, type FormColumn } from "../../accounts/form";
import { keyOf } from "../../accounts/meaning";
import type { Fund } from "../../records/vocabulary";
import type { DraftSubject, TableContext } from "../draft";
import type { SubjectIndex } from "../subjects";
import type { Block, GridColumn } from "./columns";
import { economicColumn } from "./economic-column";
import { type Stage, stageOf } from "./stage";
import type { Reason } from "./unread";

/** A column of amounts as the form knows it. */
export interface Planned {
  readonly column: GridColumn;
  readonly part: FormColumn;
  readonly items: ReadonlySet<Item>;
  readonly stage: Stage;
  readonly fund: Fund | null;
}

/** A column that holds one economic class of every row. */
export interface Across {
  readonly column: GridColumn;
  readonly subject: DraftSubject;
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly across: readonly Across[];
  readonly left: readonly (readonly [GridColumn, Reason])[];
}

/** What each column of a block holds by the form; columns that are not understood, or said twice, are left out by name. */
export function planBlock(form: Form, context: TableContext, block: Block, subjects: SubjectIndex): Plan {
  const { values } = block;
  const byFund = values.some(({ meaning }) => meaning.fund !== null && meaning.computed === null);
  const shared = sharedItems(block);
  const left: [GridColumn, Reason][] = [];
  const planned: Planned[] = [];
  const across: Across[] = [];
  for (const column of values) {
    const { meaning } = column;
    const own = new Set([...meaning.items].filter((item) => !shared.has(item)));
    const items = itemsOf(form, own, meaning.fund);
    const part =
      meaning.unknown === "" && column.path !== ""
        ? columnOf(form, keyOf(items, form.given), meaning.fund)
        : undefined;
    const economic = part || meaning.computed ? null : economicColumn(column.path, subjects, context.year);
    if (meaning.computed) left.push([column, "a column of changes, rates or shares holds no amount"]);
    else if (economic) across.push({ column, subject: economic });
    else if (!part) left.push([column, "column unknown to the form"]);
    else
      planned.push({
        column,
        part,
        items,
        stage: stageOf(meaning, context),
        fund: meaning.fund ?? part.fund ?? (byFund && form.given.includes("fiscal") ? "all" : form.fund),
      });
  }
  const twice = planned.filter((one) => planned.some((other) => other !== one && isSame(one, other)));
  for (const { column } of twice) left.push([column, "two columns of the table say the same"]);
  return { planned: planned.filter((one) => !twice.includes(one)), across, left };
}

/** A heading over a whole block (人员经费 above 科目编码, 科目名称 and 决算数) is not the amount column's own word. */
export function sharedItems({ labels }: Block): ReadonlySet<Item> {
  const [first, ...others] = labels;
  return new Set(
    [...(first?.meaning.items ?? [])].filter((item) =>
      others.every(({ meaning }) => meaning.items.has(item)),
    ),
  );
}

/** A fund names fiscal money, where not all of the form's is. */
export function itemsOf(
  form: Pick<Form, "given">,
  items: ReadonlySet<Item>,
  fund: Fund | null,
): ReadonlySet<Item> {
  return fund === null || form.given.includes("fiscal") ? items : new Set([...items, "fiscal" as const]);
}

function isSame(a: Planned, b: Planned): boolean {
  return (
    a.part.id === b.part.id &&
    a.fund === b.fund &&
    a.stage.phase === b.stage.phase &&
    a.stage.year === b.stage.year
  );
}
