import type { Sql } from "@/lib/engine/sql";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { queryItemFacts, type SubjectYear } from "@/lib/metrics/queries/item-facts";
import { queryRateSummary } from "@/lib/metrics/queries/rate-summary";
import type { MeasureId } from "@/lib/records/measures";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";

/** The two bases on which documents state budgets; their figures are never divided by each other. */
export const BASES = [
  {
    id: "general",
    initial: "budget_initial_general",
    adjusted: "budget_adjusted_general",
    actual: "general_public_budget_expenditure",
    printed: "budget_completion_rate",
    /** What the printed rate stands against by the usual wording: 完成年初预算. */
    printedAgainst: "initial",
  },
  {
    id: "all",
    initial: "budget_initial_all",
    adjusted: "budget_adjusted_all",
    actual: "expenditure_total",
    printed: "budget_completion_rate_all",
    /** The evaluation form defines it: 执行率 = 全年执行数 ÷ 全年预算数. */
    printedAgainst: "adjusted",
  },
] as const;
export type Basis = (typeof BASES)[number];

export const EXECUTION_COLUMNS: readonly string[] = BASES.flatMap(
  ({ initial, adjusted, actual, printed }) => [initial, adjusted, actual, printed],
);

export interface ExecutionView {
  readonly scope: Scope;
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly levels: readonly string[];
  readonly bureaus: readonly string[];
  readonly years: Selection["years"];
}

export function resolveExecution(selection: Selection): ExecutionView {
  const scope = selection.scope ?? "department";
  return {
    scope,
    regions: selection.regions ?? [],
    bureauTypes: scope === "department" ? (selection.bureauTypes ?? []) : [],
    levels: selection.levels ?? [],
    bureaus: selection.bureaus ?? [],
    years: selection.years,
  };
}

export function executionFilter({
  scope,
  regions,
  bureauTypes,
  levels,
  bureaus,
  years,
}: ExecutionView): BureauFilter {
  return { scopes: [scope], regions, bureauTypes, levels, bureaus, ...(years ? { years } : {}) };
}

export const SUBJECT_MEASURES: readonly MeasureId[] = [
  "function_expenditure",
  "budget_initial",
  "budget_adjusted",
  "budget_completion_rate",
];

/** Budgets, actuals and printed rates of one bureau's subjects in one year. */
export function subjectFactsQuery({ bureau_id, fiscal_year }: SubjectYear): Sql {
  const years = { from: fiscal_year, to: fiscal_year };
  return queryItemFacts({
    measures: SUBJECT_MEASURES,
    about: "subject",
    filter: { bureaus: [bureau_id], years },
  });
}

export const PROJECT_MEASURES: readonly MeasureId[] = [
  "project_budget_initial",
  "project_budget_adjusted",
  "project_executed",
  "project_execution_rate",
];

/** Group rates of each basis and budget over all units, for when there are too many to fetch. */
export function executionSummary(view: ExecutionView): Sql {
  const rates = BASES.flatMap(({ id, actual, initial, adjusted }) => [
    { key: `${id}/initial`, numerator: actual, denominator: initial },
    { key: `${id}/adjusted`, numerator: actual, denominator: adjusted },
  ]);
  return queryRateSummary(rates, EXECUTION_COLUMNS, executionFilter(view));
}
