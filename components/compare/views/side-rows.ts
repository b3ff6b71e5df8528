import type { Denominator } from "@/lib/metrics/denominators";
import type { Scope } from "@/lib/records/vocabulary";

/** One row of the side by side table: a metric of the registry, in total or divided by people. */
export interface SideRow {
  readonly metric: string;
  readonly per: Denominator["id"];
}

const DEPARTMENT_ROWS: readonly SideRow[] = [
  { metric: "expenditure_total", per: "none" },
  { metric: "expenditure_total", per: "staff" },
  { metric: "expenditure_total", per: "population" },
  { metric: "general_public_budget_expenditure", per: "none" },
  { metric: "basic_share", per: "none" },
  { metric: "personnel_share", per: "none" },
  { metric: "three_public_total", per: "none" },
  { metric: "three_public_share", per: "none" },
  { metric: "exec_initial", per: "none" },
  { metric: "exec_adjusted", per: "none" },
  { metric: "closing_balance_share", per: "none" },
];

const REGION_ROWS: readonly SideRow[] = [
  { metric: "general_public_budget_expenditure", per: "none" },
  { metric: "general_public_budget_expenditure", per: "population" },
  { metric: "general_public_budget_revenue", per: "none" },
  { metric: "general_public_budget_revenue", per: "population" },
  { metric: "gov_fund_expenditure", per: "none" },
  { metric: "three_public_total", per: "none" },
  { metric: "three_public_total", per: "population" },
  { metric: "exec_initial", per: "none" },
  { metric: "exec_adjusted", per: "none" },
];

/** What is set side by side for units of a scope; rows whose metric the scope does not have are left out by the page. */
export const sideRows = (scope: Scope): readonly SideRow[] =>
  scope === "department" ? DEPARTMENT_ROWS : REGION_ROWS;
