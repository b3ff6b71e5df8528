import type { MeasureId } from "../../records/measures";
import type { Fund, TableKind } from "../../records/vocabulary";

/** What one column of a table by functional subject holds: in the total row and in a subject's row. */
export interface SubjectColumn {
  readonly id: string;
  readonly zh: string;
  /** Matches the plain header path of the column, parent before child. */
  readonly header: RegExp;
  readonly total: MeasureId;
  readonly subject: MeasureId;
  /** Where it is not the form's. */
  readonly fund?: Fund;
}

export interface SubjectForm {
  readonly table: TableKind;
  readonly fund: Fund | null;
  readonly columns: readonly SubjectColumn[];
  /** Header words no other form has: a table without a title is told by them. */
  readonly own?: RegExp;
  /** Known column sequences; the one whose length and header words fit is used where the header alone does not tell. */
  readonly layouts: readonly (readonly string[])[];
}

const column = (
  id: string,
  zh: string,
  header: RegExp,
  total: MeasureId,
  subject: MeasureId,
): SubjectColumn => ({ id, zh, header, total, subject });

/** 财政拨款收入 by the fund it comes from, as some provinces split it. */
const FISCAL_BY_FUND: readonly SubjectColumn[] = (
  [
    ["general", "一般公共预算"],
    ["gov_fund", "政府性基金(?:预算)?"],
    ["state_capital", "国有资本经营(?:预算)?"],
  ] as const
).map(([fund, words]) => ({
  ...column(
    `fiscal_${fund}`,
    `财政拨款收入/${words.replace("(?:预算)?", "预算")}财政拨款`,
    new RegExp(`(?:^|财政拨款(?:收入)?/)(?:其中：)?${words}(?:财政)?(?:拨款)?(?:收入)?$`),
    "fiscal_appropriation_revenue",
    "function_revenue",
  ),
  fund,
}));

/** The four blocks of tables that carry balances: opening, revenue, expenditure, closing. */
function flowColumns(revenue: MeasureId, expenditure: MeasureId): SubjectColumn[] {
  return [
    column(
      "opening",
      "年初结转和结余",
      /(?:年初|上年)[^/]*结[转余](?:和结余)?(?:\/?(?:合计|小计))?$/,
      "opening_balance",
      "opening_balance",
    ),
    column(
      "opening_basic",
      "年初结转和结余/基本支出结转",
      /年初.*\/基本支出结转$/,
      "opening_balance",
      "opening_balance",
    ),
    column(
      "opening_project",
      "年初结转和结余/项目支出结转和结余",
      /年初.*\/项目支出结转和结余$/,
      "opening_balance",
      "opening_balance",
    ),
    column("opening_carry", "年初结转和结余/结转", /年初.*\/结转$/, "opening_balance", "opening_balance"),
    column("opening_surplus", "年初结转和结余/结余", /年初.*\/结余$/, "opening_balance", "opening_balance"),
    column("revenue", "本年收入", /本年收入(?:合计)?(?:\/?(?:合计|小计))?$/, revenue, "function_revenue"),
    column("revenue_basic", "本年收入/基本支出", /本年收入\/基本支出$/, revenue, "function_revenue"),
    column("revenue_project", "本年收入/项目支出", /本年收入\/项目支出$/, revenue, "function_revenue"),
    column(
      "total",
      "本年支出合计",
      /^(?:(?:(?:一般公共预算|公共预算|政府性基金(?:预算)?|国有资本经营预算)?(?:财政)?(?:拨款)?)(?:本年)?支出(?:合计|决算数?)?|决算数|本年支出\/决算数)?\/?(?:合计|小计|总计)?$/,
      expenditure,
      "function_expenditure",
    ),
    column(
      "basic",
      "基本支出",
      /(?:^|支出\/|支出合计\/|决算数?\/)基本支出(?:\/(?:小计|合计))?$/,
      "basic_expenditure",
      "function_expenditure",
    ),
    column("personnel", "基本支出/人员经费", /人员经费$/, "personnel_expenses", "function_expenditure"),
    column("public", "基本支出/公用经费", /公用经费$/, "public_expenses", "function_expenditure"),
    column(
      "project",
      "项目支出",
      /(?:^|支出\/|支出合计\/|决算数?\/)项目支出(?:\/(?:小计|合计))?$/,
      "project_expenditure",
      "function_expenditure",
    ),
    column(
      "closing",
      "年末结转和结余",
      /年末[^/]*结[转余](?:和结余)?(?:\/?(?:合计|小计))?$/,
      "closing_balance",
      "closing_balance",
    ),
    column(
      "closing_basic",
      "年末结转和结余/基本支出结转",
      /年末.*\/基本支出结转$/,
      "closing_balance",
      "closing_balance",
    ),
    column(
      "closing_project",
      "年末结转和结余/项目支出结转和结余",
      /年末.*\/项目支出结转和结余(?:\/小计)?$/,
      "closing_balance",
      "closing_balance",
    ),
    column(
      "closing_project_carry",
      "年末结转和结余/项目支出结转",
      /年末.*\/项目支出结转$/,
      "closing_balance",
      "closing_balance",
    ),
    column(
      "closing_project_surplus",
      "年末结转和结余/项目支出结余",
      /年末.*\/项目支出结余$/,
      "closing_balance",
      "closing_balance",
    ),
    column("closing_carry", "年末结转和结余/结转", /年末.*\/结转$/, "closing_balance", "closing_balance"),
    column("closing_surplus", "年末结转和结余/结余", /年末.*\/结余$/, "closing_balance", "closing_balance"),
  ];
}

