"use client";

import { useMemo } from "react";
import { useBrushed } from "../foundation/chart/brush-context";
import { ChartHost } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import type { EvaluationForm } from "./form-model";
import { FormSection } from "./form-section";
import { FunnelSection } from "./funnel-section";
import type { PerformanceInitial } from "./load-default";
import { scatterData, scoresData } from "./performance-chart";
import { scoreColumns, scoreDownload } from "./performance-columns";
import type { PerformanceModel, Scored } from "./performance-model";
import { headlineOf } from "./performance-words";

interface PerformanceResultProps {
  readonly model: PerformanceModel;
  readonly forms: readonly EvaluationForm[];
  readonly initial: PerformanceInitial;
}

const bureauOf = ({ bureau }: Scored): string => bureau;

export function PerformanceResult({ model, forms, initial }: PerformanceResultProps) {
  const t = useText();
  const locale = useLocale();
  const headline = headlineOf(model, t, locale);
  const scores = useMemo(() => scoresData(model, t, locale), [model, t, locale]);
  const scatter = useMemo(() => scatterData(model, t, locale), [model, t, locale]);
  const names = useMemo(
    () => ({
      scores: [t("performance.score"), t("performance.grade")],
      scatter: [t("performance.score"), t("performance.executed"), t("performance.budget")],
    }),
    [t],
  );
  const columns = useMemo(() => scoreColumns(t), [t]);
  const all = useMemo(() => [...model.overall, ...model.projects], [model]);
  const brushed = useBrushed(all, bureauOf);
  const table = (
    <DataTable
      id="scores"
      caption={t("performance.tableTitle")}
      columns={columns}
      rows={brushed}
      rowKey={(scored) => scored.key}
      download={scoreDownload(columns, t)}
    />
  );
  return (
    <>
      <p className="headline" aria-live="polite">
        {headline}
      </p>
      {scores && (
        <ChartHost
          id="performance-scores"
          title={t("performance.scoresTitle")}
          description={t("performance.scoresAbout")}
          initial={initial.drawings.scores}
          kind="bullet"
          data={scores}
          label={headline}
          table={table}
          partNames={names.scores}
          caption={t("performance.scoresAbout")}
        />
      )}
      {scatter ? (
        <ChartHost
          id="performance-scatter"
          title={t("performance.scatterTitle")}
          description={t("performance.scatterAbout")}
          initial={initial.drawings.scatter}
          kind="scatter"
          data={scatter}
          table={table}
          partNames={names.scatter}
          caption={t("performance.scatterAbout")}
        />
      ) : (
        <p className="dim">{t("performance.scatterNone")}</p>
      )}
      <FunnelSection forms={forms} initial={initial} />
      <FormSection forms={forms} initial={initial} />
      <section className="section">
        <h2>{t("performance.tableTitle")}</h2>
        {table}
      </section>
    </>
  );
}
