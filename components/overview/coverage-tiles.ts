import type { Tile } from "@/lib/charts/tiles";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { provinceName, provinceSigns } from "@/lib/i18n/provinces";
import type { ProvinceRow } from "./queries";

/** Provinces coloured by how many bureaus report. */
export function coverageTiles(provinces: readonly ProvinceRow[], t: Text, locale: Locale): Tile[] {
  return provinces.map(({ province, name: own, bureaus, facts }) => {
    const name = provinceName(province, own, locale) ?? own;
    return {
      key: province,
      label: t("overview.provinceLabel", { name, bureaus, facts }),
      facts: "",
      acts: "filter" as const,
      card: { title: name, value: t("compare.unitsOf", { n: bureaus }) },
      province,
      name: provinceSigns(province, own, locale),
      value: bureaus,
      valueText: String(bureaus),
      thin: false,
    };
  });
}
