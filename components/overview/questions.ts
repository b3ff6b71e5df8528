import { type Sql, sql } from "@/lib/engine/sql";
import type { Engine, EngineRow } from "@/lib/engine/types";
import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { type Denominator, findDenominator } from "@/lib/metrics/denominators";
import { expressMetric } from "@/lib/metrics/expression";
import { type Metric, metricFor } from "@/lib/metrics/metric";
import { type BureauFilter, whereOf } from "@/lib/metrics/queries/filter";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
import { querySpread, type SpreadRow } from "@/lib/metrics/queries/spread";
import { findMetric } from "@/lib/metrics/registry";
import type { Scope } from "@/lib/records/vocabulary";
import type { RouteId } from "../foundation/shell/routes";

/** One of the questions the site answers, and the metric its card on the overview shows. */
export interface Question {
  readonly route: RouteId;
  readonly ask: PlainMessageKey;
  readonly metric: string;
  readonly denominator: "population" | "none";
  readonly filter: BureauFilter;
}

const WHOLE_COUNTIES: BureauFilter = { scopes: ["region_whole"], levels: ["county"] };
const GOVERNMENTS: BureauFilter = { scopes: ["region_level"] };
const DEPARTMENTS: BureauFilter = { scopes: ["department"] };

export const QUESTIONS: readonly Question[] = [
  {
    route: "compare",
    ask: "overview.askCompare",
    metric: "general_public_budget_expenditure",
    denominator: "population",
    filter: WHOLE_COUNTIES,
  },
  {
    route: "three-public",
    ask: "overview.askThreePublic",
    metric: "three_public_total",
    denominator: "none",
    filter: GOVERNMENTS,
  },
  {
    route: "execution",
    ask: "overview.askExecution",
    metric: "exec_adjusted",
    denominator: "none",
    filter: GOVERNMENTS,
  },
  {
    route: "performance",
    ask: "overview.askPerformance",
    metric: "performance_score",
    denominator: "none",
    filter: DEPARTMENTS,
  },
];

/** A question with how all units that answer it are spread. */
export interface Answer {
  readonly route: RouteId;
  /** Units that can be compared: of one scope, kind, level and year. */
  readonly year: number;
  readonly scope: Scope;
  readonly kind: string | null;
  readonly level: string | null;
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
  const [scope = null] = question.filter.scopes ?? [];
  return { metric: metricFor(metric, scope), denominator: findDenominator(question.denominator) };
}

interface LargestRow extends EngineRow {
  readonly scope: Scope;
  readonly bureau_type: string | null;
  readonly level: string;
  readonly fiscal_year: number;
}

/** The largest group of units that pass the comparability gate; of equals that of the later year. */
function queryLargest({ metric, denominator }: ReturnType<typeof metricOf>, filter: BureauFilter): Sql {
  const { value } = expressMetric(metric, denominator);
  return sql`SELECT scope, bureau_type, level, fiscal_year FROM bureau_years
    WHERE ${whereOf(filter)} AND ${value} IS NOT NULL AND level IS NOT NULL
      AND (scope <> 'department' OR bureau_type IS NOT NULL)
    GROUP BY ALL ORDER BY count(*) DESC, fiscal_year DESC, bureau_type, level LIMIT 1`;
}

/** Answers a question for the largest group of comparable units; null where no unit has the figure. */
export async function answerQuestion(engine: Engine, question: Question): Promise<Answer | null> {
  const { metric, denominator } = metricOf(question);
  const [group] = await engine.query<LargestRow>(queryLargest({ metric, denominator }, question.filter));
  if (!group) return null;
  const { scope, bureau_type: kind, level, fiscal_year: year } = group;
  const filter: BureauFilter = {
    ...question.filter,
    scopes: [scope],
    levels: [level],
    ...(scope === "department" && kind !== null ? { bureauTypes: [kind] } : {}),
    years: { from: year, to: year },
  };
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
  return {
    route: question.route,
    year,
    scope,
    kind,
    level,
    units: spread.units,
    lowest,
    median,
    highest,
    places,
    top,
    low,
  };
}
