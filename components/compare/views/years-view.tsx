"use client";

import { useMemo } from "react";
import type { TrendData, TrendSeries } from "@/lib/charts/trend";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { groupBy } from "@/lib/records/group";
import { metricEvidence } from "../../analysis/metric-evidence";
import { metricFormat, writeMetric, writeTick } from "../../analysis/metric-format";
import { rankUnits } from "../../analysis/rank-rows";
import { peopleNotes, peopleText } from "../../analysis/unit-card";
import { breakWords, useIdentityBreaks } from "../../analysis/use-identity-breaks";
import { useSettled } from "../../analysis/use-settled";
import { ChartHost } from "../../foundation/chart/chart-host";
import { useEngineQuery } from "../../foundation/engine/use-engine-query";
import { useEvidence } from "../../foundation/evidence/evidence-context";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { useUnits } from "../../foundation/selection/use-units";
import { DataTable } from "../../foundation/table/data-table";
import { compareColumns, compareRowKey, compareTableRows } from "../compare-columns";
import type { CompareModel } from "../compare-model";
import { perText, subtitleOf } from "../compare-words";

/** Lines that stand in for a selection until there is one. */
const FIRST = 5;
const NO_FLAGS = { all: [], of: () => [] };

/** What cuts the lines that are drawn, as sentences: the name of the line, and what its documents say. */
function breaksOf(
  data: TrendData | null,
  breaks: ReturnType<typeof useIdentityBreaks>,
  t: ReturnType<typeof useText>,
): string[] {
  return (data?.series ?? []).flatMap(({ key, name, points }) => {
    const first = points[0]?.year ?? Number.POSITIVE_INFINITY;
    const inside = (breaks.get(key) ?? []).filter(({ year }) => year !== null && year > first);
    return inside.map((one) => t("compare.yearsCut", { name, why: breakWords(one, t) }));
  });
}

/** The chosen units over all their years, gaps visible; the first of the ranking while none is chosen. */
export function YearsView({ model }: { model: CompareModel }) {
  const t = useText();
  const locale = useLocale();
  const { open } = useEvidence();
  const { units } = useUnits();
  const { view: asked } = model;
  const stand = units.length === 0;
  const ids = stand
    ? model.ranked.slice(0, FIRST).map(({ row }) => row.bureau_id)
    : units.map(({ id }) => id);
  const filter: BureauFilter = { scopes: [asked.scope], bureaus: ids };
  const answer = useEngineQuery<MetricRow>(
    ids.length > 0 ? queryMetricRows(asked.metric, asked.denominator, filter) : null,
  );
  const { question: view, rows } = useSettled(asked, answer, asked);
  const { ranked, unknown } = useMemo(
    () => rankUnits(view.metric, view.denominator, rows, locale),
    [view.metric, view.denominator, rows, locale],
  );
  const format = useMemo(
    () =>
      metricFormat(
        view.metric,
        view.denominator,
        ranked.map((unit) => unit.decimal),
        locale,
      ),
    [view, ranked, locale],
  );
  const breaks = useIdentityBreaks(ids);
  const data = useMemo((): TrendData | null => {
    const lines = groupBy(ranked, ({ row }) => row.bureau_id);
    if (lines.size === 0) return null;
    const series = [...lines].map(([id, own], i): TrendSeries => {
      const name = own[0].name;
      return {
        key: id,
        name,
        role: "main",
        colour: `var(--series-${(i % 8) + 1})`,
        unit: id,
        breaks: (breaks.get(id) ?? []).flatMap((one) => one.year ?? []),
        points: [...own]
          .sort((a, b) => a.row.fiscal_year - b.row.fiscal_year)
          .map((unit) => {
            const value = writeMetric(format, unit.decimal).text;
            const year = unit.row.fiscal_year;
            const begun = (breaks.get(id) ?? []).filter((one) => one.year === year);
            const perResident = view.denominator?.column === "population";
            const notes = [
              ...(begun.length > 0
                ? [t("compare.yearsBreak"), ...begun.map((one) => breakWords(one, t))]
                : []),
              ...(perResident ? peopleNotes(unit.row, t) : []),
            ];
            return {
              key: unit.key,
              label: `${name} ${year} ${value}`,
              facts: unit.row.facts,
              unit: id,
              status: unit.row.status,
              derived: unit.row.origin === "derived",
              year,
              value: unit.value,
              card: {
                title: name,
                subject: view.metric.title[locale],
                value,
                year,
                interval: [
                  writeMetric(format, unit.low.toFixed(6)).text,
                  writeMetric(format, unit.high.toFixed(6)).text,
                ] as const,
                ...(notes.length > 0 ? { notes } : {}),
                people: perResident ? peopleText(unit.row, t) : null,
              },
            };
          }),
      };
    });
    return { series, axisText: format.unit, formatTick: writeTick(format) };
  }, [ranked, format, view, locale, t, breaks]);
  const years = { ...model, view, ranked, unknown };
  const names = { metric: view.metric.title[locale], per: perText(view, locale) };
  const openYear = (key: string): void => {
    const unit = ranked.find((one) => one.key === key);
    if (unit)
      open(
        metricEvidence(
          view.metric,
          view.denominator,
          unit.row,
          writeMetric(format, unit.decimal).text,
          locale,
        ),
      );
  };
  const columns = compareColumns(years, t, locale, NO_FLAGS);
  return (
    <ChartHost
      id="compare-years"
      kind="trend"
      data={data}
      title={t("compare.yearsTitle", names)}
      description={t("compare.yearsAbout")}
      subtitle={subtitleOf({ ...model, view }, t, locale)}
      onEvidence={openYear}
      caption={[
        stand ? t("compare.yearsStandIn", { n: ids.length }) : t("compare.yearsAbout"),
        ...breaksOf(data, breaks, t),
      ].join(" ")}
      table={
        <DataTable
          id="years"
          caption={t("compare.yearsTitle", names)}
          columns={[
            {
              id: "year",
              header: t("control.year"),
              kind: "number",
              value: (entry) => ("unit" in entry ? entry.unit.row : entry.unknown.row).fiscal_year,
              width: 70,
            },
            ...columns.filter(({ id }) => id !== "rank"),
          ]}
          rows={compareTableRows(years)}
          rowKey={compareRowKey}
        />
      }
    />
  );
}
