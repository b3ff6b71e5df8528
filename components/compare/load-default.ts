import { drawRanking } from "@/lib/charts/ranking";
import { drawStrip } from "@/lib/charts/strip";
import type { Engine } from "@/lib/engine/types";
import { textFor } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { querySummary, type SummaryRow } from "@/lib/metrics/queries/summary";
import { fullestYear, queryYears, type YearRow } from "@/lib/metrics/queries/years";
import { drawInitial } from "../analysis/initial-drawings";
import type { InitialDrawing } from "../foundation/chart/chart-host";
import { CHART_ROWS, rankingData, rankMarks, stripData } from "./compare-chart";
import { modelCompare } from "./compare-model";
import { compareFilter, resolveCompare } from "./compare-view";
import { headlineOf } from "./compare-words";

export interface CompareInitial {
  readonly years: readonly YearRow[];
  readonly rows: readonly MetricRow[];
  readonly ranking: readonly InitialDrawing[];
  readonly strip: readonly InitialDrawing[];
  /** Over all units, of which `rows` are the first where they are many. */
  readonly summary: SummaryRow | null;
}

/** Rows the page is exported with: what is seen before the engine has the others. */
const FIRST_ROWS = 60;

/** The default view with its drawings: whole counties in the year most of them report. */
export async function loadDefault(engine: Engine, locale: Locale): Promise<CompareInitial> {
  const view = resolveCompare({});
  const { metric, denominator } = view;
  const years = await engine.query<YearRow>(queryYears(metric, denominator, compareFilter(view, undefined)));
  const year = fullestYear(years) ?? 0;
  const rows = await engine.query<MetricRow>(queryMetricRows(metric, denominator, compareFilter(view, year)));
  const t = textFor(locale);
  const model = modelCompare(view, year, rows, locale);
  const ranking = model.ranked.length > 0 ? rankingData(model, t, locale) : null;
  const many = rows.length > FIRST_ROWS;
  const [summary = null] = many
    ? await engine.query<SummaryRow>(querySummary(metric, denominator, compareFilter(view, year)))
    : [];
  const strip =
    model.coverage.used > CHART_ROWS ? stripData(model, rankMarks(model, t, locale), t, locale) : null;
  return {
    years,
    rows: rows.slice(0, FIRST_ROWS),
    summary,
    strip: drawInitial(drawStrip, strip, headlineOf(model, t, locale)),
    ranking: drawInitial(drawRanking, ranking, headlineOf(model, t, locale)),
  };
}
