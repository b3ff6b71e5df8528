"use client";

import { useMemo } from "react";
import { withWords } from "@/lib/charts/marks/lazy-words";
import { admitsLog } from "@/lib/charts/scale";
import type { ScatterData, ScatterPoint } from "@/lib/charts/scatter";
import { formatCount } from "@/lib/i18n/number";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { type IndicatorRow, queryIndicators } from "@/lib/metrics/queries/unit-traits";
import { findMetric } from "@/lib/metrics/registry";
import type { Selection } from "@/lib/view/fields";
import { moneyFormat, writeMetric, writeTick } from "../../analysis/metric-format";
import { unitCard } from "../../analysis/unit-card";
import { ChartHost } from "../../foundation/chart/chart-host";
import { SegmentedControl } from "../../foundation/controls/segmented-control";
import { freshRowsOf, useEngineQuery } from "../../foundation/engine/use-engine-query";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { useChoice } from "../../foundation/view/use-choice";
import { useSelection } from "../../foundation/view/use-selection";
import type { CompareModel } from "../compare-model";
import { compareFilter } from "../compare-view";
import { formatFor, perText, subtitleOf } from "../compare-words";

/** What the metric is set against. */
const AGAINST = ["population", "gdp", "revenue"] as const;

const REVENUE = "general_public_budget_revenue";

interface ScatterViewProps {
  readonly model: CompareModel;
  readonly table: React.ReactNode;
  readonly onEvidence: (key: string) => void;
  readonly onChange: (change: Partial<Selection>) => void;
}

/** The metric against how many people, how much output or how much revenue a place has; both axes by name and scale. */
export function ScatterView({ model, table, onEvidence, onChange }: ScatterViewProps) {
  const t = useText();
  const locale = useLocale();
  const { selection } = useSelection();
  const [chosen, choose] = useChoice("scatter.against");
  const against = AGAINST.find((one) => one === chosen) ?? "population";
  const { view, year, ranked } = model;
  const revenue = findMetric(REVENUE);
  const indicators = freshRowsOf(
    useEngineQuery<IndicatorRow>(against === "gdp" ? queryIndicators(["gdp"], year) : null),
  );
  const revenues = freshRowsOf(
    useEngineQuery<MetricRow>(
      against === "revenue" && revenue
        ? queryMetricRows(revenue, undefined, compareFilter(view, year))
        : null,
    ),
  );
  const scale = selection.scale ?? "log";
  const data = useMemo((): ScatterData | null => {
    const byRegion = new Map(indicators.map((row) => [row.region_code, row]));
    const byUnit = new Map(revenues.map((row) => [row.bureau_id, row.value]));
    const traitOf = ({ row }: CompareModel["ranked"][number]): number | null => {
      if (against === "population") return row.population;
      if (against === "gdp") return byRegion.get(row.region_code ?? "")?.value ?? null;
      return byUnit.get(row.bureau_id) ?? null;
    };
    const found = ranked.flatMap((unit) => {
      const x = traitOf(unit);
      return x === null ? [] : [{ unit, x }];
    });
    if (found.length === 0) return null;
    const format = formatFor(model, locale);
    const context = {
      metric: view.metric,
      denominator: view.denominator,
      format,
      of: model.coverage.used,
      t,
    };
    const money = moneyFormat(
      found.map(({ x }) => x.toFixed(2)),
      locale,
    );
    const writeX = (x: number): string =>
      against === "population" ? formatCount(x.toFixed(0)) : writeMetric(money, x.toFixed(2)).text;
    const unitX = against === "population" ? t("compare.peopleUnit") : money.unit;
    const log =
      scale === "log" && admitsLog(found.map(({ x }) => x)) && admitsLog(found.map(({ unit }) => unit.value));
    const kind = log ? "log" : "linear";
    const said = log ? t("chart.logAxis") : t("chart.linearAxis");
    const name = t(`compare.against.${against}`);
    return {
      points: found.map(({ unit, x }): ScatterPoint => {
        const point = {
          key: unit.key,
          facts: unit.row.facts,
          unit: unit.row.bureau_id,
          status: unit.row.status,
          derived: unit.row.origin === "derived",
          doubtful: unit.unstable,
          name: unit.name,
          x,
          y: unit.value,
        };
        return withWords(point, {
          label: () => `${unit.name} ${name} ${writeX(x)} · ${writeMetric(format, unit.decimal).text}`,
          card: () => ({ ...unitCard(unit, context), notes: [`${name} ${writeX(x)}`] }),
        });
      }),
      xText: `${name}，${unitX} · ${said}`,
      yText: `${view.metric.title[locale]}，${format.unit} · ${said}`,
      formatX: against === "population" ? (x) => formatCount(x.toFixed(0)) : writeTick(money),
      formatY: writeTick(format),
      referenceX: null,
      referenceY: model.box?.median ?? null,
      yDomain: null,
      scaleX: kind,
      scaleY: kind,
    };
  }, [ranked, indicators, revenues, against, scale, model, view, locale, t]);
  const names = { metric: view.metric.title[locale], per: perText(view, locale), year };
  return (
    <>
      <div className="controls view-controls">
        <SegmentedControl
          label={t("compare.against")}
          showLabel="shown"
          value={against}
          options={AGAINST.map((id) => ({ value: id, label: t(`compare.against.${id}`) }))}
          onChange={choose}
        />
        <SegmentedControl
          label={t("compare.scale")}
          showLabel="shown"
          value={scale}
          options={[
            { value: "log", label: t("chart.logAxis") },
            { value: "linear", label: t("chart.linearAxis") },
          ]}
          onChange={(next) => onChange({ scale: next === "log" ? undefined : next })}
        />
      </div>
      {data ? (
        <ChartHost
          id="compare-scatter"
          kind="scatter"
          data={data}
          title={t("compare.scatterTitle", { ...names, against: t(`compare.against.${against}`) })}
          description={t("compare.scatterAbout")}
          subtitle={subtitleOf(model, t, locale)}
          table={table}
          onEvidence={onEvidence}
          caption={t("compare.scatterAbout")}
        />
      ) : (
        <p className="dim">{t("compare.scatterNone")}</p>
      )}
    </>
  );
}
