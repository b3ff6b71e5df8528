import type { Engine } from "@/lib/engine/types";
import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { type Denominator, findDenominator } from "@/lib/metrics/denominators";
import type { Metric } from "@/lib/metrics/metric";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { querySpread, type SpreadRow } from "@/lib/metrics/queries/spread";
import { fullestYear, queryYears, type YearRow } from "@/lib/metrics/queries/years";
import { findMetric } from "@/lib/metrics/registry";
import type { RouteId } from "../foundation/shell/routes";

/** One of the questions the site answers, and the metric its card on the overview shows. */
export interface Question {
  readonly route: RouteId;
  readonly ask: PlainMessageKey;
  readonly metric: string;
  readonly denominator: "population" | "none";
  readonly filter: BureauFilter;
  /** Units of the year most of them report, or of every year where few report. */
  readonly years: "fullest" | "all";
}

const WHOLE_COUNTIES: BureauFilter = { scopes: ["region_whole"], levels: ["county"] };
const DEPARTMENTS: BureauFilter = { scopes: ["department"] };

export const QUESTIONS: readonly Question[] = [
  {
    route: "compare",
    ask: "overview.askCompare",
    metric: "general_public_budget_expenditure",
    denominator: "population",
    filter: WHOLE_COUNTIES,
    years: "fullest",
  },
  {
    route: "three-public",
    ask: "overview.askThreePublic",
    metric: "three_public_total",
    denominator: "population",
    filter: WHOLE_COUNTIES,
    years: "fullest",
  },
  {
    route: "execution",
    ask: "overview.askExecution",
    metric: "exec_initial",
    denominator: "none",
    filter: DEPARTMENTS,
    years: "all",
  },
  {
    route: "performance",
    ask: "overview.askPerformance",
    metric: "performance_score",
    denominator: "none",
    filter: DEPARTMENTS,
    years: "all",
  },
];

/** A question with how all units that answer it are spread. */
export interface Answer {
  readonly route: RouteId;
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** Steps of the strip with the number of units at each (SpreadRow.places). */
  readonly places: string;
  readonly top: MetricRow;
  readonly low: MetricRow;
}

export function metricOf(question: Question): { metric: Metric; denominator: Denominator | undefined } {
  const metric = findMetric(question.metric);
  if (!metric) throw new Error(`no metric ${question.metric}`);
  return { metric, denominator: findDenominator(question.denominator) };
}

/** Answers a question; null where no unit has the figure. */
export async function answerQuestion(engine: Engine, question: Question): Promise<Answer | null> {
  const { metric, denominator } = metricOf(question);
  const years = await engine.query<YearRow>(queryYears(metric, denominator, question.filter));
  const fullest = fullestYear(years);
  if (fullest === undefined) return null;
  const known = years.filter((year) => year.known > 0).map((year) => year.fiscal_year);
  const span =
    question.years === "fullest"
      ? { from: fullest, to: fullest }
      : { from: Math.min(...known), to: Math.max(...known) };
  const filter = { ...question.filter, years: span };
  const [spread] = await engine.query<SpreadRow>(querySpread(metric, denominator, filter));
  const { lowest, median, highest, places } = spread ?? {};
  if (!spread || lowest == null || median == null || highest == null || places == null) return null;
  const unit = async (bureau: string | null, year: number | null): Promise<MetricRow | undefined> => {
    if (bureau === null || year === null) return undefined;
    const one = { ...filter, bureaus: [bureau], years: { from: year, to: year } };
    return (await engine.query<MetricRow>(queryMetricRows(metric, denominator, one)))[0];
  };
  const [top, low] = await Promise.all([
    unit(spread.top_bureau, spread.top_year),
    unit(spread.low_bureau, spread.low_year),
  ]);
  if (!top || !low) return null;
  return { route: question.route, ...span, units: spread.units, lowest, median, highest, places, top, low };
}
