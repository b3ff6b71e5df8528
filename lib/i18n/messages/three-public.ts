import { defineMessages } from "../message";

export const threePublicMessages = defineMessages({
  "threePublic.nominal": { zh: "金额未调整价格。", en: "Amounts are not adjusted for prices." },
  "threePublic.title": { zh: "三公趋势", en: "Three publics (travel, vehicles, hospitality)" },
  "threePublic.lead": {
    zh: "“三公”经费怎样变化：支出的变化与公开单位的变化分开看。",
    en: "How the three public expenses moved, with changes in spending and changes in who reports kept apart.",
  },
  "threePublic.part": { zh: "看哪一项", en: "Part" },
  "threePublic.part.total": { zh: "合计", en: "Total" },
  "threePublic.part.abroad": { zh: "因公出国（境）", en: "Travel abroad" },
  "threePublic.part.vehicle_total": { zh: "公务用车", en: "Vehicles" },
  "threePublic.part.vehicle_purchase": { zh: "公务用车购置", en: "Vehicle purchase" },
  "threePublic.part.vehicle_operation": { zh: "公务用车运行维护", en: "Vehicle operation" },
  "threePublic.part.reception": { zh: "公务接待", en: "Reception" },
  "threePublic.name": { zh: "“三公”经费", en: "three public expenses" },
  "threePublic.namePart": { zh: "{part}费", en: "{part}" },
  "threePublic.headline": {
    zh: "{from} 到 {to} 年，两头都有数的 {same} 个单位的{name}均值从 {before} 变为 {after}（{change}）。",
    en: "From {from} to {to} the mean {name} of the {same|unit|units} with figures in both years went from {before} to {after} ({change}).",
  },
  "threePublic.headlineOpen": {
    zh: "若把各年公开的单位直接平均，会读成从 {before} 变为 {after}（{change}），两者之差来自单位的进出。",
    en: "Averaging whoever reports each year would read as {before} to {after} ({change}); the difference is units entering and leaving.",
  },
  "threePublic.headlineEach": {
    zh: "{from}–{to} 年，{n} 个单位公布了{name}；单位太少、一家独大或不同类，不给平均数，逐个单位看。",
    en: "{from}–{to}: {n|unit publishes|units publish} {name}; too few, too unlike, or one too large for a mean: see each of them.",
  },
  "threePublic.headlineNoMembers": {
    zh: "{from} 到 {to} 年之间没有哪个单位每年都有{name}，因此没有可比的主线；下面逐年对比相邻两年都在的单位。",
    en: "No unit has {name} in every year from {from} to {to}, so there is no comparable main line; adjacent years are compared below.",
  },
  "threePublic.headlineNone": {
    zh: "所选范围内没有哪个单位有两年的{name}。",
    en: "No unit of the selection has {name} for two years.",
  },
  "threePublic.trendTitle": { zh: "{name}，每单位均值", en: "Mean {name} per unit" },
  "threePublic.trendAbout": {
    zh: "实线是窗口内每年都有数的单位的均值，虚线淡色是各年全部公开单位的均值，长划线是同一批单位的预算均值。",
    en: "The solid line is the mean of the units present in every year, the faint dotted line that of all units reporting, the dashed line the mean budget of the same units.",
  },
  "threePublic.lineFixed": { zh: "同一批 {n} 个单位", en: "The same {n|unit|units}" },
  "threePublic.lineOpen": { zh: "当年全部单位（{n} 个）", en: "All units ({n})" },
  "threePublic.lineBudget": { zh: "同一批单位的预算", en: "Budget of the same units" },
  "threePublic.axis": { zh: "每单位均值，{unit}", en: "Mean per unit, {unit}" },
  "threePublic.pointFixed": {
    zh: "{year} 年，同一批 {n} 个单位，均值 {value}",
    en: "{year}, the same {n|unit|units}, mean {value}",
  },
  "threePublic.pointOpen": {
    zh: "{year} 年，全部 {n} 个单位，均值 {value}",
    en: "{year}, all {n|unit|units}, mean {value}",
  },
  "threePublic.pointBudget": {
    zh: "{year} 年，同一批 {n} 个单位，预算均值 {value}",
    en: "{year}, the same {n|unit|units}, mean budget {value}",
  },
  "threePublic.verdict.too_few_years": {
    zh: "年份不足 5 个，不判断趋势。",
    en: "Fewer than 5 years: no trend is stated.",
  },
  "threePublic.verdict.rising": {
    zh: "判断：上升（Theil–Sen 与 Mann–Kendall，p = {p}）。",
    en: "Verdict: rising (Theil-Sen and Mann-Kendall, p = {p}).",
  },
  "threePublic.verdict.falling": {
    zh: "判断：下降（Theil–Sen 与 Mann–Kendall，p = {p}）。",
    en: "Verdict: falling (Theil-Sen and Mann-Kendall, p = {p}).",
  },
  "threePublic.verdict.no_clear_trend": {
    zh: "判断：没有明确趋势（p = {p}）。",
    en: "Verdict: no clear trend (p = {p}).",
  },
  "threePublic.windowAuto": {
    zh: "年份区间默认取同一批单位最多的一段（{from}–{to}）。",
    en: "The years default to the stretch with the most units throughout ({from}–{to}).",
  },
  "threePublic.splitTitle": {
    zh: "{from} → {to} 年：均值的变化从哪里来",
    en: "{from} → {to}: where the change of the mean comes from",
  },
  "threePublic.splitAbout": {
    zh: "均值的变化恰好等于三部分之和：同一批单位自身的变化、新进入的单位、退出的单位。",
    en: "The change of the mean is exactly the sum of three parts: the same units’ own change, units entering, units leaving.",
  },
  "threePublic.splitBefore": { zh: "{year} 年均值（{n} 个）", en: "Mean {year} ({n|unit|units})" },
  "threePublic.splitSame": { zh: "同一批 {n} 个单位", en: "The same {n|unit|units}" },
  "threePublic.splitEntry": { zh: "新进入 {n} 个", en: "{n} entering" },
  "threePublic.splitExit": { zh: "退出 {n} 个", en: "{n} leaving" },
  "threePublic.splitMark": { zh: "{name}：{value}", en: "{name}: {value}" },
  "threePublic.steps": { zh: "相邻年份的分解", en: "Year by year" },
  "threePublic.stepYears": { zh: "年份", en: "Years" },
  "threePublic.stepChange": { zh: "均值变化", en: "Change of the mean" },
  "threePublic.stepSame": { zh: "同一批单位", en: "Same units" },
  "threePublic.stepEntry": { zh: "进入", en: "Entry" },
  "threePublic.stepExit": { zh: "退出", en: "Exit" },
  "threePublic.stepUnits": { zh: "同一批 / 进入 / 退出", en: "Same / entering / leaving" },
  "threePublic.budgetTitle": { zh: "{year} 年预算与决算", en: "Budget and actual, {year}" },
  "threePublic.budgetAbout": {
    zh: "横条为决算，竖线为预算；预算优先取全年（调整）预算，没有时取年初预算，表中注明是哪一种。",
    en: "Bars are actuals, ticks are budgets: the adjusted budget where stated, else the initial one; the table says which.",
  },
  "threePublic.budgetMark": { zh: "{name}，决算 {value}", en: "{name}, actual {value}" },
  "threePublic.budgetTick": { zh: "{name}，{kind} {value}", en: "{name}, {kind} {value}" },
  "threePublic.kind.adjusted": { zh: "全年预算", en: "adjusted budget" },
  "threePublic.kind.initial": { zh: "年初预算", en: "initial budget" },
  "threePublic.kindColumn": { zh: "预算口径", en: "Which budget" },
  "threePublic.actual": { zh: "决算", en: "Actual" },
  "threePublic.budget": { zh: "预算", en: "Budget" },
  "threePublic.rate": { zh: "占预算", en: "Of budget" },
  "threePublic.printedRate": { zh: "印出的完成率", en: "Rate as printed" },
  "threePublic.partsTitle": {
    zh: "{year} 年“三公”经费的构成",
    en: "What the three public expenses are made of, {year}",
  },
  "threePublic.partsAbout": {
    zh: "只画分项齐全、且分项之和与合计相符的单位；公务用车未分购置与运行时合为一项。",
    en: "Only units whose parts are all stated and add up to the total; vehicles stand as one part where purchase and operation are not told apart.",
  },
  "threePublic.partsMark": { zh: "{name}，{part} {value}", en: "{name}, {part} {value}" },
  "threePublic.partsNone": {
    zh: "{year} 年没有分项齐全且不全为零的单位。",
    en: "No unit states all parts, or all are zero, in {year}.",
  },
  "threePublic.multiplesTitle": { zh: "逐个单位看变化", en: "Unit by unit" },
  "threePublic.multiplesAbout": {
    zh: "每格一个单位，各用各的纵轴（从零起），比较形状，不比较高低。圆点为决算，短横为预算（优先取全年预算）。",
    en: "One unit a cell, each on its own axis from zero: compare shapes, not levels. Dots are actuals, ticks budgets (the adjusted one where stated).",
  },
  "threePublic.last": { zh: "{year}：{value}", en: "{year}: {value}" },
  "threePublic.lastBudget": { zh: "预算 {text}", en: "Budget {text}" },
  "threePublic.table": { zh: "全部单位与年份", en: "All units and years" },
  "threePublic.derivedNote": {
    zh: "没有当年文件的年份，由下一年文件中“比上年增减”的数字推得，证据面板给出算式。",
    en: "A year without a document of its own is derived from the next year’s stated change; the evidence panel shows the formula.",
  },
  "threePublic.evidenceMean": {
    zh: "{year} 年{name}均值，{n} 个单位",
    en: "Mean {name}, {year}, {n|unit|units}",
  },
});
