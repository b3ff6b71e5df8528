import { defineMessages } from "../message";

export const overviewMessages = defineMessages({
  "overview.what": {
    zh: "{provinces} 个省份、{bureaus} 个部门和地区公开的 {documents} 份文件里的 {facts} 个数字：不是全国普查，有的地方多、有的地方没有。每个都能点开，看到原文怎么印、与哪些数字相互印证。",
    en: "{facts|figure|figures} out of {documents|document|documents} that {bureaus|bureau|bureaus} and places in {provinces|province|provinces} have published. This is no census: some places have many, some none. Every figure opens to the cell it was printed in and to what confirms it.",
  },
  "overview.reading": {
    zh: "第一次来？先看怎么读这些数字",
    en: "New here? How to read these figures",
  },
  "overview.bureaus": { zh: "个部门和地区汇总", en: "bureaus and regional sums" },
  "overview.facts": { zh: "条记录", en: "records" },
  "overview.doorCompare": { zh: "对比", en: "Compare" },
  "overview.doorCompareAbout": { zh: "谁花得多，人均多少", en: "Who spends how much per head" },
  "overview.doorLeads": { zh: "线索", en: "Leads" },
  "overview.doorLeadsAbout": { zh: "矛盾的和反常的数字", en: "Figures that clash or stand out" },
  "overview.doorFiles": { zh: "我的文件", en: "My files" },
  "overview.doorFilesAbout": { zh: "拖进来就读，不离开本机", en: "Read on this machine, and stay on it" },
  "overview.questions": { zh: "四个问题", en: "Four questions" },
  "overview.askCompare": { zh: "谁花得多，人均多少？", en: "Who spends how much per head?" },
  "overview.askThreePublic": {
    zh: "“三公”经费怎样变化？",
    en: "How do the three publics (travel, vehicles, hospitality) move?",
  },
  "overview.askExecution": { zh: "预算执行了多少？", en: "How much of the budget is executed?" },
  "overview.askPerformance": { zh: "绩效自评打了几分？", en: "What scores do bureaus give themselves?" },
  "overview.perHead": { zh: "人均{metric}", en: "{metric} per resident" },
  "overview.spread": {
    zh: "{years}，{who}，{n} 个单位：{metric}最高的是{top}，{topValue}；最低的是{low}，{lowValue}。",
    en: "{who}, {years}, {n|unit|units}. {metric}: from {lowValue} in {low} to {topValue} in {top}.",
  },
  "overview.single": {
    zh: "{years}，{who}只有{top}公布了{metric}：{topValue}。",
    en: "{who}, {years}: only {top} published {metric}: {topValue}.",
  },
  "overview.stripLabel": {
    zh: "{year} 年 {n} 个单位的{metric}（{unit}）在一条线上的分布，竖线是中位数",
    en: "{metric} ({unit}) of {n|unit|units} in {year} on one line; the upright line is the median",
  },
  "overview.noAnswer": { zh: "目前没有单位公布这项数字。", en: "No unit publishes this figure yet." },
  "overview.mapClasses": {
    zh: "颜色按个数分级，级限取 1、2、5、10……：{classes}。",
    en: "Shades are classes of the number of units, with limits 1, 2, 5, 10 …: {classes}.",
  },
  "overview.coverage": { zh: "覆盖范围", en: "Coverage" },
  "overview.coverageAbout": {
    zh: "目前收录 {provinces} 个省级地区的公开数字，各地多少不一；空白表示尚未收录，不表示没有支出。",
    en: "Published figures of {provinces|province|provinces} so far, unevenly; a blank means not collected yet, not that nothing was spent.",
  },
  "overview.mapTitle": { zh: "各省收录的部门数", en: "Bureaus by province" },
  "overview.mapAbout": {
    zh: "每个省级地区一格，颜色越深收录的部门越多。",
    en: "One tile a province; darker tiles have more bureaus.",
  },
  "overview.province": { zh: "省级地区", en: "Province" },
  "overview.provinceLabel": {
    zh: "{name}：{bureaus} 个部门，{facts} 条记录",
    en: "{name}: {bureaus|bureau|bureaus}, {facts|record|records}",
  },
  "overview.matrixTitle": { zh: "各年公布各项数字的单位数", en: "Units that state a measure, by year" },
  "overview.quality": { zh: "可信程度", en: "Quality" },
  "overview.qualityAbout": {
    zh: "每条记录都标明能核对到什么程度；点数字可以查看这些记录。",
    en: "Every record says how far it can be checked; the counts lead to the records.",
  },
  "overview.leads": { zh: "先看这几处", en: "Worth a look first" },
  "overview.leadsRule": {
    zh: "原文数字不符的与在同类中突出的轮流列出，占本单位支出比例大的在前；一因一条，一个单位最多一条。线索是问题，不是结论。",
    en: "Figures that disagree and values far from their peers take turns, the largest share of what the unit spends first; one lead a cause, one a unit. A lead is a question, not a verdict.",
  },
  "overview.leadsAll": { zh: "全部线索", en: "All leads" },
  "overview.leadWhy": { zh: "为什么", en: "Why" },
  "overview.findingKinds": { zh: "文件内部对不上的数字", en: "Figures that disagree inside documents" },
});
