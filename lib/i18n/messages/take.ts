import { defineMessages } from "../message";

/** What is taken away of a chart, and what a picture says about itself. */
export const takeMessages = defineMessages({
  "picture.n": { zh: "n = {n} 个单位", en: "n = {n|unit|units}" },
  "picture.source": {
    zh: "来源：各部门依法公开的决算文件，决算图谱 · Juesuan Atlas 整理核对",
    en: "Source: final accounts as published by the departments, compiled and checked by Juesuan Atlas",
  },
  "picture.date": { zh: "制图 {date}", en: "Drawn {date}" },
  "picture.plain": { zh: "公布的数", en: "As published" },
  "picture.derived": { zh: "推算，不是原文印出", en: "Derived, nowhere printed" },
  "picture.trimmed": { zh: "图中只列 {n} 个，其余见页面", en: "Only {n} are shown; the page has the others" },
  "take.menu": { zh: "带走", en: "Take away" },
  "take.wide": { zh: "图片 PNG，16:9", en: "Picture, PNG 16:9" },
  "take.square": { zh: "图片 PNG，方形", en: "Picture, PNG square" },
  "take.svg": { zh: "图片 SVG", en: "Picture, SVG" },
  "take.page": { zh: "独立网页（内网可用）", en: "Page of its own (works offline)" },
  "take.link": { zh: "复制链接", en: "Copy link" },
  "take.academic": { zh: "引用：论文格式", en: "Citation, academic" },
  "take.news": { zh: "引用：新闻格式", en: "Citation, news" },
  "take.short": { zh: "引用：短链接", en: "Citation, link" },
  "take.embed": { zh: "嵌入代码", en: "Embed code" },
  "take.open": { zh: "打开原页面", en: "Open the page" },
  "take.saved": { zh: "已保存", en: "Saved" },
  "take.copied": { zh: "已复制", en: "Copied" },
  "take.failed": { zh: "没有成功，请再试", en: "That did not work; try again" },
  "take.tableName": { zh: "名称", en: "Name" },
  "take.tableSubject": { zh: "项目", en: "Subject" },
  "take.tableValue": { zh: "数值", en: "Value" },
  "take.cite.academic": {
    zh: "决算图谱. {title}[DB/OL]. [{date}]. {address}",
    en: "Juesuan Atlas. {title} [Data set]. Retrieved {date}, from {address}",
  },
  "take.cite.news": {
    zh: "{title}。数据来源：各部门公开的决算文件，决算图谱整理（{date}，{address}）",
    en: "{title}. Source: departmental final accounts, compiled by Juesuan Atlas ({date}, {address})",
  },
  "take.cite.link": { zh: "{title} {address}", en: "{title} {address}" },
});
