import { defineMessages } from "../message";

export const methodsMessages = defineMessages({
  "methods.title": { zh: "方法", en: "Methods" },
  "methods.lead": {
    zh: "本页由程序里的登记表生成：网站怎样计算，这里就怎样写；算例在每次构建时重新算过。",
    en: "This page is written from the program’s own registries: what the site computes is what stands here, and the examples are computed anew at every build.",
  },
  "methods.contents": { zh: "本页目录", en: "Contents" },
  "methods.quality": { zh: "可信程度", en: "Quality" },
  "methods.qualityAbout": {
    zh: "数字照原文记录，不悄悄改正。核对只说明它与别的数字是否相符。",
    en: "Figures are recorded as printed and never silently repaired. A check only says whether a figure agrees with others.",
  },
  "methods.metrics": { zh: "指标", en: "Metrics" },
  "methods.metricsAbout": {
    zh: "每个指标的定义、算式、口径、注意事项和算例。分母缺失或为零时没有数值，只有原因。",
    en: "Definition, formula, basis, caveats and examples of each metric. Where a denominator is missing or zero there is no value, only the reason.",
  },
  "methods.formulas": { zh: "比较方法", en: "Methods of comparison" },
  "methods.formulasAbout": {
    zh: "决算数字是入账金额的普查而非抽样，所以没有置信区间；不确定的是四舍五入、单位、口径、提取和覆盖。",
    en: "Final accounts are a census of booked amounts, not samples, so there are no confidence intervals; what is uncertain is rounding, unit, basis, extraction and coverage.",
  },
  "methods.rules": { zh: "核对规则", en: "Checks" },
  "methods.rulesAbout": {
    zh: "每份文件都按这些勾稽关系核对；允许的误差来自印出的位数，不是固定的数。",
    en: "Every document is checked against these identities; tolerances come from the printed digits, not from a constant.",
  },
  "methods.explainedBy": {
    zh: "文件印明下列原因、且能解释到末位时，差异即告说明：{reasons}。",
    en: "Closed where the documents print one of these and it covers the gap to the last digit: {reasons}.",
  },
  "methods.tolerance": { zh: "允许误差：{tolerance}", en: "Tolerance: {tolerance}" },
  "methods.forms": { zh: "能识别的表", en: "Forms" },
  "methods.formsAbout": {
    zh: "按表名和表头识别，不看“公开07表”之类的编号，因为各省编号不同。",
    en: "Recognised by title and header words; printed table numbers differ by province and are not used.",
  },
  "methods.measures": { zh: "记录的项目", en: "Measures" },
  "methods.measuresAbout": {
    zh: "金额一律换算为元并保留原文、原单位和印出的精度。",
    en: "Money is always converted to yuan; the printed string, its unit and its precision stay beside it.",
  },
  "methods.limits": { zh: "读取上限", en: "Limits of reading" },
  "methods.limitsAbout": {
    zh: "都远高于已知最大的公开文档。超出的部分点名略去或拒读，其余照读。",
    en: "Each is far beyond the largest known disclosure. What lies beyond is refused or left out by name; the rest is read.",
  },
  "methods.limit": { zh: "项目", en: "Limit" },
  "methods.limitMost": { zh: "至多", en: "At most" },
  "methods.sources": { zh: "数据来源", en: "Sources" },
  "methods.sourcesAbout": {
    zh: "没有估算或插补的数字。",
    en: "No figure is estimated or interpolated.",
  },
  "methods.family.amount": { zh: "收支总量", en: "Amounts" },
  "methods.family.three_public": { zh: "“三公”经费", en: "Three publics (travel, vehicles, hospitality)" },
  "methods.family.execution": { zh: "预算执行", en: "Budget execution" },
  "methods.family.structure": { zh: "支出结构", en: "Structure" },
  "methods.family.balance": { zh: "结转结余", en: "Balances" },
  "methods.family.performance": { zh: "绩效", en: "Performance" },
  "methods.denominators": { zh: "人均的分母", en: "Denominators" },
  "methods.basis": { zh: "口径", en: "Basis" },
  "methods.caveats": { zh: "注意", en: "Caveats" },
  "methods.examples": { zh: "算例", en: "Examples" },
  "methods.example": { zh: "算例", en: "Example" },
  "methods.measureCount": { zh: "全部 {n} 项", en: "All {n|measure|measures}" },
  "methods.measureName": { zh: "字段值", en: "Name" },
  "methods.unit": { zh: "单位", en: "Unit" },
  "methods.license": { zh: "许可：{name}", en: "Licence: {name}" },
});
