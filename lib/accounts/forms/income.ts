import { column, type Form, type FormColumn } from "../form";

const byFund = (fund: NonNullable<FormColumn["fund"]>, zh: string): FormColumn => ({
  ...column(
    `fiscal_${fund}`,
    "fiscal",
    `财政拨款收入/${zh}财政拨款`,
    "fiscal_appropriation_revenue",
    "function_revenue",
  ),
  fund,
});

const kind = (id: string, key: string, zh: string, total: FormColumn["total"]): FormColumn =>
  column(id, key, zh, total, "function_revenue");

/** 收入决算表. */
export const INCOME: Form = {
  table: "income",
  fund: null,
  given: ["revenue"],
  own: /^(?:上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入)$/,
  columns: [
    kind("total", "", "本年收入合计", "revenue_total"),
    byFund("general", "一般公共预算"),
    byFund("gov_fund", "政府性基金预算"),
    byFund("state_capital", "国有资本经营预算"),
    kind("fiscal", "fiscal", "财政拨款收入", "fiscal_appropriation_revenue"),
    kind("superior", "superior", "上级补助收入", "superior_subsidy_revenue"),
    kind("undertaking", "undertaking", "事业收入", "undertaking_revenue"),
    kind("education_fee", "education_fee", "事业收入/其中：教育收费", "undertaking_revenue"),
    kind("operating", "operating_revenue", "经营收入", "operating_revenue"),
    kind("affiliate", "affiliate", "附属单位上缴收入", "affiliate_revenue"),
    kind("other", "other_revenue", "其他收入", "other_revenue"),
  ],
  identities: [
    {
      whole: "total",
      plus: ["fiscal", "superior", "undertaking", "operating", "affiliate", "other"],
      open: true,
    },
    { whole: "fiscal", plus: ["fiscal_general", "fiscal_gov_fund", "fiscal_state_capital"] },
    { whole: "undertaking", plus: ["education_fee"], within: true },
  ],
  seldom: ["superior", "undertaking", "education_fee", "operating", "affiliate", "other"],
  layouts: [
    ["total", "fiscal", "superior", "undertaking", "operating", "affiliate", "other"],
    ["total", "fiscal", "superior", "undertaking", "education_fee", "operating", "affiliate", "other"],
  ],
};
