import { drawBullets } from "@/lib/charts/bullet";
import { drawMultiples } from "@/lib/charts/multiples";
import { drawParts } from "@/lib/charts/parts";
import { drawTrend } from "@/lib/charts/trend";
import { drawWaterfall } from "@/lib/charts/waterfall";
import type { Engine } from "@/lib/engine/types";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { CellRow } from "@/lib/metrics/queries/cells";
import { drawInitial } from "../analysis/initial-drawings";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { budgetData, multiplesData, partsData, splitData, trendData } from "./three-public-chart";
import { modelThreePublic } from "./three-public-model";
import { resolveThreePublic, threePublicQuery } from "./three-public-view";
import { headlineOf } from "./three-public-words";

export interface ThreePublicInitial {
  readonly rows: readonly CellRow[];
  readonly drawings: Readonly<
    Record<"trend" | "split" | "budget" | "parts" | "multiples", readonly InitialDrawing[]>
  >;
}

/** The default view: departments in the years with the most of them throughout. */
export async function loadDefault(engine: Engine, locale: Locale): Promise<ThreePublicInitial> {
  const view = resolveThreePublic({});
  const rows = await engine.query<CellRow>(threePublicQuery(view));
  const t = textFor(locale);
  const model = modelThreePublic(view, rows);
  const label = headlineOf(model, t, locale);
  return {
    rows,
    drawings: {
      trend: drawInitial(drawTrend, trendData(model, t, locale), label),
      split: drawInitial(drawWaterfall, splitData(model, t, locale), t("threePublic.splitAbout")),
      budget: drawInitial(drawBullets, budgetData(model, t, locale), t("threePublic.budgetAbout")),
      parts: drawInitial(drawParts, partsData(model, t, locale), t("threePublic.partsAbout")),
      multiples: drawInitial(drawMultiples, multiplesData(model, t, locale), t("threePublic.multiplesAbout")),
    },
  };
}
