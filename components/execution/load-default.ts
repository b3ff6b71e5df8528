import { drawBullets } from "@/lib/charts/bullet";
import { drawPairs } from "@/lib/charts/pairs";
import { drawSlope } from "@/lib/charts/slope";
import type { Engine } from "@/lib/engine/types";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { type CellRow, queryCells } from "@/lib/metrics/queries/cells";
import {
  type ItemFact,
  queryItemFacts,
  querySubjectYears,
  type SubjectYear,
} from "@/lib/metrics/queries/item-facts";
import { drawInitial } from "../analysis/initial-drawings";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { printedData, projectData, ratesData, slopeData, subjectData } from "./execution-chart";
import { modelExecution } from "./execution-model";
import {
  EXECUTION_COLUMNS,
  executionFilter,
  PROJECT_MEASURES,
  resolveExecution,
  subjectFactsQuery,
} from "./execution-view";
import { headlineOf } from "./execution-words";
import { modelProjects } from "./project-model";
import { modelSubjects } from "./subject-model";

export interface ExecutionInitial {
  readonly rows: readonly CellRow[];
  readonly subjectYears: readonly SubjectYear[];
  readonly subjects: readonly ItemFact[];
  readonly projects: readonly ItemFact[];
  readonly drawings: Readonly<
    Record<"slope" | "rates" | "printed" | "subjects" | "projects", readonly InitialDrawing[]>
  >;
}

/** The default view: all departments, and the subjects of the one that gives most of them. */
export async function loadDefault(engine: Engine, locale: Locale): Promise<ExecutionInitial> {
  const view = resolveExecution({});
  const filter = executionFilter(view);
  const [rows, subjectYears, projects] = await Promise.all([
    engine.query<CellRow>(queryCells(EXECUTION_COLUMNS, filter)),
    engine.query<SubjectYear>(querySubjectYears(filter)),
    engine.query<ItemFact>(queryItemFacts({ measures: PROJECT_MEASURES, about: "item", filter })),
  ]);
  const [first] = subjectYears;
  const subjects = first ? await engine.query<ItemFact>(subjectFactsQuery(first)) : [];
  const t = textFor(locale);
  const model = modelExecution(view, rows);
  const subjectLines = modelSubjects(subjects);
  const projectLines = modelProjects(projects);
  return {
    rows,
    subjectYears,
    subjects,
    projects,
    drawings: {
      slope: drawInitial(drawSlope, slopeData(model, t, locale), headlineOf(model, t, locale)),
      rates: drawInitial(drawPairs, ratesData(model, t, locale), t("execution.ratesAbout")),
      printed: drawInitial(
        drawPairs,
        printedData(model, [], projectLines, t, locale),
        t("execution.printedAbout"),
      ),
      subjects: drawInitial(drawBullets, subjectData(subjectLines, t, locale), t("execution.subjectAbout")),
      projects: drawInitial(drawBullets, projectData(projectLines, t, locale), t("execution.projectAbout")),
    },
  };
}
