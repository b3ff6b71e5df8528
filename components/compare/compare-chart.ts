import type { RankingData, RankingRow } from "@/lib/charts/ranking";
import type { Tile } from "@/lib/charts/tiles";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { shortProvince } from "../analysis/bureau-name";
import { writeMetric, writeTick } from "../analysis/metric-format";
import type { RankedUnit } from "../analysis/rank-rows";
import { unitCard } from "../analysis/unit-card";
import type { Flags } from "../analysis/use-flags";
import type { CompareModel } from "./compare-model";
import { formatFor } from "./compare-words";

/** Rows a ranking can hold before it stops being a picture. */
export const CHART_ROWS = 40;

function chosenRows({ ranked, focus }: CompareModel): readonly RankedUnit[] {
  const first = ranked.slice(0, CHART_ROWS);
  return focus && !first.includes(focus) ? [...first, focus] : first;
}

export function rankingData(model: CompareModel, t: Text, locale: Locale, flags?: Flags): RankingData {
  const format = formatFor(model, locale);
  const write = (decimal: string): string => writeMetric(format, decimal).text;
  const { metric, denominator } = model.view;
  const context = { metric, denominator, format, of: model.coverage.used, t };
  const rows = chosenRows(model).map((unit): RankingRow => {
    const number = writeMetric(format, unit.decimal).number;
    return {
      key: unit.key,
      label: t("compare.mark", { name: unit.name, value: write(unit.decimal), rank: unit.rank.rank }),
      facts: unit.row.facts,
      derived: unit.row.origin === "derived",
      unit: unit.row.bureau_id,
      status: unit.row.status,
      card: unitCard(unit, context),
      name:
        flags && flags.of(unit.row.bureau_id, unit.row.fiscal_year).length > 0 ? `⚑ ${unit.name}` : unit.name,
      value: unit.value,
      low: unit.low,
      high: unit.high,
      valueText: number,
      focus: unit.row.bureau_id === model.view.focus,
      doubtful: unit.unstable || unit.row.status === "clash",
    };
  });
  return {
    rows,
    box: model.box,
    medianText: t("compare.median", { value: write((model.box?.median ?? 0).toFixed(6)) }),
    axisText: format.unit,
    formatTick: writeTick(format),
  };
}

/** How many units with data each province has. */
export function provinceTiles(model: CompareModel, t: Text): Tile[] {
  const provinces = new Map<string, { name: string; n: number }>();
  for (const { row } of model.ranked) {
    if (row.region_code === null || row.province === null) continue;
    const province = row.region_code.slice(0, 2);
    const n = (provinces.get(province)?.n ?? 0) + 1;
    provinces.set(province, { name: shortProvince(row.province), n });
  }
  return [...provinces].map(([province, { name, n }]) => ({
    key: province,
    label: t("compare.mapMark", { name, n }),
    facts: "",
    card: { title: name, value: t("compare.unitsOf", { n }) },
    province,
    name: name.length > 3 ? name.slice(0, 2) : name,
    value: n,
    valueText: String(n),
    thin: false,
  }));
}
