import type { Scope } from "./vocabulary";

/** Kind of quantity: decides unit, formatting and whether sums make sense. */
export type Quantity = "money" | "percent" | "count" | "score" | "text" | "mixed";

export interface Measure {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly quantity: Quantity;
  /** Unit of counts; money is always 元. */
  readonly unit?: string;
  /** What the figure is called in the accounts of a whole place or of a government: nothing is appropriated to it. */
  readonly ofGovernment?: { readonly zh: string; readonly en: string };
}

const money = (id: string, zh: string, en: string): Measure => ({ id, zh, en, quantity: "money" });
const count = (id: string, zh: string, en: string, unit: string): Measure => ({
  id,
  zh,
  en,
  quantity: "count",
  unit,
});
const percent = (id: string, zh: string, en: string): Measure => ({
  id,
  zh,
  en,
  quantity: "percent",
  unit: "%",
});
const score = (id: string, zh: string, en: string): Measure => ({
  id,
  zh,
  en,
  quantity: "score",
  unit: "分",
});

/** The normalised vocabulary: one entry a measure, in the order pages and documentation show them. */
export const MEASURES = [
  money("revenue_total", "本年收入合计", "Revenue of the year"),
  money("expenditure_total", "本年支出合计", "Expenditure of the year"),
  money("revenue_grand_total", "收入总计", "Revenue grand total"),
  money("expenditure_grand_total", "支出总计", "Expenditure grand total"),
  money("opening_balance", "年初结转和结余", "Opening balance"),
  money("closing_balance", "年末结转和结余", "Closing balance"),
  money("non_fiscal_balance_used", "使用非财政拨款结余", "Non-fiscal balance used"),
  money("balance_distribution", "结余分配", "Distribution of balance"),
  money("superior_subsidy_revenue", "上级补助收入", "Subsidies from superiors"),
  money("undertaking_revenue", "事业收入", "Institutional revenue"),
  money("operating_revenue", "经营收入", "Operating revenue"),
  money("affiliate_revenue", "附属单位上缴收入", "Remittances from affiliates"),
  money("other_revenue", "其他收入", "Other revenue"),
  money("remitted_to_superior", "上缴上级支出", "Remitted to superiors"),
  money("operating_expenditure", "经营支出", "Operating expenditure"),
  money("affiliate_subsidy_expenditure", "对附属单位补助支出", "Subsidies to affiliates"),
  money("basic_expenditure", "基本支出", "Basic expenditure"),
  money("project_expenditure", "项目支出", "Project expenditure"),
  money("fiscal_appropriation_revenue", "财政拨款收入", "Fiscal appropriation revenue"),
  money("fiscal_appropriation_expenditure", "财政拨款支出", "Fiscal appropriation expenditure"),
  money(
    "fiscal_appropriation_revenue_grand_total",
    "财政拨款收入总计",
    "Fiscal appropriation revenue, grand total",
  ),
  money(
    "fiscal_appropriation_expenditure_grand_total",
    "财政拨款支出总计",
    "Fiscal appropriation expenditure, grand total",
  ),
  {
    ...money("general_public_budget_revenue", "一般公共预算财政拨款收入", "General public budget revenue"),
    ofGovernment: { zh: "一般公共预算收入", en: "General public budget revenue" },
  },
  {
    ...money(
      "general_public_budget_expenditure",
      "一般公共预算财政拨款支出",
      "General public budget expenditure",
    ),
    ofGovernment: { zh: "一般公共预算支出", en: "General public budget expenditure" },
  },
  money("gov_fund_revenue", "政府性基金收入", "Government fund revenue"),
  money("gov_fund_expenditure", "政府性基金支出", "Government fund expenditure"),
  money("state_capital_revenue", "国有资本经营预算收入", "State capital budget revenue"),
  money("state_capital_expenditure", "国有资本经营预算支出", "State capital budget expenditure"),
  money("function_revenue", "收入（按功能分类）", "Revenue by function"),
  money("function_expenditure", "支出（按功能分类）", "Expenditure by function"),
  money("personnel_expenses", "人员经费", "Personnel expenses"),
  money("public_expenses", "公用经费", "Public (running) expenses"),
  money("economic_expenditure", "支出（按经济分类）", "Expenditure by economic class"),
  money("three_public.total", "“三公”经费合计", "Three publics"),
  money("three_public.abroad", "因公出国（境）费", "Official travel abroad"),
  money("three_public.vehicle_total", "公务用车购置及运行维护费", "Official vehicles"),
  money("three_public.vehicle_purchase", "公务用车购置费", "Vehicle purchase"),
  money("three_public.vehicle_operation", "公务用车运行维护费", "Vehicle operation"),
  money("three_public.reception", "公务接待费", "Official reception"),
  percent("three_public.completion_rate", "“三公”经费完成预算", "Three publics against budget"),
  money("budget_initial", "年初预算数", "Initial budget"),
  money("budget_adjusted", "全年预算数", "Adjusted budget"),
  percent("budget_completion_rate", "完成预算", "Budget completion rate (printed)"),
  money("operating_expenses", "机关运行经费", "Operating expenses of the organ"),
  money("procurement_total", "政府采购支出", "Government procurement"),
  money("procurement_goods", "政府采购货物支出", "Procurement of goods"),
  money("procurement_works", "政府采购工程支出", "Procurement of works"),
  money("procurement_services", "政府采购服务支出", "Procurement of services"),
  money("procurement_sme", "授予中小企业合同金额", "Contracts to small and medium enterprises"),
  money("procurement_micro", "授予小微企业合同金额", "Contracts to small and micro enterprises"),
  money("meeting_expenses", "会议费", "Meeting expenses"),
  money("training_expenses", "培训费", "Training expenses"),
  count("staff_authorised", "编制人数", "Authorised staff", "人"),
  count("staff_actual", "实有人数", "Staff in post", "人"),
  count("insured_population", "参保人数", "Insured persons", "人"),
  count("vehicles", "公务用车保有量", "Official vehicles held", "辆"),
  count("vehicles_purchased", "公务用车购置数", "Official vehicles purchased", "辆"),
  count("abroad_groups", "因公出国（境）团组数", "Delegations abroad", "个"),
  count("abroad_visitors", "因公出国（境）人次", "Persons sent abroad", "人次"),
  count("reception_batches", "公务接待批次", "Receptions", "批次"),
  count("reception_visitors", "公务接待人次", "Persons received", "人次"),
  score("performance_score", "绩效自评得分", "Performance self-evaluation score"),
  { id: "performance_grade", zh: "绩效自评等级", en: "Performance grade", quantity: "text" },
  { id: "indicator_target", zh: "年度指标值", en: "Indicator target", quantity: "mixed" },
  { id: "indicator_actual", zh: "实际完成值", en: "Indicator result", quantity: "mixed" },
  score("indicator_weight", "指标分值", "Indicator weight"),
  score("indicator_score", "指标得分", "Indicator score"),
  money("project_budget_initial", "项目年初预算数", "Project initial budget"),
  money("project_budget_adjusted", "项目全年预算数", "Project adjusted budget"),
  money("project_executed", "项目全年执行数", "Project executed"),
  money("project_total_investment", "项目总投资", "Total project investment"),
  percent("project_execution_rate", "项目执行率", "Project execution rate (printed)"),
  score("project_weight", "项目执行率分值", "Weight of project execution"),
  score("project_execution_score", "项目执行率得分", "Score of project execution"),
  score("project_score", "项目绩效得分", "Project score"),
  { id: "project_grade", zh: "项目绩效等级", en: "Project grade", quantity: "text" },
  money("project_opening_balance", "项目年初结转", "Project opening balance"),
  money("project_received", "项目资金到位", "Project funds received"),
  money("project_closing_balance", "项目年末结转", "Project closing balance"),
  money("insurance_revenue", "保险基金收入", "Insurance fund revenue"),
  money("insurance_expenditure", "保险基金支出", "Insurance fund expenditure"),
  money("insurance_current_balance", "保险基金当期结余", "Insurance fund balance of the year"),
  money("insurance_opening_balance", "保险基金上年结余", "Insurance fund opening balance"),
  money("insurance_closing_balance", "保险基金累计结余", "Insurance fund accumulated balance"),
  money("fixed_assets", "固定资产", "Fixed assets"),
  money("gdp", "地区生产总值", "Gross domestic product"),
  { id: "change_amount", zh: "增减额", en: "Change", quantity: "mixed" },
  percent("change_percent", "增减幅度", "Change in percent"),
  percent("share_percent", "占比", "Share"),
  money("stated_amount", "文中其他金额", "Other amount stated"),
  { id: "other_amount", zh: "其他金额", en: "Other amount", quantity: "mixed" },
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]["id"];

const byId: ReadonlyMap<string, Measure> = new Map(MEASURES.map((m) => [m.id, m]));

/** The names of something stated, as the accounts of a scope call it; null is a department's. */
export function namedIn<Named extends Pick<Measure, "zh" | "en" | "ofGovernment">>(
  named: Named,
  scope: Scope | null,
): Pick<Measure, "zh" | "en"> {
  return scope !== null && scope !== "department" && named.ofGovernment ? named.ofGovernment : named;
}

/** Looks a measure up; undefined for a name outside the vocabulary. */
export function findMeasure(id: string): Measure | undefined {
  return byId.get(id);
}
