import { drawBullets } from "@/lib/charts/bullet";
import { drawFunnel } from "@/lib/charts/funnel";
import { drawParts } from "@/lib/charts/parts";
import { drawScatter } from "@/lib/charts/scatter";
import type { Engine } from "@/lib/engine/types";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { CellRow } from "@/lib/metrics/queries/cells";
import type { GradeFact } from "@/lib/metrics/queries/grades";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { drawInitial } from "../analysis/initial-drawings";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { modelForms } from "./form-model";
import { funnelData, funnelSentence } from "./funnel-chart";
import { modelFunnel } from "./funnel-model";
import { gradesData } from "./grade-chart";
import { givenFacts, modelGrades } from "./grade-model";
import { formData, scatterData, scoresData } from "./performance-chart";
import { modelPerformance } from "./performance-model";
import { formsQuery, gradesQuery, resolvePerformance, scoresQuery } from "./performance-view";
import { headlineOf } from "./performance-words";

export interface PerformanceInitial {
  readonly rows: readonly CellRow[];
  readonly facts: readonly ItemFact[];
  readonly grades: readonly GradeFact[];
  readonly drawings: Readonly<
    Record<"scores" | "scatter" | "funnel" | "form" | "words" | "letters", readonly InitialDrawing[]>
  >;
}

/** The default view: every score there is, and the form with the most scored indicators. */
export async function loadDefault(engine: Engine, locale: Locale): Promise<PerformanceInitial> {
  const view = resolvePerformance({});
  const [rows, facts, grades] = await Promise.all([
    engine.query<CellRow>(scoresQuery(view)),
    engine.query<ItemFact>(formsQuery(view)),
    engine.query<GradeFact>(gradesQuery(view)),
  ]);
  const t = textFor(locale);
  const model = modelPerformance(rows, facts, locale, givenFacts(grades));
  const forms = modelForms(facts, locale);
  const graded = modelGrades(grades);
  const [form] = forms;
  const funnel = modelFunnel(forms);
  return {
    rows,
    facts,
    grades,
    drawings: {
      words: drawInitial(drawParts, gradesData(graded, "words", t, locale), t("performance.gradesAbout")),
      letters: drawInitial(drawParts, gradesData(graded, "letters", t, locale), t("performance.gradesAbout")),
      scores: drawInitial(drawBullets, scoresData(model, t, locale), headlineOf(model, t, locale)),
      scatter: drawInitial(drawScatter, scatterData(model, t, locale), t("performance.scatterAbout")),
      funnel: drawInitial(drawFunnel, funnelData(funnel, t), funnel ? funnelSentence(funnel, t, locale) : ""),
      form: drawInitial(drawBullets, form ? formData(form, t, locale) : null, t("performance.formAbout")),
    },
  };
}
