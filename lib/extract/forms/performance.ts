import type { MeasureId } from "../../records/measures";
import type { Phase } from "../../records/vocabulary";

export type FundRole = "budget_initial" | "budget_adjusted" | "executed" | "weight" | "rate" | "score";

/** Columns of the fund block of a self-evaluation form. */
export const FUND_COLUMNS: readonly { readonly header: RegExp; readonly role: FundRole }[] = [
  { header: /^年初预算数?(?:（A）)?$|^年初预算/, role: "budget_initial" },
  { header: /^全年预算数?|^调整(?:后)?预算数?|^预算数：?$/, role: "budget_adjusted" },
  {
    header: /^(?:全年|实际|预算)?(?:执行|支出|完成)数|^(?:全年|实际)(?:执行|支出)(?:金?额)?$/,
    role: "executed",
  },
  { header: /^分值|^权重/, role: "weight" },
  { header: /^执行率|^预算执行率/, role: "rate" },
  { header: /^得分/, role: "score" },
];

export interface FundMeasure {
  readonly measure: MeasureId;
  readonly phase: Phase;
}

/** What a fund column means for a whole department and for one project. */
export const FUND_MEASURES: Readonly<
  Record<FundRole, { readonly overall: FundMeasure; readonly project: FundMeasure }>
> = {
  budget_initial: {
    overall: { measure: "budget_initial", phase: "budget_initial" },
    project: { measure: "project_budget_initial", phase: "budget_initial" },
  },
  budget_adjusted: {
    overall: { measure: "budget_adjusted", phase: "budget_adjusted" },
    project: { measure: "project_budget_adjusted", phase: "budget_adjusted" },
  },
  executed: {
    overall: { measure: "expenditure_total", phase: "actual" },
    project: { measure: "project_executed", phase: "actual" },
  },
  weight: {
    overall: { measure: "indicator_weight", phase: "actual" },
    project: { measure: "project_weight", phase: "actual" },
  },
  rate: {
    overall: { measure: "budget_completion_rate", phase: "actual" },
    project: { measure: "project_execution_rate", phase: "actual" },
  },
  score: {
    overall: { measure: "indicator_score", phase: "actual" },
    project: { measure: "project_execution_score", phase: "actual" },
  },
};

/** Rows of the fund block; the first is the total. */
export const FUND_TOTAL =
  /^(?:年度)?资金总额$|^总额$|^项目资金总额$|^合计$|^总计$|^年度预算(?:申请)?$|^部门预算$/;
export const FUND_PART =
  /^(?:其中：)?(?:基本支出|项目支出|人员经费|公用经费)$|财政拨款|财政资金|中央补助|中央资金|省级|市级|县级|区级|地方资金|社会投入|一般公共预算|政府性基金|国有资本|非财政|单位资金|上年结转|其他资金|上级|本级|自有资金|专户/;

export type IndicatorRole =
  | "level1"
  | "level2"
  | "level3"
  | "nature"
  | "target"
  | "unit"
  | "actual"
  | "weight"
  | "score"
  | "remark";

/** Columns of the indicator block. */
export const INDICATOR_COLUMNS: readonly { readonly header: RegExp; readonly role: IndicatorRole }[] = [
  { header: /^一级指标/, role: "level1" },
  { header: /^二级指标/, role: "level2" },
  { header: /^三级指标|^指标名称$|^指标内容$/, role: "level3" },
  { header: /^指标性质$/, role: "nature" },
  {
    header:
      /^(?:年度|全年|年初|预期|计划|绩效|设定|本年)*(?:指标|目标)(?:设定)?值(?:（.*）)?$|^(?:计划|预期|年初设定)值$|^(?:年度|计划)指标$/,
    role: "target",
  },
  { header: /^度量单位$|^计量单位$/, role: "unit" },
  {
    header:
      /^(?:全年|年度|本年)?实际(?:完成)?(?:指标)?(?:值|情况|数|结果)?(?:（.*）)?$|^(?:全年|年度|自评)?(?:指标)?完成(?:值|情况|结果)$/,
    role: "actual",
  },
  { header: /^分值|^权重/, role: "weight" },
  { header: /^得分|^自评得分/, role: "score" },
  { header: /^偏差原因|^备注|^未完成原因|^说明/, role: "remark" },
];

export const LEVEL1 =
  /^(?:\d*[.、])?(?:产出|效益|满意度|成本|管理|履职|运行|可持续|投入|过程)[\u4e00-\u9fff]*指标?(?:（\d+分）)?$|^(?:产出|效益|满意度|成本)(?:（\d+分）)?$/;
export const LEVEL2 =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|(?:服务对象)?满意度|服务对象满意度|社会公众或服务对象满意度)(?:指标)?等?(?:（\d+分）)?$/;

export const GRADES = ["优", "良", "中", "差", "较差", "合格", "不合格", "优秀", "良好"] as const;

/** The grade an evaluation prints ("等级：优", "评分92分等级：优"), else null. */
export function gradeIn(text: string): string | null {
  const plain = text.replace(/[\s“”"]/g, "");
  const match =
    /(?:等级|等次|结论|结果)[为:：是]{0,2}(优秀|良好|较差|不合格|合格|优|良|中|差)/.exec(plain) ??
    /^(优秀|良好|较差|不合格|合格|优|良|中|差)$/.exec(plain);
  return match?.[1] ?? null;
}
