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
  // Governments publish budgets by subject and adjusted ones; most departments publish neither.
  const scope = selection.scope ?? "region_level";
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

type AccountKey = Pick<SubjectYear, "bureau_id" | "fiscal_year" | "scope">;

/** Digits of a class (类). */
const CLASS_DIGITS = 3;

/**
 * Budgets, actuals and printed rates of the subjects of one account: all of a department, of a government's thousand
 * the classes, or what lies within the one that is chosen.
 */
export function subjectFactsQuery({ bureau_id, fiscal_year, scope }: AccountKey, within?: string): Sql {
  const years = { from: fiscal_year, to: fiscal_year };
  const level = scope === "department" ? {} : { subjects: { digits: CLASS_DIGITS } };
  return queryItemFacts({
    measures: SUBJECT_MEASURES,
    about: "subject",
    filter: { bureaus: [bureau_id], years },
    ...(within === undefined ? level : { subjects: { within } }),
  });
}

/** One subject in all accounts of the selection. */
export const acrossQuery = (view: ExecutionView, code: string): Sql =>
  queryItemFacts({
    measures: SUBJECT_MEASURES,
    about: "subject",
    filter: executionFilter(view),
    subjects: { code },
  });

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
