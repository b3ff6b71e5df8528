"use client";

import { useMemo } from "react";
import type { Rational } from "@/lib/compare/rational";
import { yuanHeader } from "../analysis/download-columns";
import { type MetricFormat, writeMetric } from "../analysis/metric-format";
import { withUnit } from "../analysis/words";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import type { ThreePublicModel, YearStep } from "./three-public-model";
import { decimalOf, meanFormat } from "./three-public-words";

function changeColumn(
  id: string,
  header: string,
  format: MetricFormat,
  part: (step: YearStep) => Rational,
): TableColumn<YearStep> {
  return {
    id,
    header: withUnit(header, format.unit, format.locale),
    kind: "number",
    value: (step) => decimalOf(part(step)),
    download: [{ header: yuanHeader(header, format.locale), value: (step) => decimalOf(part(step)) }],
    cell: (step) => writeMetric(format, decimalOf(part(step))).number,
    width: 140,
  };
}

/** F4 for each pair of adjacent years. */
export function StepTable({ model }: { model: ThreePublicModel }) {
  const t = useText();
  const locale = useLocale();
  const columns = useMemo((): TableColumn<YearStep>[] => {
    const format = meanFormat(model, locale);
    return [
      {
        id: "years",
        header: t("threePublic.stepYears"),
        kind: "text",
        value: (step) => `${step.from} → ${step.to}`,
        width: 130,
      },
      changeColumn("change", t("threePublic.stepChange"), format, ({ split }) => split.change),
      changeColumn("same", t("threePublic.stepSame"), format, ({ split }) => split.same),
      changeColumn("entry", t("threePublic.stepEntry"), format, ({ split }) => split.entry),
      changeColumn("exit", t("threePublic.stepExit"), format, ({ split }) => split.exit),
      {
        id: "units",
        header: t("threePublic.stepUnits"),
        kind: "text",
        value: ({ split: { counts } }) => `${counts.same} / ${counts.entered} / ${counts.left}`,
        width: 150,
      },
    ];
  }, [model, t, locale]);
  return (
    <DataTable
      id="steps"
      caption={t("threePublic.steps")}
      columns={columns}
      rows={model.steps}
      rowKey={(step) => `${step.from}-${step.to}`}
      download="juesuan-three-public-decomposition"
    />
  );
}
