import type { SearchOption } from "./filter-options";

/** Names that any list has offered: a choice keeps its name where the list of another page does not offer it. */
const known = new Map<string, string>();

const UNNAMED = "…";

/**
 * Names of the values. A value that no list has named stands for itself, or, while its list is awaited (`null`), for
 * the name that comes.
 */
export function namesOf(
  values: readonly string[],
  options: readonly SearchOption[] | null,
): readonly string[] {
  for (const { value, label } of options ?? []) known.set(value, label);
  return values.map((value) => known.get(value) ?? (options ? value : UNNAMED));
}
