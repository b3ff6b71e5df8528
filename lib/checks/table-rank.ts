import type { Fact } from "../records/schema";
import type { TableKind } from "../records/vocabulary";

const TABLE_ORDER: readonly TableKind[] = [
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "general_budget_expenditure",
  "basic_detail",
  "fiscal_expenditure",
  "three_public",
  "gov_fund",
  "state_capital",
  "insurance_fund",
  "project_fund",
  "performance_overall",
  "performance_project",
  "performance_report",
  "operating",
  "procurement",
  "asset_report",
  "narrative",
  "published_page",
];

/** Tables of the accounts before forms and reports, these before the narrative. */
export function tableRank(fact: Fact): number {
  const rank = TABLE_ORDER.indexOf(fact.table);
  return rank < 0 ? TABLE_ORDER.length : rank;
}
