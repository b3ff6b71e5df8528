import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";

/** A word of the narrative that names a measure. `label` is matched at the end of a phrase without spaces. */
export interface NarrativeLabel {
  readonly label: RegExp;
  readonly measures: readonly MeasureId[];
  readonly fund?: Fund;
  readonly item?: string;
  /** The words themselves name a budget. */
  readonly phase?: "budget_initial";
}

const entry = (
  label: RegExp,
  measure: MeasureId | readonly MeasureId[],
  rest: Partial<NarrativeLabel> = {},
): NarrativeLabel => ({
  label,
  measures: typeof measure === "string" ? [measure] : measure,
  ...rest,
});

/** Specific labels stand before general ones; the first that ends a phrase decides. */
export const NARRATIVE_LABELS: readonly NarrativeLabel[] = [
  entry(
    /财政拨款收(?:入)?[、和与及]?支(?:出)?(?:决算)?总计$/,
    ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
    { fund: "all" },
  ),
  entry(/收(?:入)?[、和与及]?支(?:出)?(?:决算)?总计$|收支(?:总计)?$/, [
    "revenue_grand_total",
    "expenditure_grand_total",
  ]),
  entry(/财政拨款收入(?:决算)?总计$/, "fiscal_appropriation_revenue_grand_total", { fund: "all" }),
  entry(/财政拨款支出(?:决算)?总计$/, "fiscal_appropriation_expenditure_grand_total", { fund: "all" }),
  entry(/收入(?:决算)?总计$/, "revenue_grand_total"),
  entry(/支出(?:决算)?总计$/, "expenditure_grand_total"),
  entry(/基金预算总?收入(?:合计)?$|本年预算收入合计$/, "insurance_revenue", { phase: "budget_initial" }),
  entry(/基金预算总?支出(?:合计)?$/, "insurance_expenditure", { phase: "budget_initial" }),
  entry(/当年基金预算(?:收支)?结余$/, "insurance_current_balance", { phase: "budget_initial" }),
  entry(/(?:本年)?基金收入合计$|基金总收入$/, "insurance_revenue"),
  entry(/(?:保险)?基金总支出$|医疗保险基金支出$|实际补偿支出$/, "insurance_expenditure"),
  entry(/当年基金(?:收支)?结余$/, "insurance_current_balance"),
  entry(/年末滚存结余$|年末累计结存$/, "insurance_closing_balance"),
  entry(/(?:本年|年度|部门)?收入合计$|本年收入$|年度总收入$/, "revenue_total"),
  entry(/(?:本年|年度|部门)?支出合计$|本年支出$|年度总支出$/, "expenditure_total"),
  entry(
    /一般公共预算(?:财政)?拨款(?:本年)?收入$|一般公共预算收入$|一般公共预算拨款$/,
    "fiscal_appropriation_revenue",
    { fund: "general" },
  ),
  entry(/一般公共预算财政拨款基本支出$/, "basic_expenditure", { fund: "general" }),
  entry(/一般公共预算财政拨款项目支出$/, "project_expenditure", { fund: "general" }),
  entry(/一般公共预算(?:财政拨款)?支出$/, "general_public_budget_expenditure", { fund: "general" }),
  entry(/政府性基金(?:预算)?(?:财政拨款)?收入$/, "gov_fund_revenue", { fund: "gov_fund" }),
  entry(/政府性基金(?:预算)?(?:财政拨款)?支出$/, "gov_fund_expenditure", { fund: "gov_fund" }),
  entry(/国有资本经营预算(?:财政拨款)?收入$/, "state_capital_revenue", { fund: "state_capital" }),
  entry(/国有资本经营预算(?:财政拨款)?支出$/, "state_capital_expenditure", { fund: "state_capital" }),
  entry(/财政拨款基本支出$/, "basic_expenditure", { fund: "all" }),
  entry(/财政拨款收入$/, "fiscal_appropriation_revenue", { fund: "all" }),
  entry(/财政拨款支出$/, "fiscal_appropriation_expenditure", { fund: "all" }),
  entry(/上级补助收入$/, "superior_subsidy_revenue"),
  entry(/事业收入$/, "undertaking_revenue"),
  entry(/经营收入$/, "operating_revenue"),
  entry(/附属单位(?:上缴收入|缴款)$/, "affiliate_revenue"),
  entry(/其他收入$/, "other_revenue"),
  entry(/上缴上级支出$/, "remitted_to_superior"),
  entry(/经营支出$/, "operating_expenditure"),
  entry(/对附属单位补助支出$/, "affiliate_subsidy_expenditure"),
  entry(/使用非财政拨款结余$/, "non_fiscal_balance_used"),
  entry(/结余分配$/, "balance_distribution"),
  entry(/(?:年初|上年)(?:财政拨款)?(?:结转和结余|结转结余|结余)$/, "opening_balance"),
  entry(/年末(?:财政拨款)?(?:结转和结余|结转结余|结余)$/, "closing_balance"),
  entry(/基本支出(?:经费)?$/, "basic_expenditure"),
  entry(/项目支出(?:经费)?$/, "project_expenditure"),
  entry(/(?<!日常)人员经费$|人员支出$/, "personnel_expenses"),
  entry(/(?:日常)?公用经费$|公用支出$/, "public_expenses"),
  entry(/三公经费(?:财政拨款)?(?:支出)?$/, "three_public.total"),
  entry(/(?:国内公务接待|国内接待)(?:费)?(?:支出)?$/, "three_public.reception", { item: "国内接待" }),
  entry(/(?:外事(?:公务)?接待|外宾接待|国（境）外(?:公务)?接待)(?:费)?(?:支出)?$/, "three_public.reception", {
    item: "外事接待",
  }),
  entry(/(?:因公)?出国（境）(?:经?费用?)?(?:支出)?$/, "three_public.abroad"),
  entry(
    /公务(?:用)?车购置费?(?:及|和|与)(?:公务(?:用)?车)?运行(?:维护)?费?(?:支出)?$/,
    "three_public.vehicle_total",
  ),
  entry(/公务(?:用)?车(?:车辆)?购置费?(?:支出)?$/, "three_public.vehicle_purchase"),
  entry(/公务(?:用)?车(?:运行维护|运行|运维)费?(?:支出)?$/, "three_public.vehicle_operation"),
  entry(/公务接待费?(?:支出)?$/, "three_public.reception"),
  entry(/机关运行经费(?:支出)?$/, "operating_expenses"),
  entry(/政府采购货物(?:类)?(?:支出|金额)?$|货物(?:类)?采购(?:支出|金额)?$/, "procurement_goods"),
  entry(/政府采购工程(?:类)?(?:支出|金额)?$|工程(?:类)?采购(?:支出|金额)?$/, "procurement_works"),
  entry(/政府采购服务(?:类)?(?:支出|金额)?$|服务(?:类)?采购(?:支出|金额)?$/, "procurement_services"),
  entry(/授予中小企业(?:的)?合同(?:金额|总金额)$/, "procurement_sme"),
  entry(/授予小微企业(?:的)?合同(?:金额|总金额)$/, "procurement_micro"),
  entry(/政府采购(?:支出)?(?:总额|金额|合计)?$/, "procurement_total"),
  entry(/会议费(?:支出)?$/, "meeting_expenses"),
  entry(/培训费(?:支出)?$/, "training_expenses"),
];

