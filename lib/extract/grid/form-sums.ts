import { columnOf, type Form } from "../../accounts/form";
import { keyOf, type Meaning } from "../../accounts/meaning";
import { groupBy } from "../../records/group";
import { holds, identitiesAmong, placeIdentities } from "../lines/identities";
import { exactValues } from "../lines/values";
import { itemsOf } from "./plan";

/** A form as far as its sums go. */
export type Summed = Pick<Form, "columns" | "given" | "identities" | "seldom">;

/** The column of the form an amount's words name. */
export function summedColumn(
  form: Summed,
  { items, fund, unknown, computed, frame }: Meaning,
): string | null {
  if (unknown !== "" || computed !== null || frame !== null) return null;
  return columnOf(form, keyOf(itemsOf(form, items, fund), form.given), fund)?.id ?? null;
}

/** Whether no sum of the form is broken in any row, the amounts of each phase and year by themselves. */
export function isSummed(
  form: Summed,
  columns: readonly { readonly index: number; readonly meaning: Meaning }[],
  body: readonly (readonly { readonly text: string }[])[],
): boolean {
  const values = exactValues(body.map((row) => columns.map(({ index }) => row[index] ?? { text: "" })));
  if (!values) return true;
  const known = columns.map((column, at) => ({ at, column, id: summedColumn(form, column.meaning) }));
  const groups = groupBy(
    known.filter(({ id }) => id !== null),
    ({ column: { meaning: m } }) => [m.phase, m.year, m.offset].join(),
  );
  return [...groups.values()].every((group) => {
    const ids = group.map(({ id }) => id ?? "");
    if (new Set(ids).size < ids.length) return true;
    const identities = placeIdentities(identitiesAmong(form.identities, ids), ids);
    return values.rows.every((row, r) => {
      const own = group.map(({ at, column }) =>
        isBlank(body[r]?.[column.index]) ? null : (row[at] ?? null),
      );
      return identities.every(
        (identity) =>
          [...identity.plus, ...identity.minus].every((part) => own[part] === null) || holds(identity, own),
      );
    });
  });
}

const isBlank = (cell: { readonly text: string } | undefined): boolean => (cell?.text.trim() ?? "") === "";
