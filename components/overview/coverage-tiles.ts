import type { Tile } from "@/lib/charts/tiles";
import type { Text } from "@/lib/i18n/catalogue";
import { shortProvince } from "../analysis/bureau-name";
import type { ProvinceRow } from "./queries";

/** Provinces coloured by how many bureaus report. */
export function coverageTiles(provinces: readonly ProvinceRow[], t: Text): Tile[] {
  return provinces.map(({ province, name, bureaus, facts }) => ({
    key: province,
    label: t("overview.provinceLabel", { name, bureaus, facts }),
    facts: "",
    acts: "filter" as const,
    card: { title: name, value: t("compare.unitsOf", { n: bureaus }) },
    province,
    name: shortProvince(name),
    value: bureaus,
    valueText: String(bureaus),
    thin: false,
  }));
}
