import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";

/** One labelled row of the two-sided tables T01 and T04. */
export interface SideLabel {
  readonly label: RegExp;
  readonly measure: MeasureId;
  readonly fund?: Fund;
}

/** Left side of the revenue and expenditure table. */
export const REVENUE_LABELS: readonly SideLabel[] = [
  {
    label: /^一般公共预算(?:财政)?(?:拨款)?(?:收入)?$|^公共财政预算(?:财政)?拨款(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "general",
  },
  {
    label: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "gov_fund",
  },
  {
    label: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "state_capital",
  },
  { label: /^财政拨款(?:收入)?$/, measure: "fiscal_appropriation_revenue" },
  { label: /^上级补助收入$/, measure: "superior_subsidy_revenue" },
  { label: /^事业收入$/, measure: "undertaking_revenue" },
  { label: /^经营收入$/, measure: "operating_revenue" },
  { label: /^附属单位(?:上缴收入|缴款)$/, measure: "affiliate_revenue" },
  { label: /^其他收入$/, measure: "other_revenue" },
  { label: /^(?:本年|当年)?收入(?:合计|小计)$|^(?:本年|当年)收入$/, measure: "revenue_total" },
  {
    label:
      /^(?:使用)?(?:非财政拨款结余|专用结余|事业基金)(?:（含专用结余）|弥补收支差额)*$|^用事业基金弥补收支差额$|^使用非财政拨款结余（含专用结余）$/,
    measure: "non_fiscal_balance_used",
  },
  { label: /^(?:年初|上年)结转(?:和|及|与)?结余$|^上年结转(?:收入)?$/, measure: "opening_balance" },
  { label: /^(?:收入)?(?:总计|总合计)$/, measure: "revenue_grand_total" },
];

/** Right side: totals and balances; functional classes are looked up by name. */
export const EXPENDITURE_LABELS: readonly SideLabel[] = [
  { label: /^(?:本年|当年)?支出(?:合计|小计)$|^(?:本年|当年)支出$/, measure: "expenditure_total" },
  {
    label: /^(?:一般公共预算|公共财政预算)支出$/,
    measure: "general_public_budget_expenditure",
    fund: "general",
  },
  { label: /^结余分配$/, measure: "balance_distribution" },
  { label: /^年末结转(?:和|及|与)?结余$|^结转下年(?:支出)?$/, measure: "closing_balance" },
  { label: /^(?:支出)?(?:总计|总合计)$/, measure: "expenditure_grand_total" },
  { label: /^基本支出$/, measure: "basic_expenditure" },
  { label: /^项目支出$/, measure: "project_expenditure" },
  { label: /^人员经费$/, measure: "personnel_expenses" },
  { label: /^(?:日常)?公用经费$/, measure: "public_expenses" },
  { label: /^上缴上级支出$/, measure: "remitted_to_superior" },
  { label: /^经营支出$/, measure: "operating_expenditure" },
  { label: /^对附属单位补助支出$/, measure: "affiliate_subsidy_expenditure" },
];

/** Left side of the fiscal appropriation table. */
export const FISCAL_REVENUE_LABELS: readonly SideLabel[] = [
  {
    label: /^(?:一般公共预算|公共财政预算)(?:财政)?拨款(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "general",
  },
  {
    label: /^政府性基金(?:预算)?(?:财政)?拨款(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "gov_fund",
  },
  {
    label: /^国有资本经营(?:预算)?(?:财政)?拨款(?:收入)?$/,
    measure: "fiscal_appropriation_revenue",
    fund: "state_capital",
  },
  { label: /^(?:本年|当年)?收入(?:合计|小计)$/, measure: "fiscal_appropriation_revenue", fund: "all" },
  {
    label: /^(?:年初|上年)(?:财政拨款)?结转(?:和|及|与)?结余$|^上年(?:财政拨款)?结转$/,
    measure: "opening_balance",
    fund: "all",
  },
  { label: /^(?:收入)?总计$/, measure: "fiscal_appropriation_revenue_grand_total", fund: "all" },
];

export const FISCAL_EXPENDITURE_LABELS: readonly SideLabel[] = [
  { label: /^(?:本年|当年)?支出(?:合计|小计)$/, measure: "fiscal_appropriation_expenditure" },
  { label: /^年末(?:财政拨款)?结转(?:和|及|与)?结余$|^结转下年$/, measure: "closing_balance" },
  { label: /^(?:支出)?总计$/, measure: "fiscal_appropriation_expenditure_grand_total" },
];

/** Funds by the words of a value column ("政府性基金预算财政拨款"). */
export const FUND_COLUMNS: readonly { readonly header: RegExp; readonly fund: Fund }[] = [
  { header: /一般公共预算/, fund: "general" },
  { header: /政府性基金/, fund: "gov_fund" },
  { header: /国有资本/, fund: "state_capital" },
  { header: /合计|小计|决算数|金额/, fund: "all" },
];

/** Labels of the two-sided tables as they are printed, to put together again what is broken over lines. */
export const SIDE_PRINTS: readonly string[] = [
  "一般公共预算财政拨款收入",
  "政府性基金预算财政拨款收入",
  "国有资本经营预算财政拨款收入",
  "财政拨款收入",
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "附属单位缴款",
  "其他收入",
  "本年收入合计",
  "收入合计",
  "使用非财政拨款结余（含专用结余）",
  "使用专用结余",
  "用事业基金弥补收支差额",
  "年初结转和结余",
  "上年结转和结余",
  "收入总计",
  "总计",
  "本年支出合计",
  "支出合计",
  "结余分配",
  "年末结转和结余",
  "年末结转结余",
  "结转下年",
  "支出总计",
  "年初财政拨款结转和结余",
  "年末财政拨款结转和结余",
  "上年财政拨款结转和结余",
  "基本支出",
  "项目支出",
  "人员经费",
  "日常公用经费",
  "上缴上级支出",
  "经营支出",
  "对附属单位补助支出",
];
