import { column, type Form } from "../form";
import { FLOW_IDENTITIES } from "../identity";
import { FLOW_4, flowColumns, SELDOM_FLOWS } from "./flow";

/** 收入支出决算表 by functional subject (财决02): the whole year of all funds, balances included. */
export const FLOW_BY_SUBJECT: Form = {
  table: "income_expenditure_total",
  fund: null,
  given: ["expenditure"],
  columns: [
    ...flowColumns("revenue_total", "expenditure_total"),
    column("balance_used", "non_fiscal_balance", "用事业基金弥补收支差额", "non_fiscal_balance_used"),
    column("distribution", "distribution", "结余分配", "balance_distribution"),
  ],
  identities: [
    {
      whole: "closing",
      plus: ["opening", "revenue", "balance_used"],
      minus: ["total", "distribution"],
    },
  ],
  seldom: [...SELDOM_FLOWS, "balance_used", "distribution"],
  layouts: [["opening", "revenue", "total", "balance_used", "distribution", "closing"], FLOW_4],
};

/** 财政拨款收入支出决算表 by functional subject: the same of all fiscal appropriations. */
export const FISCAL_BY_SUBJECT: Form = {
  table: "fiscal_total",
  fund: "all",
  given: ["expenditure", "fiscal"],
  columns: flowColumns("fiscal_appropriation_revenue", "fiscal_appropriation_expenditure"),
  identities: FLOW_IDENTITIES,
  seldom: SELDOM_FLOWS,
  layouts: [FLOW_4],
};