/** Counts: the words before the figure and its unit decide. */
export interface CountLabel {
  readonly label: RegExp;
  readonly units: readonly string[];
  readonly measure: MeasureId;
  readonly item?: string;
  readonly phase?: "budget_initial";
}

export const COUNT_LABELS: readonly CountLabel[] = [
  { label: /国内公务接待$|国内接待$/, units: ["批次", "次"], measure: "reception_batches" },
  {
    label: /国（境）外(?:公务)?接待$/,
    units: ["批次", "次"],
    measure: "reception_batches",
    item: "国（境）外接待",
  },
  {
    label: /外事(?:公务)?接待$|外宾接待$/,
    units: ["批次", "次"],
    measure: "reception_batches",
    item: "外事接待",
  },
  {
    label: /接待(?:来访)?(?:团组|批次)$|公务接待$/,
    units: ["批次", "个", "次"],
    measure: "reception_batches",
  },
  { label: /来宾$/, units: ["批次"], measure: "reception_batches" },
  { label: /来宾$|接待人次$|接待人数$/, units: ["人次", "人"], measure: "reception_visitors" },
  { label: /出国（境）(?:团组|团)?(?:数)?$/, units: ["个", "次", "批次"], measure: "abroad_groups" },
  { label: /出国（境）(?:人数|人次|累计)?$/, units: ["人", "人次"], measure: "abroad_visitors" },
  {
    label: /公务(?:用)?车(?:辆)?保有量$|共有(?:公务)?(?:用车|车辆)$|公务用车数量$|车辆保有量$/,
    units: ["辆", "台"],
    measure: "vehicles",
  },
  {
    label: /(?:更新)?购置公务用车$|公务(?:用)?车购置(?:数|数量)?$/,
    units: ["辆", "台"],
    measure: "vehicles_purchased",
  },
  { label: /行政编制(?:人?数)?$/, units: ["人", "个"], measure: "staff_authorised", item: "行政编制" },
  { label: /事业编制(?:人?数)?$/, units: ["人", "个"], measure: "staff_authorised", item: "事业编制" },
  {
    label: /(?:工勤|参公)编制(?:人?数)?$/,
    units: ["人", "个"],
    measure: "staff_authorised",
    item: "其他编制",
  },
  { label: /编制(?:人数|数|总数)?$/, units: ["人", "个"], measure: "staff_authorised" },
  {
    label: /(?:年末|现有|其中)?实有(?:在职|工作)?(?:人数|人员)$|在职(?:人数|人员|职工)$/,
    units: ["人"],
    measure: "staff_actual",
  },
  { label: /预计参保人数$/, units: ["人", "万人"], measure: "insured_population", phase: "budget_initial" },
  { label: /(?:实际)?参保人数(?:达)?$/, units: ["人", "万人"], measure: "insured_population" },
];
