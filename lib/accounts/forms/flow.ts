import type { MeasureId } from "../../records/measures";
import { column, type FormColumn } from "../form";

/** The four blocks of tables that carry balances: opening, revenue, expenditure, closing. */
export function flowColumns(revenue: MeasureId, expenditure: MeasureId): FormColumn[] {
  const [opening, closing] = ["opening_balance", "closing_balance"] as const;
  return [
    column("opening", "opening", "年初结转和结余", opening),
    column("opening_basic", "basic+opening", "年初结转和结余/基本支出结转", opening),
    column("opening_project", "opening+project", "年初结转和结余/项目支出结转和结余", opening),
    column("opening_carry", "carry+opening", "年初结转和结余/结转", opening),
    column("opening_surplus", "opening+surplus", "年初结转和结余/结余", opening),
    column("revenue", "revenue", "本年收入", revenue, "function_revenue"),
    column("revenue_basic", "basic+revenue", "本年收入/基本支出", revenue, "function_revenue"),
    column("revenue_project", "project+revenue", "本年收入/项目支出", revenue, "function_revenue"),
    column("total", "", "本年支出合计", expenditure, "function_expenditure"),
    column("basic", "basic", "基本支出", "basic_expenditure", "function_expenditure"),
    column("personnel", "personnel", "基本支出/人员经费", "personnel_expenses", "function_expenditure"),
    column("public", "public", "基本支出/公用经费", "public_expenses", "function_expenditure"),
    column("project", "project", "项目支出", "project_expenditure", "function_expenditure"),
    column("closing", "closing", "年末结转和结余", closing),
    column("closing_basic", "basic+closing", "年末结转和结余/基本支出结转", closing),
    column("closing_project", "closing+project", "年末结转和结余/项目支出结转和结余", closing),
    column("closing_project_carry", "carry+closing+project", "年末结转和结余/项目支出结转", closing),
    column("closing_project_surplus", "closing+project+surplus", "年末结转和结余/项目支出结余", closing),
    column("closing_carry", "carry+closing", "年末结转和结余/结转", closing),
    column("closing_surplus", "closing+surplus", "年末结转和结余/结余", closing),
  ];
}

/** Balances are rarer than what is received and spent. */
export const SELDOM_FLOWS: readonly string[] = flowColumns("revenue_total", "expenditure_total")
  .map(({ id }) => id)
  .filter((id) => /^(?:opening|closing)/.test(id));

export const SPENT_3 = ["total", "basic", "project"];
export const FLOW_6 = ["opening", "revenue", "total", "basic", "project", "closing"];
export const FLOW_4 = ["opening", "revenue", "total", "closing"];
export const SPLIT_16 = [
  "opening",
  "opening_basic",
  "opening_project",
  "revenue",
  "revenue_basic",
  "revenue_project",
  "total",
  "basic",
  "personnel",
  "public",
  "project",
  "closing",
  "closing_basic",
  "closing_project",
  "closing_project_carry",
  "closing_project_surplus",
];
export const SPLIT_14 = SPLIT_16.filter((id) => id !== "personnel" && id !== "public");

/** Items of the classification that are basic, or project, expenditure by their own definition. */
export const BASIC_ITEMS =
  /^(?:行政运行|机关服务|事业运行|机关事业单位(?:基本养老保险|职业年金)缴费支出|行政单位医疗|事业单位医疗|公务员医疗补助|住房公积金|提租补贴|购房补贴)$/;
export const PROJECT_ITEMS = /^一般行政管理(?:事务|项目)$/;
