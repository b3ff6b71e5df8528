import { defineMessages } from "../message";

/** Words the four analytic pages share. */
export const analysisMessages = defineMessages({
  "analysis.who": { zh: "谁的账", en: "Whose accounts" },
  "analysis.who.region_level": { zh: "政府本级", en: "Governments proper" },
  "analysis.who.region_whole": { zh: "全省、全市、全县", en: "Whole places" },
  "analysis.who.department": { zh: "部门", en: "Departments" },
  "analysis.who.one": { zh: "政府", en: "Government" },
  "analysis.flags": { zh: "线索", en: "Leads" },
  "analysis.flagsTitle": {
    zh: "同类中突出的数字（{n} 条线索）",
    en: "Far from their peers ({n|lead|leads})",
  },
  "analysis.flagLabel": { zh: "线索：{name} {year} {kind}", en: "Lead: {name} {year}, {kind}" },
  "analysis.truncated": {
    zh: "符合条件的记录太多，只载入前 {n} 行；均值、分解和合计只对载入的部分成立，请用地区、类型或年份缩小范围。",
    en: "Too many records match: only the first {n} are loaded, and means, decompositions and totals hold for these. Narrow the selection by region, type or year.",
  },
  "analysis.truncatedSummed": {
    zh: "符合条件的记录太多，图表和表格中的单个单位只载入前 {n} 行；均值、分解、合计、比率和中位数按全部单位计算。",
    en: "Too many records match: single units in charts and tables are the first {n}. Means, decompositions, totals, rates and medians are those of all units.",
  },
  "analysis.pricesNominal": {
    zh: "未调整价格（可按某一年的价格比较）",
    en: "Not adjusted for prices (compare in one year’s money)",
  },
  "analysis.pricesIn": {
    zh: "按 {year} 年价格（所粘贴的指数）",
    en: "In {year} money (by the pasted index)",
  },
  "analysis.pricesPaste": { zh: "价格指数，上年 = 100", en: "Price index, last year = 100" },
  "analysis.pricesExample": { zh: "每行一年：年份 指数", en: "One year a line: year index" },
  "analysis.pricesAbout": {
    zh: "数据里没有价格指数，本站不自带也不猜。可从统计公报或年鉴粘贴一列“上年 = 100”的指数，再选以哪一年的价格表示。只用于金额的均值、分解与趋势；表格和依据始终是原数。",
    en: "The data hold no price index and none is guessed. Paste a yearbook series with last year = 100 and choose the year whose money to show. It applies to means, decomposition and trend of amounts; tables and evidence stay as printed.",
  },
  "analysis.pricesBase": { zh: "{year} 年价格", en: "{year} money" },
  "analysis.pricesOff": { zh: "不调整", en: "Do not adjust" },
  "analysis.pricesMissing": {
    zh: "指数没有覆盖的年份不参加计算。",
    en: "Years the index does not reach are left out.",
  },
  "analysis.prices.unreadable": {
    zh: "读不懂“{at}”：每行应是年份和指数。",
    en: "“{at}” is no year with an index.",
  },
  "analysis.prices.gap": { zh: "缺 {at} 年，不能接续。", en: "{at} is missing, and a gap is not bridged." },
  "analysis.prices.repeated": { zh: "{at} 年出现了两次。", en: "{at} occurs twice." },
  "analysis.prices.too_short": { zh: "至少要有一年。{at}", en: "At least one year is needed. {at}" },
  "analysis.truncatedRanking": {
    zh: "符合条件的单位太多，图表只列数值最大的 {n} 个；中位数、四分位、合计和覆盖按全部 {total} 个计算，同类只在所列单位中选取。",
    en: "Too many units match: chart and table hold the largest {n}. Median, quartiles, group value and coverage are those of all {total}; peers are chosen among the units listed.",
  },
  "analysis.unit": { zh: "单位", en: "Unit" },
  "analysis.year": { zh: "年度", en: "Year" },
  "analysis.province": { zh: "省份", en: "Province" },
  "analysis.value": { zh: "数值", en: "Value" },
  "analysis.amount": { zh: "金额", en: "Amount" },
  "analysis.heads": { zh: "分母", en: "Denominator" },
  "analysis.reason": { zh: "没有数值的原因", en: "Why there is no value" },
  "analysis.definition": { zh: "定义：{text}", en: "Definition: {text}" },
  "analysis.formula": { zh: "算式：{text}", en: "Formula: {text}" },
  "analysis.basis": { zh: "口径：{text}。", en: "Basis: {text}." },
  "analysis.coverage": {
    zh: "{known} / {total} 个单位有数",
    en: "{known} of {total|unit has|units have} data",
  },
  "analysis.coverageThin": {
    zh: "，只覆盖{by}的 {share}，不足 80 %，不宜当作全体",
    en: ", which is {share} of {by}, below 80 %: not to be read as the whole",
  },
  "analysis.byPopulation": { zh: "所选人口", en: "the people selected" },
  "analysis.byUnits": { zh: "所选单位", en: "the units selected" },
  "analysis.undefined": { zh: "没有数值的单位", en: "Units without a value" },
  "analysis.undefinedItem": { zh: "{name}：{reason}", en: "{name}: {reason}" },
  "analysis.undefinedMore": { zh: "其余 {n} 个见表。", en: "{n} more in the table." },
  "analysis.unstable": { zh: "分母很小，不稳定", en: "Unstable: very small denominator" },
  "analysis.about": { zh: "口径与说明", en: "Definitions and caveats" },
});
