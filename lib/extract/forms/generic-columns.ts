import type { MeasureId } from "../../records/measures";
import type { Fund, TableKind } from "../../records/vocabulary";

/** A column word of the tables that have no standard form (reports, insurance funds, project funds, tasks). */
export interface GenericColumn {
  readonly header: RegExp;
  readonly measure: MeasureId;
  readonly table: TableKind;
  readonly fund?: Fund;
  readonly unit?: string;
}

/** Matched against the plain header path (parent/child); specific words first. */
export const GENERIC_COLUMNS: readonly GenericColumn[] = [
  { header: /基金总?收入(?:合计)?$/, measure: "insurance_revenue", table: "insurance_fund" },
  { header: /基金总?支出(?:合计)?$/, measure: "insurance_expenditure", table: "insurance_fund" },
  { header: /当期结余$/, measure: "insurance_current_balance", table: "insurance_fund" },
  { header: /^上年结余$/, measure: "insurance_opening_balance", table: "insurance_fund" },
  { header: /^累计结余$|滚存结余$/, measure: "insurance_closing_balance", table: "insurance_fund" },
  {
    header: /年初结转(?:和|及)?结余(?:金额|资金)$/,
    measure: "project_opening_balance",
    table: "project_fund",
  },
  { header: /资金到位(?:金额)?$|到位资金$/, measure: "project_received", table: "project_fund" },
  { header: /资金支出(?:金额)?$|支出资金$/, measure: "project_executed", table: "project_fund" },
  {
    header: /年末结转(?:和|及)?结余(?:金额|资金)$/,
    measure: "project_closing_balance",
    table: "project_fund",
  },
  {
    header: /^批复金额(?:（万元）|（元）)?(?:\/总额)?$/,
    measure: "project_budget_adjusted",
    table: "performance_overall",
  },
  { header: /^实际支出金额/, measure: "project_executed", table: "performance_overall" },
  { header: /^预算执行率/, measure: "project_execution_rate", table: "performance_overall", unit: "%" },
  { header: /^本年收入(?:合计|决算数?)?$/, measure: "revenue_total", table: "unit_summary" },
  { header: /^本年支出(?:合计|决算数?)?$/, measure: "expenditure_total", table: "unit_summary" },
  { header: /^(?:本年支出\/)?基本支出$/, measure: "basic_expenditure", table: "unit_summary" },
  { header: /^(?:本年支出\/)?项目支出$/, measure: "project_expenditure", table: "unit_summary" },
  { header: /^财政拨款收入$/, measure: "fiscal_appropriation_revenue", table: "unit_summary" },
  { header: /^财政拨款支出$/, measure: "fiscal_appropriation_expenditure", table: "unit_summary" },
  { header: /^年初结转和结余$/, measure: "opening_balance", table: "unit_summary" },
  { header: /^年末结转和结余$/, measure: "closing_balance", table: "unit_summary" },
  { header: /^收入合计$/, measure: "revenue_total", table: "performance_report" },
  { header: /上年结转$/, measure: "opening_balance", table: "performance_report" },
  {
    header: /公共财政拨款$|一般公共预算(?:财政)?拨款$/,
    measure: "fiscal_appropriation_revenue",
    table: "performance_report",
    fund: "general",
  },
  {
    header: /政府(?:性)?基金(?:预算)?拨款$/,
    measure: "fiscal_appropriation_revenue",
    table: "performance_report",
    fund: "gov_fund",
  },
  { header: /其他收入$/, measure: "other_revenue", table: "performance_report" },
  { header: /^支出合计$/, measure: "expenditure_total", table: "performance_report" },
  { header: /基本支出$/, measure: "basic_expenditure", table: "performance_report" },
  { header: /人员支出$/, measure: "personnel_expenses", table: "performance_report" },
  { header: /公用支出$/, measure: "public_expenses", table: "performance_report" },
  { header: /项目支出$/, measure: "project_expenditure", table: "performance_report" },
  { header: /(?:^|\/)累计结余$/, measure: "closing_balance", table: "performance_report" },
  { header: /(?:^|\/)当年结余$/, measure: "other_amount", table: "performance_report" },
  { header: /三公经费合计$/, measure: "three_public.total", table: "performance_report" },
  { header: /公务接待费$/, measure: "three_public.reception", table: "performance_report" },
  {
    header: /公务用车运行(?:维护)?费$/,
    measure: "three_public.vehicle_operation",
    table: "performance_report",
  },
  { header: /公务用车购置费$/, measure: "three_public.vehicle_purchase", table: "performance_report" },
  { header: /因公出国（境）费用?$/, measure: "three_public.abroad", table: "performance_report" },
  { header: /固定资产合计$/, measure: "fixed_assets", table: "asset_report" },
  { header: /(?:在用|出租|出借|闲置)固定资产$/, measure: "other_amount", table: "asset_report" },
];

/** Labels that stand beside their value in one row. */
export const LABEL_VALUES: readonly {
  readonly label: RegExp;
  readonly measure: MeasureId;
  readonly unit: string;
}[] = [
  { label: /^(?:人员)?编制(?:人?数)?$|^编制人员$/, measure: "staff_authorised", unit: "人" },
  { label: /^(?:年末)?实有(?:在职)?人数$|^在职人数$/, measure: "staff_actual", unit: "人" },
];

/** Column words of a table's label columns. */
export const LABEL_COLUMN =
  /^(?:项目|机构名称|单位名称|预算单位|部门名称|单位|基金名称|项目名称|任务名称|名称|序号|年度|项目级次|主要内容)$/;

/** The column a table of the accounts of units has its names in. */
export const UNIT_COLUMN = /^(?:机构名称|单位名称|预算单位|部门名称|单位)$/;
