import type { SearchOption } from "./filter-options";

/** Names that any list has offered: a choice keeps its name where the list of another page does not offer it. */
const known = new Map<string, string>();

/** Names of the values; a value that no list has named yet stands for itself. */
export function namesOf(values: readonly string[], options: readonly SearchOption[]): readonly string[] {
  for (const { value, label } of options) known.set(value, label);
  return values.map((value) => known.get(value) ?? value);
}
