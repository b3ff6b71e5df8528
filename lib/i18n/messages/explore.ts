import { defineMessages } from "../message";

export const exploreMessages = defineMessages({
  "explore.title": { zh: "数据", en: "Explore" },
  "explore.lead": {
    zh: "每一条记录：原文印的数字、换算后的值、可信程度和出处。筛选、排序、下载，或者直接写 SQL。",
    en: "Every record: the figure as printed, its value, its quality and where it stands. Filter, sort, download, or write SQL.",
  },
  "explore.caption": { zh: "全部记录", en: "All records" },
  "explore.textHint": { zh: "部门、科目、项目、原文数字", en: "bureau, subject, item, printed figure" },
  "explore.sqlTitle": { zh: "SQL 查询", en: "SQL" },
  "explore.sqlAbout": {
    zh: "查询在本机的 DuckDB 中运行，数据只读，最多显示 1,000 行。Ctrl + Enter 运行。",
    en: "Runs in the DuckDB inside this browser; the data are read-only and at most 1,000 rows are shown. Ctrl + Enter runs it.",
  },
  "explore.tabs": { zh: "查看方式", en: "View" },
  "explore.save": { zh: "保存", en: "Save" },
  "explore.saveName": { zh: "给这条查询起个名字", en: "Name this query" },
  "explore.saved": { zh: "已保存", en: "Saved" },
  "explore.history": { zh: "最近运行（{n}）", en: "Recently run ({n})" },
  "explore.errorLine": { zh: "第 {line} 行：{message}", en: "Line {line}: {message}" },
  "explore.sqlLabel": { zh: "查询语句", en: "Query" },
  "explore.sqlRun": { zh: "运行", en: "Run" },
  "explore.sqlCancel": { zh: "取消", en: "Cancel" },
  "explore.sqlDone": { zh: "{n} 行，用时 {ms} 毫秒", en: "{n|row|rows} in {ms} ms" },
  "explore.sqlMore": { zh: "只显示前 {n} 行。", en: "Only the first {n} are shown." },
  "explore.refused.not_a_select": {
    zh: "只能是一条 SELECT 查询：数据是只读的，一次一条。",
    en: "Only one SELECT can be run: the data are read-only, one statement at a time.",
  },
  "explore.refused.time": {
    zh: "查询超过 {seconds} 秒，已停下。请缩小范围，或先汇总。",
    en: "The query took more than {seconds} s and was stopped. Narrow it, or aggregate first.",
  },
  "explore.refused.memory": {
    zh: "查询需要的内存超过 {megabytes} MB，已停下。请缩小范围，或先汇总。",
    en: "The query needs more than {megabytes} MB of memory and was stopped. Narrow it, or aggregate first.",
  },
  "explore.sqlResult": { zh: "查询结果", en: "Query result" },
  "explore.chartNumber": { zh: "画哪个数", en: "Number drawn" },
  "explore.chartAbout": { zh: "查询结果的 {number}，{n} 行", en: "{number} of the query’s {n|row|rows}" },
  "explore.schema": { zh: "可查询的 {n} 张表及其字段", en: "The {n|table|tables} and their columns" },
  "fact.bureau": { zh: "部门", en: "Bureau" },
  "fact.subject": { zh: "科目或项目", en: "Subject or item" },
});
