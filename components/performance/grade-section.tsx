"use client";

import { useMemo } from "react";
import type { Cell } from "@/lib/metrics/queries/cells";
import { ResultChart } from "../analysis/result-chart";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import { gradesData } from "./grade-chart";
import { gradeColumns, gradeDownload } from "./grade-columns";
import type { Graded } from "./grade-model";
import type { Scored } from "./performance-model";

interface GradeSectionProps {
  readonly graded: readonly Graded[];
  readonly scored: readonly Scored[];
  readonly initial: Readonly<Record<"words" | "letters", readonly InitialDrawing[]>>;
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
  const words = useMemo(() => gradesData(graded, "words", t, locale), [graded, t, locale]);
  const letters = useMemo(() => gradesData(graded, "letters", t, locale), [graded, t, locale]);
  const own = useMemo(() => selfScores(scored), [scored]);
  const columns = useMemo(() => gradeColumns(own, t, locale), [own, t, locale]);
  if (graded.length === 0) return null;
  const both = graded.filter(({ key }) => own.has(key)).length;
  const units = new Set(graded.filter(({ project }) => project === null).map(({ who }) => who.bureau_id))
    .size;
  const projects = graded.filter(({ project }) => project !== null).length;
  const table = (
    <DataTable
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
      <ResultChart
        id="performance-grades-words"
        kind="parts"
        data={words}
        initial={initial.words}
        title={t("performance.gradesTitle", { scale: t("performance.scale.words") })}
        about={t("performance.gradesAbout")}
        table={table}
      />
      <ResultChart
        id="performance-grades-letters"
        kind="parts"
        data={letters}
        initial={initial.letters}
        title={t("performance.gradesTitle", { scale: t("performance.scale.letters") })}
        about={t("performance.gradesAbout")}
        table={table}
      />
      <h3>{t("performance.gradesTable")}</h3>
      {table}
    </section>
  );
}
