import { defineMessages } from "../message";

export const bureauMessages = defineMessages({
  "bureau.context": {
    zh: "同一款在全省的人均支出",
    en: "The same sections of whole provinces, per resident",
  },
  "bureau.contextAbout": {
    zh: "本单位各款支出除以所在地区常住人口，旁边是全省（各级合计）同一款、同一年除以全省常住人口。一个单位只是一地支出的一部分，两者口径不同，只作背景，不排名。",
    en: "The unit’s expenditure by section divided by the residents of its place, beside the same section and year of whole provinces (all levels together). One unit is a part of what is spent in a place: this is context, no ranking.",
  },
  "bureau.contextOthers": {
    zh: "数据里没有本省按款公布的全省支出，列出的是公布了的其他省份。",
    en: "The data hold no expenditure by section of the unit’s own province; those of other provinces that publish it are listed.",
  },
  "bureau.contextPerHead": { zh: "人均支出", en: "Expenditure" },
  "bureau.contextUnit": { zh: "元/人", en: "¥ per resident" },
  "bureau.contextPeople": { zh: "常住人口（年份）", en: "Residents (year)" },
  "bureau.contextNoPeople": {
    zh: "没有这一年前后的常住人口",
    en: "Residents of about that year are not known",
  },
  "bureau.title": { zh: "部门", en: "Bureaus" },
  "bureau.pick": { zh: "查找部门", en: "Find a bureau" },
  "bureau.pickHint": { zh: "输入地区、部门名称或代码", en: "Type a place, a name or a code" },
  "bureau.unknown": {
    zh: "数据里没有编号为“{id}”的部门。如果链接是别人给的，它可能来自只在那台电脑上的本地文档：请对方导出数据包，在“文档”页打开。",
    en: "The data hold no bureau “{id}”. If the link came from somebody else, the bureau may be of a document that is on their machine only: ask for an exported data package and open it under Documents.",
  },
  "bureau.counts": {
    zh: "{facts} 条记录，{documents} 份文件",
    en: "records: {facts}, documents: {documents}",
  },
  "bureau.factCount": { zh: "{n} 条记录", en: "records: {n}" },
  "bureau.replaced": {
    zh: "“{file}”印的是同一份决算，以那一份为准；这一份不另计。",
    en: "“{file}” prints the same accounts and stands for them; this document is not counted again.",
  },
  "bureau.keyFigures": { zh: "历年主要数字", en: "Key figures over the years" },
  "bureau.noKeyFigures": {
    zh: "它的文件里没有可以逐年比较的主要数字。",
    en: "Its documents state none of the figures compared over the years.",
  },
  "bureau.budgetOf": { zh: "预算", en: "Budget" },
  "bureau.level.class": { zh: "类", en: "Class" },
  "bureau.level.section": { zh: "款", en: "Section" },
  "bureau.level.item": { zh: "项", en: "Item" },
  "bureau.onWhat": {
    zh: "{year} 年的支出分在 {n} 类科目：{classes}。",
    en: "Expenditure of {year} falls into {n|class|classes}, the largest: {classes}.",
  },
  "bureau.onWhatPart": {
    zh: "{year} 年支出中按科目列出的占 {share}，分在 {n} 类（占全部支出的比重）：{classes}。",
    en: "Of the expenditure of {year}, {share} is stated by subject, in {n|class|classes} (shares of all expenditure): {classes}.",
  },
  "bureau.onWhatListed": {
    zh: "{year} 年按科目列出的支出共 {listed}，分在 {n} 类（占列出部分的比重）：{classes}。",
    en: "Expenditure of {year} stated by subject comes to {listed}, in {n|class|classes} (shares of what is stated): {classes}.",
  },
  "bureau.onWhatBlank": {
    zh: "空白处是没有按科目列出的支出。",
    en: "The blank is expenditure not stated by subject.",
  },
  "bureau.classShare": { zh: "{name} {share}", en: "{name} {share}" },
  "bureau.onWhatTitle": {
    zh: "{year} 年支出的类、款、项",
    en: "Expenditure of {year} by class, section and item",
  },
  "bureau.noFigures": { zh: "{year} 年：{items}", en: "{year}: {items}" },
  "bureau.subjects": { zh: "按功能科目的支出", en: "Expenditure by function" },
  "bureau.subjectsAbout": {
    zh: "类、款、项逐级列出；同一科目多处印出时，支出决算表优先。",
    en: "Classes, sections and items; where several tables state a subject, the expenditure table goes first.",
  },
  "bureau.findings": { zh: "核对发现", en: "Findings" },
  "bureau.documents": { zh: "文件", en: "Documents" },
  "bureau.facts": { zh: "全部记录", en: "All records" },
  "matrix.item": { zh: "项目（金额单位：{unit}）", en: "Item (money in {unit})" },
  "bureau.breaks": {
    zh: "前后年度不完全可比：文件写明",
    en: "Years are not fully comparable: the documents say",
  },
  "bureau.break.renamed": { zh: "{year}年度：更名（{names}）。", en: "{year}: renamed ({names})." },
  "bureau.break.merged": { zh: "{year}年度：由{names}合并组建。", en: "{year}: made of {names}." },
  "bureau.break.split": { zh: "{year}年度：从{names}分出。", en: "{year}: split off from {names}." },
  "bureau.break.joined": {
    zh: "{year}年度汇总新增：{names}。",
    en: "{year}: the accounts newly hold {names}.",
  },
  "bureau.break.left": {
    zh: "{year}年度汇总不再包括：{names}。",
    en: "{year}: the accounts no longer hold {names}.",
  },
});
