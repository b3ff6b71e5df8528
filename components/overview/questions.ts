import type { Sql } from "@/lib/engine/sql";
import type { Engine } from "@/lib/engine/types";
import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { type Asked, type GroupRow, queryLargestGroups } from "@/lib/metrics/cubes/groups";
import { type Denominator, findDenominator } from "@/lib/metrics/denominators";
import { type Metric, metricFor } from "@/lib/metrics/metric";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { type MetricRow, queryMetricRows } from "@/lib/metrics/queries/metric-rows";
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
  /** Null for governments, which are of no kind. */
  readonly kind: string | null;
  readonly level: string | null;
  readonly units: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** Steps of the strip with the number of units at each (GroupRow.places). */
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

const asked = QUESTIONS.map((question): Asked => {
  const { metric, denominator } = metricOf(question);
  return { id: question.route, metric, denominator, filter: question.filter };
});

/** The largest group of comparable units of each question. */
export const questionsQuery = (): Sql => queryLargestGroups(asked);

/** The bureau-years at the two ends of a question's group. */
export function endsQuery(question: Question, { scope, kind, level, fiscal_year, ...ends }: GroupRow): Sql {
  const { metric, denominator } = metricOf(question);
  return queryMetricRows(metric, denominator, {
    scopes: [scope],
    levels: [level],
    ...(kind === "" ? {} : { bureauTypes: [kind] }),
    bureaus: [...new Set([ends.top_bureau, ends.low_bureau])],
    years: { from: fiscal_year, to: fiscal_year },
  });
}

async function answer(engine: Engine, question: Question, group: GroupRow): Promise<Answer[]> {
  const ends = await engine.query<MetricRow>(endsQuery(question, group));
  const of = (bureau: string): MetricRow | undefined => ends.find(({ bureau_id }) => bureau_id === bureau);
  const [top, low] = [of(group.top_bureau), of(group.low_bureau)];
  if (!top || !low) return [];
  const { scope, kind, level, fiscal_year: year, units, lowest, median, highest, places } = group;
  const spread = { units, lowest, median, highest, places };
  return [{ route: question.route, year, scope, kind: kind || null, level, ...spread, top, low }];
}

/** Answers each question for the largest group of comparable units; one that no unit has the figure of has no answer. */
export async function answerQuestions(engine: Engine): Promise<Answer[]> {
  const groups = await engine.query<GroupRow>(questionsQuery());
  const found = await Promise.all(
    QUESTIONS.map((question) => {
      const group = groups.find((row) => row.asked === question.route);
      return group ? answer(engine, question, group) : [];
    }),
  );
  return found.flat();
}
