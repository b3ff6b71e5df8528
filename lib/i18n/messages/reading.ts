import { defineMessages } from "../message";

/** How a figure is read, for whoever comes from outside the field. */
export const readingMessages = defineMessages({
  "nav.reading": { zh: "读法", en: "Reading" },
  "reading.title": { zh: "读法", en: "How to read these figures" },
  "reading.lead": {
    zh: "第一次来，先看这一页：数字是谁的、算的是哪笔钱、能信到什么程度，以及常见的问题到哪里找答案。",
    en: "New here? This page says whose a figure is, which money it counts, how far it can be trusted, and where the usual questions are answered.",
  },
  "reading.contents": { zh: "本页内容", en: "On this page" },
  "reading.what": { zh: "这里有什么，没有什么", en: "What is here, and what is not" },
  "reading.whatIs": {
    zh: "决算是一年过完以后实际收了多少、花了多少的账，由各部门在次年公开。这里把公开的文件逐个读成数字，每个数字都能点开，看到它在原文里的位置。",
    en: "A final account says what was actually received and spent in a year that is over; departments publish it in the following year. Here the published documents are read figure by figure, and every figure opens to the place it was printed at.",
  },
  "reading.whatIsNot": {
    zh: "这不是全国普查：有的地方多，有的地方没有。没有数字不等于没有花钱，只说明还没有收录或没有公开。“可信程度”说的是数字之间对不对得上，不评价钱花得对不对。",
    en: "This is no census: some places have many figures, some none. No figure does not mean nothing was spent, only that it is not collected or not published. Quality says whether figures agree with each other, not whether the money was well spent.",
  },
  "reading.stages": { zh: "预算、调整和决算", en: "Budget, adjustment, account" },
  "reading.stagesAbout": {
    zh: "年初预算是年初批准的计划；全年预算加上了年中的追加和调整；决算是最后实际花的。“执行率”是决算除以预算，页面会写明除以的是哪一个。",
    en: "The initial budget is the plan approved at the start of the year; the adjusted budget includes what was added later; the account is what was spent in the end. An execution rate is account over budget, and the page says over which.",
  },
  "reading.scope": { zh: "是谁的数", en: "Whose figure it is" },
  "reading.scopeAbout": {
    zh: "同一个县会有三种数，互相不能直接比：",
    en: "One county has three kinds of figures, which cannot be compared with each other:",
  },
  "reading.scope.department": {
    zh: "一个部门（含下属单位）的收支，例如某县教育局。",
    en: "what one department with its institutions received and spent, such as a county’s education bureau.",
  },
  "reading.scope.region_whole": {
    zh: "全县（市、区）所有政府和部门加总，包括乡镇。",
    en: "all governments and departments of the place together, townships included.",
  },
  "reading.scope.region_level": {
    zh: "只算这一级政府自己，不含下级。",
    en: "the government of that level alone, without those below it.",
  },
  "reading.basis": { zh: "是哪笔钱（口径）", en: "Which money it counts (basis)" },
  "reading.basisAbout": {
    zh: "数字大小取决于算进了哪些钱。图和表的副标题都写着口径：",
    en: "How large a figure is depends on which money it includes. Charts and tables name the basis under their title:",
  },
  "reading.quality": { zh: "能信到什么程度", en: "How far it can be trusted" },
  "reading.qualityAbout": {
    zh: "每个数字旁边有一个符号：",
    en: "Every figure carries a sign:",
  },
  "reading.derived": {
    zh: "空心、虚线的是推算：由别的数字算出来，原文没有印。",
    en: "Hollow and dashed means derived: computed from other figures and printed nowhere.",
  },
  "reading.perHead": { zh: "人均、排名和中位数", en: "Per head, rank and median" },
  "reading.perHeadAbout": {
    zh: "人均用常住人口，旁边写着是哪一年的人口。排名只在同一类单位之间排；四舍五入分不出先后的，排名写成一个范围。中位数是排在正中间的那个：一半比它高，一半比它低。",
    en: "Per head divides by residents, and the year they were counted stands beside it. Ranks are among units of one kind; where rounding leaves the order open, a rank is a range. The median is the one in the middle: half are above it, half below.",
  },
  "reading.threePublic": { zh: "“三公”经费", en: "The three publics" },
  "reading.threePublicAbout": {
    zh: "因公出国（境）费、公务用车购置及运行费、公务接待费，合称“三公”经费。",
    en: "Official travel abroad, official vehicles (bought and run) and official hospitality, together called the three publics.",
  },
  "reading.questions": { zh: "常见的问题", en: "Usual questions" },
  "reading.ask.mine": { zh: "我们县花了多少钱？", en: "How much does my county spend?" },
  "reading.ask.mineHow": {
    zh: "按 / 搜索县名，打开它的页面",
    en: "Press / and search for the county, then open its page",
  },
  "reading.ask.most": { zh: "人均花得最多的是哪里？", en: "Where is most spent per head?" },
  "reading.ask.time": { zh: "这些年是多了还是少了？", en: "Has it grown or shrunk over the years?" },
  "reading.ask.threePublic": {
    zh: "吃喝、用车、出国花了多少？",
    en: "How much goes on hospitality, cars and travel?",
  },
  "reading.ask.execution": { zh: "预算的钱花完了吗？", en: "Was the budget spent?" },
  "reading.ask.score": { zh: "部门给自己打几分？", en: "What scores do departments give themselves?" },
  "reading.ask.clash": { zh: "哪些数字对不上？", en: "Which figures disagree?" },
  "reading.ask.source": { zh: "一个数字的原文在哪里？", en: "Where was a figure printed?" },
  "reading.ask.own": { zh: "我手上有一份决算，怎么读？", en: "I have an account of my own: how is it read?" },
  "reading.ask.take": { zh: "怎么把数据下载下来？", en: "How do I download the data?" },
  "reading.more": { zh: "公式、规则和来源见“方法”", en: "Formulas, rules and sources are under Methods" },
});
