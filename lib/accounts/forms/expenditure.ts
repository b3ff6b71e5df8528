import { column, type Form, type FormColumn } from "../form";
import { SPENT_3 } from "./flow";

const kind = (id: string, key: string, zh: string, total: FormColumn["total"]): FormColumn =>
  column(id, key, zh, total, "function_expenditure");

/** 支出决算表. */
export const EXPENDITURE: Form = {
  table: "expenditure",
  fund: null,
  given: ["expenditure"],
  own: /^(?:上缴上级支出|经营支出|对附属单位补助支出)$/,
  columns: [
    kind("total", "", "本年支出合计", "expenditure_total"),
    kind("basic", "basic", "基本支出", "basic_expenditure"),
    kind("personnel", "personnel", "基本支出/人员经费", "personnel_expenses"),
    kind("public", "public", "基本支出/公用经费", "public_expenses"),
    kind("project", "project", "项目支出", "project_expenditure"),
    kind("remitted", "remitted", "上缴上级支出", "remitted_to_superior"),
    kind("operating", "operating_expenditure", "经营支出", "operating_expenditure"),
    kind("affiliate", "affiliate_subsidy", "对附属单位补助支出", "affiliate_subsidy_expenditure"),
  ],
  identities: [
    { whole: "total", plus: ["basic", "project", "remitted", "operating", "affiliate"], open: true },
    { whole: "basic", plus: ["personnel", "public"] },
  ],
  seldom: ["remitted", "operating", "affiliate"],
  layouts: [
    ["total", "basic", "project", "remitted", "operating", "affiliate"],
    ["total", "basic", "personnel", "public", "project", "remitted", "operating", "affiliate"],
    SPENT_3,
  ],
};
