"use client";

import { useMemo } from "react";
import type { Tile } from "@/lib/charts/tiles";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { provinceName, provinceSigns, shortProvince } from "@/lib/i18n/provinces";
import { joinSentences } from "../../analysis/words";
import { ChartHost } from "../../foundation/chart/chart-host";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { DataTable } from "../../foundation/table/data-table";
import type { CompareModel } from "../compare-model";

/** How many units with data each province has. */
function provinceTiles(model: CompareModel, t: Text, locale: Locale): Tile[] {
  const provinces = new Map<string, { own: string; n: number }>();
  for (const { row } of model.ranked) {
    if (row.region_code === null || row.province === null) continue;
    const province = row.region_code.slice(0, 2);
    const n = (provinces.get(province)?.n ?? 0) + 1;
    provinces.set(province, { own: row.province, n });
  }
  return [...provinces].map(([province, { own, n }]) => {
    const name = locale === "zh" ? shortProvince(own) : (provinceName(province, own, locale) ?? own);
    return {
      key: province,
      label: t("compare.mapMark", { name, n }),
      facts: "",
      card: { title: name, value: t("compare.unitsOf", { n }) },
      province,
      name: provinceSigns(province, own, locale),
      value: n,
      valueText: String(n),
      thin: false,
    };
  });
}

/** How many of the departments compared are of each province. */
export function ProvinceSection({ model }: { model: CompareModel }) {
  const t = useText();
  const locale = useLocale();
  const tiles = useMemo(() => provinceTiles(model, t, locale), [model, t, locale]);
  const data = useMemo(() => (tiles.length > 0 ? { tiles } : null), [tiles]);
  // Bodies of the centre are of no province.
  if (data === null) return null;
  return (
    <section className="section tiles">
      <ChartHost
        id="compare-provinces"
        title={t("compare.mapTitle")}
        description={t("compare.mapAbout")}
        kind="tiles"
        data={data}
        label={t("compare.mapTitle")}
        table={<ProvinceTable rows={tiles} />}
        caption={joinSentences([t("compare.mapAbout"), t("compare.mapNote")], locale)}
      />
    </section>
  );
}

function ProvinceTable({ rows }: { rows: readonly Tile[] }) {
  const t = useText();
  return (
    <DataTable
      id="map"
      caption={t("compare.mapTitle")}
      columns={[
        {
          id: "province",
          header: t("analysis.province"),
          kind: "text",
          value: ({ card }) => card?.title ?? null,
        },
        { id: "units", header: t("compare.units"), kind: "number", value: (tile) => tile.value },
      ]}
      rows={rows}
      rowKey={(tile) => tile.key}
    />
  );
}
