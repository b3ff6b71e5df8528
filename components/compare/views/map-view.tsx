"use client";

import { type ReactNode, useMemo } from "react";
import type { DotMapData, MapDot } from "@/lib/charts/dot-map";
import { withWords } from "@/lib/charts/marks/lazy-words";
import type { Locale } from "@/lib/i18n/locale";
import { provinceSigns } from "@/lib/i18n/provinces";
import { querySeats, type SeatRow } from "@/lib/metrics/queries/unit-traits";
import type { Selection } from "@/lib/view/fields";
import { writeMetric } from "../../analysis/metric-format";
import { unitCard } from "../../analysis/unit-card";
import { ChartHost } from "../../foundation/chart/chart-host";
import { rowsOf, useEngineQuery } from "../../foundation/engine/use-engine-query";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import type { CompareModel } from "../compare-model";
import { formatFor, perText, subtitleOf } from "../compare-words";

interface MapViewProps {
  readonly model: CompareModel;
  readonly table: ReactNode;
  readonly onEvidence: (key: string) => void;
  readonly onChange: (change: Partial<Selection>) => void;
}

/** Places as dots at their seats; a province's tile shows it alone, and again all. */
export function MapView({ model, table, onEvidence, onChange }: MapViewProps) {
  const t = useText();
  const locale = useLocale();
  const seats = rowsOf(useEngineQuery<SeatRow>(querySeats()));
  const { view, year, ranked } = model;
  const provinces = useProvinces(model, locale);
  const active = view.regions.length === 1 ? (view.regions[0] ?? "").slice(0, 2) : null;
  const data = useMemo((): DotMapData | null => {
    const byRegion = new Map(seats.map((seat) => [seat.region_code, seat]));
    const format = formatFor(model, locale);
    const context = {
      metric: view.metric,
      denominator: view.denominator,
      format,
      of: model.coverage.used,
      t,
    };
    const dots = ranked.flatMap((unit): MapDot[] => {
      const seat = byRegion.get(unit.row.region_code ?? "");
      if (!seat) return [];
      const dot = {
        key: unit.key,
        facts: unit.row.facts,
        unit: unit.row.bureau_id,
        derived: unit.row.origin === "derived",
        name: unit.row.region_name ?? unit.name,
        value: unit.value,
        longitude: seat.longitude,
        latitude: seat.latitude,
        province: (unit.row.region_code ?? "").slice(0, 2),
      };
      return [
        withWords(dot, {
          label: () => `${unit.name} ${writeMetric(format, unit.decimal).text}`,
          card: () => unitCard(unit, context),
        }),
      ];
    });
    if (dots.length === 0) return null;
    const write = (value: number): string => writeMetric(format, value.toFixed(6)).number;
    return {
      dots,
      tiles: provinces.map(({ province, name }) => ({
        key: `province|${province}`,
        label: t(province === active ? "compare.mapAll" : "compare.mapOnly", { name }),
        facts: "",
        acts: "filter",
        province,
        name,
        active: province === active,
      })),
      formatClass: (low, high) => (low === high ? write(low) : `${write(low)}–${write(high)}`),
      legendTitle: format.unit,
    };
  }, [seats, ranked, provinces, active, model, view, locale, t]);
  const names = { metric: view.metric.title[locale], per: perText(view, locale), year };
  const filter = (key: string): void => {
    const province = key.split("|")[1] ?? "";
    onChange({ regions: province === active ? undefined : [`${province}0000`] });
  };
  if (!data) return <p className="dim">{t("compare.mapNone")}</p>;
  return (
    <ChartHost
      id="compare-map"
      kind="dotMap"
      data={data}
      title={t("compare.dotMapTitle", names)}
      description={t("compare.dotMapAbout")}
      subtitle={subtitleOf(model, t, locale)}
      table={table}
      onEvidence={onEvidence}
      onFilter={filter}
      caption={t("compare.dotMapAbout")}
    />
  );
}

/** Provinces that have a value. */
function useProvinces(
  { ranked }: CompareModel,
  locale: Locale,
): readonly { province: string; name: string }[] {
  return useMemo(() => {
    const found = new Map<string, string>();
    for (const { row } of ranked) {
      if (row.region_code === null || row.province === null) continue;
      found.set(row.region_code.slice(0, 2), provinceSigns(row.region_code, row.province, locale));
    }
    return [...found].map(([province, name]) => ({ province, name }));
  }, [ranked, locale]);
}
