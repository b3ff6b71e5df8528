import type { Form } from "../form";
import { FLOW_IDENTITIES } from "../identity";
import { FLOW_4, FLOW_6, flowColumns, SELDOM_FLOWS, SPENT_3, SPLIT_14, SPLIT_16 } from "./flow";

/** 一般公共预算财政拨款支出决算表. */
export const GENERAL_BUDGET: Form = {
  table: "general_budget_expenditure",
  fund: "general",
  given: ["expenditure", "fiscal"],
  columns: flowColumns("general_public_budget_revenue", "general_public_budget_expenditure"),
  identities: FLOW_IDENTITIES,
  seldom: SELDOM_FLOWS,
  layouts: [SPENT_3, FLOW_6, SPLIT_16, SPLIT_14],
};

/** 政府性基金预算财政拨款收入支出决算表. */
export const GOV_FUND: Form = {
  table: "gov_fund",
  fund: "gov_fund",
  given: ["expenditure", "fiscal"],
  columns: flowColumns("gov_fund_revenue", "gov_fund_expenditure"),
  identities: FLOW_IDENTITIES,
  seldom: [...SELDOM_FLOWS, "basic"],
  layouts: [FLOW_6, SPENT_3, SPLIT_16, SPLIT_14],
};

/** 国有资本经营预算财政拨款支出决算表. */
export const STATE_CAPITAL: Form = {
  table: "state_capital",
  fund: "state_capital",
  given: ["expenditure", "fiscal"],
  columns: flowColumns("state_capital_revenue", "state_capital_expenditure"),
  identities: FLOW_IDENTITIES,
  seldom: [...SELDOM_FLOWS, "basic"],
  layouts: [
    SPENT_3,
    FLOW_6,
    [
      "opening",
      "opening_carry",
      "opening_surplus",
      "revenue",
      "total",
      "closing",
      "closing_carry",
      "closing_surplus",
    ],
    FLOW_4,
  ],
};
