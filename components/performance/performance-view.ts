import type { Sql } from "@/lib/engine/sql";
import { queryCells } from "@/lib/metrics/queries/cells";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { queryGrades } from "@/lib/metrics/queries/grades";
import { queryItemFacts } from "@/lib/metrics/queries/item-facts";
import type { MeasureId } from "@/lib/records/measures";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";

/** Scores and what they are read against, as columns of the wide table. */
export const SCORE_COLUMNS: readonly string[] = [
  "performance_score",
  "performance_grade",
  "budget_adjusted_all",
  "budget_initial_general",
  "expenditure_total",
  "general_public_budget_expenditure",
];

const FORM_MEASURES: readonly MeasureId[] = [
  "indicator_target",
  "indicator_actual",
  "indicator_weight",
  "indicator_score",
  "project_score",
  "project_grade",
  "project_budget_initial",
  "project_budget_adjusted",
  "project_executed",
  "project_execution_rate",
];

export interface PerformanceView {
  readonly scope: Scope;
  readonly regions: readonly string[];
  readonly bureauTypes: readonly string[];
  readonly levels: readonly string[];
  readonly bureaus: readonly string[];
  readonly years: Selection["years"];
}

/** Only departments evaluate themselves; a scope chosen elsewhere does not carry over. */
export function resolvePerformance(selection: Selection): PerformanceView {
  return {
    scope: "department",
    regions: selection.regions ?? [],
    bureauTypes: selection.bureauTypes ?? [],
    levels: selection.levels ?? [],
    bureaus: selection.bureaus ?? [],
    years: selection.years,
  };
}

export function filterOf({
  scope,
  regions,
  bureauTypes,
  levels,
  bureaus,
  years,
}: PerformanceView): BureauFilter {
  return { scopes: [scope], regions, bureauTypes, levels, bureaus, ...(years ? { years } : {}) };
}

/** What finance departments found, of departments and of the projects of governments alike. */
export const gradesQuery = (view: PerformanceView): Sql =>
  queryGrades({ ...filterOf(view), scopes: ["department", "region_level", "region_whole"] });

export const scoresQuery = (view: PerformanceView): Sql => queryCells(SCORE_COLUMNS, filterOf(view));
export const formsQuery = (view: PerformanceView): Sql =>
  queryItemFacts({ measures: FORM_MEASURES, about: "item", filter: filterOf(view) });
