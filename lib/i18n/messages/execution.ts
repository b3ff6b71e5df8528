import { defineMessages } from "../message";

export const executionMessages = defineMessages({
  "execution.title": { zh: "预算执行", en: "Budget execution" },
  "execution.lead": {
    zh: "从年初预算到全年预算再到决算：两个分母，两个执行率。",
    en: "From initial to adjusted budget to final accounts: two denominators, two rates.",
  },
  "execution.headline": {
    zh: "{years}，按{basis}口径，{used} 个单位年度可算{rate}：合计 {group}（决算之和 ÷ 预算之和），各单位中位数 {median}。",
    en: "{years}: on the basis of {basis}, the {rate} can be computed for {used|unit-year|unit-years}: {group} as a group (sum over sum), median {median}.",
  },
  "execution.headlineMedian": {
    zh: "{years}，按{basis}口径，{used} 个单位年度可算{rate}，各单位中位数 {median}；单位太少或一家独大，不给合计。",
    en: "{years}: on the basis of {basis}, the {rate} can be computed for {used|unit-year|unit-years}, median {median}; too few units, or one too large, for a group rate.",
  },
  "execution.headlineCount": {
    zh: "{years}，按{basis}口径，{used} 个单位年度可算{rate}；逐个看，不给合计和中位数。",
    en: "{years}: on the basis of {basis}, the {rate} can be computed for {used|unit-year|unit-years}: see each; no group rate or median.",
  },
  "execution.headlineNone": {
    zh: "所选范围内没有同时给出预算和决算的单位。",
    en: "No unit of the selection states both budget and actual.",
  },
  "execution.clashes": {
    zh: "{n} 个印出的完成率与按同一文件数字重算的结果不符。",
    en: "{n|printed rate does|printed rates do} not match what is recomputed from the same document.",
  },
  "execution.noClash": {
    zh: "印出的完成率都与重算结果相符（在舍入区间之内）。",
    en: "All printed rates match the recomputed ones within rounding.",
  },
  "execution.rate.initial": { zh: "年初预算完成率", en: "execution of the initial budget" },
  "execution.rate.adjusted": { zh: "全年预算执行率", en: "execution of the adjusted budget" },
  "execution.rateHead.initial": { zh: "年初预算完成率", en: "Of initial budget" },
  "execution.rateHead.adjusted": { zh: "全年预算执行率", en: "Of adjusted budget" },
  "execution.basis.general": { zh: "一般公共预算", en: "the general public budget" },
  "execution.basis.all": { zh: "部门整体", en: "all funds" },
  "execution.unitName": { zh: "{name} {year}（{basis}）", en: "{name} {year} ({basis})" },
  "execution.stage.initial": { zh: "年初预算", en: "Initial budget" },
  "execution.stage.adjusted": { zh: "全年预算", en: "Adjusted budget" },
  "execution.stage.actual": { zh: "决算", en: "Actual" },
  "execution.slopeTitle": { zh: "年初预算 → 全年预算 → 决算", en: "Initial → adjusted → actual" },
  "execution.slopeAbout": {
    zh: "每条线一个单位的一年，以年初预算为 100；虚线表示文件没有给出全年预算。",
    en: "One line a unit and year, initial budget = 100; dashed where the document states no adjusted budget.",
  },
  "execution.slopeAxis": { zh: "年初预算 = 100", en: "Initial budget = 100" },
  "execution.slopeMark": {
    zh: "{name}，{stage} {value}，指数 {index}",
    en: "{name}, {stage} {value}, index {index}",
  },
  "execution.slopeFirst": {
    zh: "图中只画 {n} 条，其余见表。",
    en: "The chart shows {n|line|lines}; the table has the others.",
  },
  "execution.ratesTitle": { zh: "两种执行率", en: "Two rates" },
  "execution.ratesAbout": {
    zh: "空心圈为决算 ÷ 年初预算，实心点为决算 ÷ 全年预算；浅色条为舍入区间，虚线为 100 %。",
    en: "Rings: actual ÷ initial budget; dots: actual ÷ adjusted budget; pale bars are rounding intervals, the dashed line is 100 %.",
  },
  "execution.ratesAxis": { zh: "决算占预算，%", en: "Actual in budget, %" },
  "execution.checkFirst": { zh: "先核对 {value}", en: "check first {value}" },
  "execution.broken": {
    zh: "超过 {limit} % 的执行率画在坐标轴断开之后，不按比例，标“先核对”：多半是预算很小，或数字读错、印错。",
    en: "Rates over {limit} % stand beyond a break of the axis, not to scale, marked “check first”: mostly a very small budget, or a figure misread or misprinted.",
  },
  "execution.recomputedExact": { zh: "{name}，重算 {value}", en: "{name}, recomputed {value}" },
  "execution.rateMark": { zh: "{name}，{rate} {value}", en: "{name}, {rate} {value}" },
  "execution.printedTitle": { zh: "印出的完成率与重新计算", en: "Rates as printed and recomputed" },
  "execution.printedAbout": {
    zh: "空心圈为文件印出的比率，实心点为按同一文件的决算和预算重算；落在舍入区间之外即标为矛盾（红）。",
    en: "Rings are rates as printed, dots are recomputed from the same document’s actual and budget; outside the rounding interval they clash (red).",
  },
  "execution.printed": { zh: "印出", en: "Printed" },
  "execution.recomputed": { zh: "重算", en: "Recomputed" },
  "execution.printedMark": { zh: "{name}，印出 {value}", en: "{name}, printed {value}" },
  "execution.recomputedMark": {
    zh: "{name}，重算 {value}（{low}–{high}）",
    en: "{name}, recomputed {value} ({low}–{high})",
  },
  "execution.clash": { zh: "不符", en: "Clash" },
  "execution.agrees": { zh: "相符", en: "Agrees" },
  "execution.agreesWith": { zh: "相符（对{budget}）", en: "Agrees (against: {budget})" },
  "execution.otherBudget": {
    zh: "不符：印的是对另一种预算的比率",
    en: "Clash: the printed rate is the one against the other budget",
  },
  "execution.onlyPrinted": {
    zh: "只有印出，缺预算，无法重算",
    en: "Printed only; no budget to recompute from",
  },
  "execution.notPrinted": { zh: "没有印出", en: "Not printed" },
  "execution.against": { zh: "印出与重算", en: "Printed against recomputed" },
  "execution.zeroBudget": { zh: "预算为零或缺失，无法计算", en: "Budget zero or missing: undefined" },
  "execution.tableTitle": { zh: "全部单位", en: "All units" },
  "execution.basisColumn": { zh: "口径", en: "Basis" },
  "execution.subjectTitle": {
    zh: "按功能科目：{name} {year} 年",
    en: "By functional subject: {name}, {year}",
  },
  "execution.subjectAbout": {
    zh: "横条为决算，竖线为年初预算（没有时为全年预算）；预算为零的科目多由年中调剂而来，没有比率。",
    en: "Bars are actuals, ticks the initial budget (else the adjusted one); subjects without a budget mostly come from transfers during the year and have no rate.",
  },
  "execution.subjects": { zh: "按功能科目", en: "By functional subject" },
  "execution.subjectRatesTitle": {
    zh: "{name} {year} 年：印出的完成率与重新计算",
    en: "{name}, {year}: rates as printed and recomputed",
  },
  "execution.subjectAll": { zh: "全部", en: "All" },
  "execution.class": { zh: "类", en: "Class" },
  "execution.section": { zh: "款", en: "Section" },
  "execution.subjectBelowNone": {
    zh: "这份决算没有这个科目的预算和决算。",
    en: "These accounts have no budget and actual of this subject.",
  },
  "execution.acrossTitle": {
    zh: "同一科目，各家各年：{name}（{code}）",
    en: "One subject, unit by unit and year by year: {name} ({code})",
  },
  "execution.acrossAbout": {
    zh: "每行一个单位的一年，最近的年份在前。空心圈为印出的完成率，实心点为重算；印出的比率与年初预算、全年预算两种算法都对不上才标为矛盾（红）。",
    en: "One row a unit and year, the latest first. Rings are rates as printed, dots recomputed; a printed rate clashes (red) only where it matches neither the initial nor the adjusted budget.",
  },
  "execution.acrossFirst": {
    zh: "图中只画前 {n} 行，共 {total} 行，见表。",
    en: "The chart shows the first {n} of {total|row|rows}; the table has all.",
  },
  "execution.subjectChoice": { zh: "看哪份决算", en: "Accounts of" },
  "execution.subjectOption": {
    zh: "{name} {year}（{n} 个科目）",
    en: "{name} {year} ({n|subject|subjects})",
  },
  "execution.subjectNone": {
    zh: "所选单位的文件没有按科目给出预算。",
    en: "The documents of the selection state no budget by subject.",
  },
  "execution.subjectMark": { zh: "{name}，决算 {value}", en: "{name}, actual {value}" },
  "execution.subjectTick": { zh: "{name}，预算 {value}", en: "{name}, budget {value}" },
  "execution.subject": { zh: "科目", en: "Subject" },
  "execution.code": { zh: "编码", en: "Code" },
  "execution.budget": { zh: "预算", en: "Budget" },
  "execution.projectTitle": { zh: "按项目", en: "By project" },
  "execution.projectAbout": {
    zh: "横条为全年执行数，竖线为全年预算数；执行率按自评表的定义（全年执行数 ÷ 全年预算数）重算。",
    en: "Bars are amounts executed, ticks the adjusted budgets; the rate is recomputed by the form’s own definition (executed ÷ adjusted budget).",
  },
  "execution.projectNone": {
    zh: "所选单位没有项目自评表。",
    en: "The selection has no project evaluation forms.",
  },
  "execution.project": { zh: "项目", en: "Project" },
  "execution.executed": { zh: "全年执行数", en: "Executed" },
  "execution.rateColumn": { zh: "重算执行率", en: "Rate recomputed" },
  "execution.printedColumn": { zh: "印出执行率", en: "Rate printed" },
  "execution.uncertain": {
    zh: "部分单位没有公布其中一种预算，因此两种比率的单位不同。",
    en: "Some units publish only one of the budgets, so the two rates stand on different units.",
  },
  "execution.threePublic": {
    zh: "“三公”经费：公开的预算、决算所列预算、决算",
    en: "Three publics: published budget, budget in the accounts, spent",
  },
  "execution.threePublicAbout": {
    zh: "只列公开过预算的部门年度。三个数各指向自己的单元格；前两个不一致时，“异常线索”里有一条。",
    en: "Only department-years with a published budget. Each figure leads to its own cell; where the first two differ there is a lead.",
  },
  "execution.threePublic.item": { zh: "项目", en: "Item" },
  "execution.threePublic.published": { zh: "公开的预算", en: "Published budget" },
  "execution.threePublic.column": { zh: "决算所列预算", en: "Budget in the accounts" },
  "execution.threePublic.actual": { zh: "决算", en: "Spent" },
});
