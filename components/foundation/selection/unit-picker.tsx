"use client";

import { MAX_UNITS } from "@/lib/view/units";
import type { SearchOption } from "../controls/filter-options";
import { MultiPicker } from "../controls/picker";
import { useText } from "../locale/locale-context";
import { rememberNames, useUnitNames } from "./unit-names";
import { useUnits } from "./use-units";

/** Chooses units by name; those chosen elsewhere are listed whatever the page shows. */
export function UnitPicker({ options }: { options: readonly SearchOption[] }) {
  const t = useText();
  const { units, add, remove } = useUnits();
  const names = useUnitNames();
  const known = new Set(options.map(({ value }) => value));
  const elsewhere = units
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ value: id, label: names.get(id) ?? id }));
  const values = units.map(({ id }) => id);
  const choose = (next: readonly string[]): void => {
    const gone = values.find((id) => !next.includes(id));
    if (gone !== undefined) {
      remove(gone);
      return;
    }
    const fresh = next.filter((id) => !values.includes(id)).slice(0, MAX_UNITS - values.length);
    rememberNames(
      options.filter(({ value }) => fresh.includes(value)).map(({ value, label }) => [value, label]),
    );
    add(fresh);
  };
  return (
    <MultiPicker
      label={t("units.pick")}
      options={[...elsewhere, ...options]}
      values={values}
      onChange={choose}
    />
  );
}
