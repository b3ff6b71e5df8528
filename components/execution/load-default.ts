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
import { printedData, projectData, ratesData, slopeData } from "./execution-chart";
import { modelExecution } from "./execution-model";
import {
  acrossQuery,
  EXECUTION_COLUMNS,
  executionFilter,
  PROJECT_MEASURES,
  resolveExecution,
  subjectFactsQuery,
} from "./execution-view";
import { headlineOf } from "./execution-words";
import { modelProjects } from "./project-model";
import { accountName, subjectData, subjectRatesData } from "./subject-chart";
import { largestSubject, modelSubjects, modelSubjectYears, shownSubjects } from "./subject-model";

export interface ExecutionInitial {
  readonly rows: readonly CellRow[];
  readonly accounts: readonly SubjectYear[];
  /** The classes of the first account. */
  readonly subjects: readonly ItemFact[];
  /** Its largest class in all accounts. */
  readonly across: { readonly code: string | undefined; readonly facts: readonly ItemFact[] };
  readonly projects: readonly ItemFact[];
  readonly drawings: Readonly<
    Record<
      "slope" | "rates" | "printed" | "subjects" | "subjectRates" | "across" | "projects",
      readonly InitialDrawing[]
    >
  >;
}

/** The default view: governments, and the classes of the one that gives most subjects. */
export async function loadDefault(engine: Engine, locale: Locale): Promise<ExecutionInitial> {
  const view = resolveExecution({});
  const filter = executionFilter(view);
  const [rows, accounts, projects] = await Promise.all([
    engine.query<CellRow>(queryCells(EXECUTION_COLUMNS, filter)),
    engine.query<SubjectYear>(querySubjectYears(filter)),
    engine.query<ItemFact>(queryItemFacts({ measures: PROJECT_MEASURES, about: "item", filter })),
  ]);
  const [first] = accounts;
  const subjects = first ? await engine.query<ItemFact>(subjectFactsQuery(first)) : [];
  const t = textFor(locale);
  const model = modelExecution(view, rows, locale);
  const subjectLines = modelSubjects(subjects, locale);
  const shown = shownSubjects(subjectLines, undefined);
  const largest = largestSubject(subjectLines);
  const across = largest === undefined ? [] : await engine.query<ItemFact>(acrossQuery(view, largest));
  const projectLines = modelProjects(projects, locale);
  return {
    rows,
    accounts,
    subjects,
    across: { code: largest, facts: across },
    projects,
    drawings: {
      slope: drawInitial(drawSlope, slopeData(model, t, locale), headlineOf(model, t, locale)),
      rates: drawInitial(drawPairs, ratesData(model, t, locale), t("execution.ratesAbout")),
      printed: drawInitial(
        drawPairs,
        printedData(model, projectLines, t, locale),
        t("execution.printedAbout"),
      ),
      subjects: drawInitial(drawBullets, subjectData(shown, t, locale), t("execution.subjectAbout")),
      subjectRates: drawInitial(
        drawPairs,
        subjectRatesData(shown, ({ name }) => name, t, locale),
        t("execution.printedAbout"),
      ),
      across: drawInitial(
        drawPairs,
        subjectRatesData(modelSubjectYears(across, locale), accountName, t, locale),
        t("execution.acrossAbout"),
      ),
      projects: drawInitial(drawBullets, projectData(projectLines, t, locale), t("execution.projectAbout")),
    },
  };
}
