"use client";

import { type ReactNode, useMemo } from "react";
import { RATE_TO_CHECK } from "@/lib/compare/comparable";
import type { Selection } from "@/lib/view/fields";
import { ComparabilityNote } from "../analysis/comparability-note";
import { FlagSection } from "../analysis/flag-section";
import { ResultChart } from "../analysis/result-chart";
import { useFlags } from "../analysis/use-flags";
import { useBrushed } from "../foundation/chart/brush-context";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import {
  beyondBreak,
  printedData,
  projectData,
  ratesData,
  SLOPE_LINES,
  slopeCount,
  slopeData,
} from "./execution-chart";
import { executionColumns, executionDownload } from "./execution-columns";
import type { ExecutionModel, ExecutionUnit } from "./execution-model";
import { executionFilter } from "./execution-view";
import { headlineOf, mainBasis } from "./execution-words";
import type { ExecutionInitial } from "./load-default";
import { projectColumns, projectDownload } from "./project-columns";
import type { ProjectLine } from "./project-model";
import { usePairNames } from "./use-pair-names";

interface ExecutionResultProps {
  readonly model: ExecutionModel;
  readonly projects: readonly ProjectLine[];
  readonly initial: ExecutionInitial;
  readonly onChange: (change: Partial<Selection>) => void;
  /** The section on subjects, which loads its own figures. */
  readonly children: ReactNode;
}

const bureauOf = ({ row }: ExecutionUnit): string => row.bureau_id;
const WATCHES = ["exec_initial", "exec_adjusted"];

export function ExecutionResult({ model, projects, initial, onChange, children }: ExecutionResultProps) {
  const t = useText();
  const locale = useLocale();
  const headline = headlineOf(model, t, locale);
  const flags = useFlags(executionFilter(model.view), WATCHES);
  const charts = useMemo(
    () => ({
      slope: slopeData(model, t, locale),
      rates: ratesData(model, t, locale),
      printed: printedData(model, projects, t, locale),
      projects: projectData(projects, t, locale),
    }),
    [model, projects, t, locale],
  );
  const partNames = usePairNames();
  const columns = useMemo(() => executionColumns(model, t, locale, flags), [model, t, locale, flags]);
  const brushed = useBrushed(model.units, bureauOf);
  const table = (
    <DataTable
      id="units"
      caption={t("execution.tableTitle")}
      columns={columns}
      rows={brushed}
      rowKey={(unit) => unit.key}
      download={executionDownload(columns, t)}
    />
  );
  const lines = slopeCount(model);
  return (
    <>
      <ComparabilityNote judged={model.judged[mainBasis(model)]} onChange={onChange} />
      <p className="headline" aria-live="polite">
        {headline}
      </p>
      <ResultChart
        id="execution-slope"
        title={t("execution.slopeTitle")}
        about={t("execution.slopeAbout")}
        label={headline}
        kind="slope"
        data={charts.slope}
        initial={initial.drawings.slope}
        table={table}
        caption={
          <>
            <p>{t("execution.slopeAbout")}</p>
            {lines > SLOPE_LINES && <p>{t("execution.slopeFirst", { n: SLOPE_LINES })}</p>}
          </>
        }
      />
      <ResultChart
        id="execution-rates"
        title={t("execution.ratesTitle")}
        about={t("execution.ratesAbout")}
        kind="pairs"
        data={charts.rates}
        initial={initial.drawings.rates}
        table={table}
        partNames={partNames}
        caption={
          <>
            <p>{t("execution.ratesAbout")}</p>
            <p>{t("execution.uncertain")}</p>
            {beyondBreak(model) > 0 && <p>{t("execution.broken", { limit: RATE_TO_CHECK })}</p>}
          </>
        }
      />
      <ResultChart
        id="execution-printed"
        title={t("execution.printedTitle")}
        about={t("execution.printedAbout")}
        kind="pairs"
        data={charts.printed}
        initial={initial.drawings.printed}
        table={table}
        partNames={partNames}
      />
      {children}
      <ResultChart
        id="execution-projects"
        title={t("execution.projectTitle")}
        about={t("execution.projectAbout")}
        kind="bullet"
        data={charts.projects}
        initial={initial.drawings.projects}
        table={<ProjectTable projects={projects} />}
      />
      {charts.projects === null && model.view.scope === "department" && (
        <p className="dim">{t("execution.projectNone")}</p>
      )}
      <FlagSection flags={flags} />
      <section className="section">
        <h2>{t("execution.tableTitle")}</h2>
        {table}
      </section>
    </>
  );
}

export function ProjectTable({ projects }: { projects: readonly ProjectLine[] }) {
  const t = useText();
  const locale = useLocale();
  const columns = useMemo(() => projectColumns(projects, t, locale), [projects, t, locale]);
  return (
    <DataTable
      id="projects"
      caption={t("execution.projectTitle")}
      columns={columns}
      rows={projects}
      rowKey={(line) => line.key}
      download={projectDownload(columns, t)}
    />
  );
}