const SPLIT_16 = [
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
const SPLIT_14 = SPLIT_16.filter((id) => id !== "personnel" && id !== "public");
const FLOW_6 = ["opening", "revenue", "total", "basic", "project", "closing"];
const SPENT_3 = ["total", "basic", "project"];

/** Tables whose rows are functional subjects (T02, T03, T05, T08, T09 and their provincial forms). */
export const SUBJECT_FORMS: readonly SubjectForm[] = [
  {
    table: "income",
    fund: null,
    own: /^(?:上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入)$/,
    columns: [
      column("total", "本年收入合计", /(?:本年)?收入合计$|^合计$/, "revenue_total", "function_revenue"),
      ...FISCAL_BY_FUND,
      column(
        "fiscal",
        "财政拨款收入",
        /财政拨款(?:收入)?(?:\/(?:小计|合计))?$/,
        "fiscal_appropriation_revenue",
        "function_revenue",
      ),
      column("superior", "上级补助收入", /上级补助收入$/, "superior_subsidy_revenue", "function_revenue"),
      column(
        "undertaking",
        "事业收入",
        /事业收入(?:\/(?:小计|合计))?$/,
        "undertaking_revenue",
        "function_revenue",
      ),
      column(
        "education_fee",
        "事业收入/其中：教育收费",
        /教育收费$/,
        "undertaking_revenue",
        "function_revenue",
      ),
      column("operating", "经营收入", /经营收入$/, "operating_revenue", "function_revenue"),
      column(
        "affiliate",
        "附属单位上缴收入",
        /附属单位(?:上缴收入|缴款)$/,
        "affiliate_revenue",
        "function_revenue",
      ),
      column("other", "其他收入", /其他收入$/, "other_revenue", "function_revenue"),
    ],
    layouts: [
      ["total", "fiscal", "superior", "undertaking", "operating", "affiliate", "other"],
      ["total", "fiscal", "superior", "undertaking", "education_fee", "operating", "affiliate", "other"],
    ],
  },
  {
    table: "expenditure",
    fund: null,
    own: /^(?:上缴上级支出|经营支出|对附属单位补助支出)$/,
    columns: [
      column(
        "total",
        "本年支出合计",
        /(?:本年)?支出合计$|^合计$/,
        "expenditure_total",
        "function_expenditure",
      ),
      column(
        "basic",
        "基本支出",
        /基本支出(?:\/(?:小计|合计))?$/,
        "basic_expenditure",
        "function_expenditure",
      ),
      column("personnel", "基本支出/人员经费", /人员经费$/, "personnel_expenses", "function_expenditure"),
      column("public", "基本支出/公用经费", /公用经费$/, "public_expenses", "function_expenditure"),
      column(
        "project",
        "项目支出",
        /项目支出(?:\/(?:小计|合计))?$/,
        "project_expenditure",
        "function_expenditure",
      ),
      column("remitted", "上缴上级支出", /上缴上级支出$/, "remitted_to_superior", "function_expenditure"),
      column("operating", "经营支出", /经营支出$/, "operating_expenditure", "function_expenditure"),
      column(
        "affiliate",
        "对附属单位补助支出",
        /附属单位补助支出$/,
        "affiliate_subsidy_expenditure",
        "function_expenditure",
      ),
    ],
    layouts: [
      ["total", "basic", "project", "remitted", "operating", "affiliate"],
      ["total", "basic", "personnel", "public", "project", "remitted", "operating", "affiliate"],
      SPENT_3,
    ],
  },
  {
    table: "general_budget_expenditure",
    fund: "general",
    columns: flowColumns("general_public_budget_revenue", "general_public_budget_expenditure"),
    layouts: [SPENT_3, FLOW_6, SPLIT_16, SPLIT_14],
  },
  {
    table: "gov_fund",
    fund: "gov_fund",
    columns: flowColumns("gov_fund_revenue", "gov_fund_expenditure"),
    layouts: [FLOW_6, SPENT_3, SPLIT_16, SPLIT_14],
  },
  {
    table: "state_capital",
    fund: "state_capital",
    columns: flowColumns("state_capital_revenue", "state_capital_expenditure"),
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
      ["opening", "revenue", "total", "closing"],
    ],
  },
];
