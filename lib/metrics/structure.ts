import { ALL_FUNDS, GENERAL_BUDGET, HEADS } from "./bases";
import { type Metric, plus } from "./metric";
import { ratioMetric } from "./ratio";

/** What a department's spending is made of. */
export const STRUCTURE_METRICS: readonly Metric[] = [
  ratioMetric({
    id: "basic_share",
    family: "structure",
    title: { zh: "基本支出占比", en: "Share of basic expenditure" },
    definition: {
      zh: "本年支出中用于机构运转的部分。",
      en: "The part of the year’s expenditure that keeps the organisation going.",
    },
    formula: { zh: "基本支出 ÷ 本年支出合计", en: "basic expenditure ÷ expenditure of the year" },
    basis: ALL_FUNDS,
    numerator: [plus("basic_expenditure")],
    denominator: [plus("expenditure_total")],
    examples: [
      { given: { basic_expenditure: "252.74", expenditure_total: "306.90" }, value: "82.3526", reason: null },
      { given: { basic_expenditure: "0", expenditure_total: "0" }, value: null, reason: "denominator_zero" },
    ],
  }),
  ratioMetric({
    id: "project_share",
    family: "structure",
    title: { zh: "项目支出占比", en: "Share of project expenditure" },
    definition: {
      zh: "本年支出中用于特定任务的部分。",
      en: "The part of the year’s expenditure that pays for specific tasks.",
    },
    formula: { zh: "项目支出 ÷ 本年支出合计", en: "project expenditure ÷ expenditure of the year" },
    basis: ALL_FUNDS,
    numerator: [plus("project_expenditure")],
    denominator: [plus("expenditure_total")],
    examples: [
      {
        given: { project_expenditure: "54.16", expenditure_total: "306.90" },
        value: "17.6474",
        reason: null,
      },
      { given: { project_expenditure: "54.16" }, value: null, reason: "denominator_missing" },
    ],
  }),
  ratioMetric({
    id: "appropriation_share",
    family: "structure",
    title: { zh: "财政拨款占收入", en: "Share of appropriations in revenue" },
    definition: {
      zh: "本年收入中财政拨款所占的部分。",
      en: "The part of the year’s revenue that is appropriated.",
    },
    formula: { zh: "财政拨款收入 ÷ 本年收入合计", en: "appropriations received ÷ revenue of the year" },
    basis: ALL_FUNDS,
    numerator: [plus("fiscal_appropriation_revenue")],
    denominator: [plus("revenue_total")],
    examples: [
      {
        given: { fiscal_appropriation_revenue: "93.14", revenue_total: "155.01" },
        value: "60.0864",
        reason: null,
      },
      { given: { fiscal_appropriation_revenue: "93.14" }, value: null, reason: "denominator_missing" },
    ],
  }),
  ratioMetric({
    id: "appropriation_share_budget",
    family: "structure",
    title: { zh: "财政拨款占收入（年初预算）", en: "Share of appropriations in revenue (initial budget)" },
    definition: {
      zh: "年初预算的本年收入中财政拨款所占的部分；高校的预算公开得比决算细，用它看拨款的比重。",
      en: "The part of the revenue of the initial budget that is appropriated; universities publish budgets in more detail than accounts.",
    },
    formula: {
      zh: "财政拨款收入年初预算 ÷ 本年收入年初预算",
      en: "appropriations in the initial budget ÷ revenue of the year in the initial budget",
    },
    basis: ALL_FUNDS,
    numerator: [plus("fiscal_appropriation_revenue_budget_initial")],
    denominator: [plus("revenue_total_budget_initial")],
    examples: [
      {
        given: {
          fiscal_appropriation_revenue_budget_initial: "31.20",
          revenue_total_budget_initial: "104.00",
        },
        value: "30.0000",
        reason: null,
      },
      {
        given: { revenue_total_budget_initial: "104.00" },
        value: null,
        reason: "numerator_missing",
      },
    ],
  }),
  ratioMetric({
    id: "personnel_share",
    family: "structure",
    title: { zh: "人员经费占比", en: "Share of personnel expenses" },
    definition: {
      zh: "一般公共预算支出中的人员经费。",
      en: "Personnel expenses in general public budget expenditure.",
    },
    formula: {
      zh: "人员经费 ÷ 一般公共预算财政拨款支出",
      en: "personnel expenses ÷ general public budget expenditure",
    },
    basis: GENERAL_BUDGET,
    numerator: [plus("personnel_expenses")],
    denominator: [plus("general_public_budget_expenditure")],
    examples: [
      {
        given: { personnel_expenses: "30", general_public_budget_expenditure: "40" },
        value: "75.0000",
        reason: null,
      },
    ],
  }),
  ratioMetric({
    id: "staffing_rate",
    family: "structure",
    title: { zh: "编制使用率", en: "Posts filled" },
    definition: { zh: "年末实有人数与编制人数之比。", en: "Staff in post relative to authorised posts." },
    formula: { zh: "实有人数 ÷ 编制人数", en: "staff in post ÷ authorised posts" },
    basis: HEADS,
    caveats: [
      {
        zh: "编外人员是否计入实有人数，各文件不一。",
        en: "Documents differ on whether contract staff count as in post.",
      },
    ],
    numerator: [plus("staff_actual")],
    denominator: [plus("staff_authorised")],
    examples: [{ given: { staff_actual: "45", staff_authorised: "50" }, value: "90.0000", reason: null }],
  }),
  ratioMetric({
    id: "closing_balance_share",
    family: "balance",
    title: { zh: "年末结转结余占比", en: "Share carried forward" },
    definition: {
      zh: "可用资金中年末没有花完的部分。",
      en: "The part of available money left at the end of the year.",
    },
    formula: { zh: "年末结转和结余 ÷ 支出总计", en: "closing balance ÷ expenditure grand total" },
    basis: ALL_FUNDS,
    polarity: "lower_is_better",
    numerator: [plus("closing_balance")],
    denominator: [plus("expenditure_grand_total")],
    examples: [
      { given: { closing_balance: "18.4", expenditure_grand_total: "400" }, value: "4.6000", reason: null },
      { given: { expenditure_grand_total: "400" }, value: null, reason: "numerator_missing" },
    ],
  }),
];
