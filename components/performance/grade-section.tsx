"use client";

import { type ReactNode, useMemo } from "react";
import type { Cell } from "@/lib/metrics/queries/cells";
import { ResultChart } from "../analysis/result-chart";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import { gradesData } from "./grade-chart";
import { gradeColumns, gradeDownload } from "./grade-columns";
import { type Graded, SCALE_IDS, type ScaleId } from "./grade-model";
import type { Scored } from "./performance-model";

interface GradeSectionProps {
  readonly graded: readonly Graded[];
  readonly scored: readonly Scored[];
  readonly initial: Readonly<Record<ScaleId, readonly InitialDrawing[]>>;
}

const selfScores = (scored: readonly Scored[]): Map<string, Cell> =>
  new Map(
    scored
      .filter(({ score }) => score.value !== null)
      .map(({ bureau, year, project, score }) => [`${bureau}|${year}|${project ?? ""}`, score]),
  );

/** Grades finance departments gave, each scale by itself, beside what the departments say of themselves. */
export function GradeSection({ graded, scored, initial }: GradeSectionProps) {
  const t = useText();
  const locale = useLocale();
  const own = useMemo(() => selfScores(scored), [scored]);
  const columns = useMemo(() => gradeColumns(own, t, locale), [own, t, locale]);
  if (graded.length === 0) return null;
  const both = graded.filter(({ key }) => own.has(key)).length;
  const units = new Set(graded.filter(({ project }) => project === null).map(({ who }) => who.bureau_id))
    .size;
  const projects = graded.filter(({ project }) => project !== null).length;
  const table = (
    <DataTable
      id="grades"
      caption={t("performance.gradesTable")}
      columns={columns}
      rows={graded}
      rowKey={({ key }) => key}
      download={gradeDownload(columns, t)}
    />
  );
  return (
    <section className="section">
      <h2>{t("performance.gradesHead")}</h2>
      <p className="headline">{t("performance.gradesHeadline", { units, projects })}</p>
      <p className="dim">
        {both > 0 ? t("performance.gradesBoth", { n: both }) : t("performance.gradesNoneBoth")}
      </p>
      {SCALE_IDS.map((scale) => (
        <ScaleChart key={scale} graded={graded} scale={scale} initial={initial[scale]} table={table} />
      ))}
      <h3>{t("performance.gradesTable")}</h3>
      {table}
    </section>
  );
}

interface ScaleChartProps {
  readonly graded: readonly Graded[];
  readonly scale: ScaleId;
  readonly initial: readonly InitialDrawing[];
  readonly table: ReactNode;
}

function ScaleChart({ graded, scale, initial, table }: ScaleChartProps) {
  const t = useText();
  const locale = useLocale();
  const data = useMemo(() => gradesData(graded, scale, t, locale), [graded, scale, t, locale]);
  return (
    <ResultChart
      id={`performance-grades-${scale}`}
      kind="parts"
      data={data}
      initial={initial}
      title={t("performance.gradesTitle", { scale: t(`performance.scale.${scale}`) })}
      about={t("performance.gradesAbout")}
      table={table}
    />
  );
}
