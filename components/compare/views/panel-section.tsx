"use client";

import { useMemo } from "react";
import { toFixed } from "@/lib/compare/rational";
import { type MetricPanelRow, queryMetricPanel } from "@/lib/metrics/queries/metric-panel";
import { metricFormat, writeMetric } from "../../analysis/metric-format";
import { ChartHost } from "../../foundation/chart/chart-host";
import { rowsOf, useEngineQuery } from "../../foundation/engine/use-engine-query";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import type { TableColumn } from "../../foundation/table/column";
import { DataTable } from "../../foundation/table/data-table";
import type { CompareModel } from "../compare-model";
import { compareFilter } from "../compare-view";
import { isComparable, perText, subtitleOf } from "../compare-words";
import { modelPanel, panelData } from "./panel-chart";

interface PanelLine {
  readonly year: number;
  readonly fixed: string;
  readonly members: number;
  readonly open: string;
  readonly units: number;
}

/** How all comparable units together moved: the same units in every year, and whoever reports. */
export function PanelSection({ model }: { model: CompareModel }) {
  const t = useText();
  const locale = useLocale();
  const { view, narrowed } = model;
  const filter = {
    ...compareFilter(view, undefined),
    ...(narrowed?.kind ? { bureauTypes: [narrowed.kind] } : {}),
    ...(narrowed?.level ? { levels: [narrowed.level] } : {}),
  };
  const query = isComparable(model) ? queryMetricPanel(view.metric, view.denominator, filter) : null;
  const answer = useEngineQuery<MetricPanelRow>(query);
  // Lines of another question are no stand-in: their words and units are this one's.
  const isAnswered = query !== null && answer.kind === "ready" && !answer.stale;
  const rows = rowsOf(answer);
  const panel = useMemo(
    () => (isAnswered ? modelPanel(rows, view.metric.factor) : null),
    [isAnswered, rows, view],
  );
  const format = useMemo(
    () =>
      metricFormat(
        view.metric,
        view.denominator,
        [...(panel?.fixed ?? []), ...(panel?.open ?? [])].map(({ value }) => toFixed(value, 6)),
        locale,
      ),
    [view, panel, locale],
  );
  const subject = view.metric.title[locale];
  const data = useMemo(() => panel && panelData(panel, subject, format, t), [panel, subject, format, t]);
  if (!panel || !data) return null;
  const write = (value: (typeof panel.fixed)[number] | undefined): string =>
    value ? writeMetric(format, toFixed(value.value, 6)).text : "—";
  const lines = panel.open.map(
    (point): PanelLine => ({
      year: point.year,
      fixed: write(panel.fixed.find(({ year }) => year === point.year)),
      members: panel.members,
      open: write(point),
      units: point.units,
    }),
  );
  const columns: TableColumn<PanelLine>[] = [
    { id: "year", header: t("control.year"), kind: "number", value: ({ year }) => year, width: 80 },
    { id: "fixed", header: t("compare.panelFixed"), kind: "number", value: ({ fixed }) => fixed },
    { id: "members", header: t("compare.panelUnits"), kind: "number", value: ({ members }) => members },
    { id: "open", header: t("compare.panelOpen"), kind: "number", value: ({ open }) => open },
    { id: "units", header: t("compare.panelAll"), kind: "number", value: ({ units }) => units },
  ];
  const title = t("compare.panelTitle", { metric: subject, per: perText(view, locale) });
  const about = t("compare.panelAbout", { ...panel.window, n: panel.members });
  return (
    <ChartHost
      id="compare-panel"
      kind="trend"
      data={data}
      title={title}
      description={about}
      subtitle={subtitleOf(model, t, locale)}
      caption={
        <>
          <p>{about}</p>
          {view.denominator?.column === "population" && <p>{t("compare.panelResidents")}</p>}
        </>
      }
      table={
        <DataTable
          id="panel"
          caption={title}
          columns={columns}
          rows={lines}
          rowKey={({ year }) => String(year)}
        />
      }
    />
  );
}
