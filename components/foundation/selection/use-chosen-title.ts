"use client";

import { useText } from "../locale/locale-context";
import { useUnitNames } from "./unit-names";
import { useUnits } from "./use-units";

/** What a page that compares is called: the units a person has chosen, and what of them is shown. */
export function useChosenTitle(title: string): string {
  const t = useText();
  const { units } = useUnits();
  const known = useUnitNames();
  const names = units.flatMap(({ id }) => known.get(id) ?? []);
  return names.length === 0 ? title : t("units.titled", { names: names.join(t("control.and")), title });
}
