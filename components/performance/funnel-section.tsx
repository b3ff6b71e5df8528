"use client";

import { useMemo } from "react";
import type { Text } from "@/lib/i18n/catalogue";
import { unitColumn } from "../analysis/unit-column";
import { ChartHost } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import type { EvaluationForm } from "./form-model";
import { funnelData, funnelName, funnelSentence } from "./funnel-chart";
import { type FunnelUnit, modelFunnel } from "./funnel-model";
import type { PerformanceInitial } from "./load-default";

const percent = (share: number): string => (100 * share).toFixed(1);

const limitsColumn = (t: Text): TableColumn<FunnelUnit> => ({
  id: "limits",
  header: t("performance.funnelLimits"),
  kind: "text",
  value: ({ low, high }) => `${percent(low)}–${percent(high)}`,
  width: 140,
});

const columnsOf = (judged: boolean, t: Text): readonly TableColumn<FunnelUnit>[] => [
  unitColumn<FunnelUnit>({
    t,
    name: (point) => funnelName(point, t),
    unit: ({ bureau }) => ({ bureau_id: bureau }),
    width: 320,
  }),
  {
    id: "met",
    header: t("performance.funnelMet"),
    kind: "number",
    value: ({ met }) => String(met),
    width: 100,
  },
  { id: "of", header: t("performance.funnelOf"), kind: "number", value: ({ of }) => String(of), width: 100 },
  {
    id: "rate",
    header: t("performance.funnelY"),
    kind: "number",
    value: ({ rate }) => percent(rate),
    width: 120,
  },
  ...(judged ? [limitsColumn(t)] : []),
];

/** F11: how many of its indicators each department scored in full, against how many there are. */
export function FunnelSection({
  forms,
  initial,
}: {
  readonly forms: readonly EvaluationForm[];
  readonly initial: PerformanceInitial;
}) {
  const t = useText();
  const locale = useLocale();
  const funnel = useMemo(() => modelFunnel(forms), [forms]);
  const data = useMemo(() => funnelData(funnel, t), [funnel, t]);
  const columns = useMemo(() => columnsOf(funnel?.judged ?? false, t), [funnel, t]);
  const said = funnel ? funnelSentence(funnel, t, locale) : "";
  if (!funnel || !data) return null;
  return (
    <ChartHost
      id="performance-funnel"
      title={t("performance.funnelTitle")}
      description={said}
      initial={initial.drawings.funnel}
      kind="funnel"
      data={data}
      table={
        <DataTable
          id="funnel"
          caption={t("performance.funnelTitle")}
          columns={columns}
          rows={funnel.points}
          rowKey={(point) => point.key}
          download="juesuan-performance-funnel"
        />
      }
      caption={said}
    />
  );
}
