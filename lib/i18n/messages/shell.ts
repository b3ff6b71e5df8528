import { defineMessages } from "../message";

export const shellMessages = defineMessages({
  "app.name": { zh: "决算图谱", en: "Juesuan Atlas" },
  "app.tooOld": {
    zh: "这个浏览器太旧：页面画好的内容可以看，筛选和读文档需要 Chrome 或 Edge 103、Firefox 115、Safari 16.4 或更新的版本。",
    en: "This browser is too old: what is drawn can be read, but filters and documents need Chrome or Edge 103, Firefox 115, Safari 16.4 or later.",
  },
  "app.tagline": {
    zh: "把各部门公开的决算变成\u200b可以对比、\u200b可以追溯的数字",
    en: "Chinese departments’ final accounts, made comparable and traceable",
  },
  "shell.skip": { zh: "跳到正文", en: "Skip to content" },
  "shell.nav": { zh: "主导航", en: "Main navigation" },
  "shell.language": { zh: "English", en: "中文" },
  "shell.languageHint": { zh: "Read this page in English", en: "用中文阅读本页" },
  "shell.theme": { zh: "配色", en: "Colours" },
  "shell.themeSystem": { zh: "跟随系统", en: "System" },
  "shell.themeLight": { zh: "浅色", en: "Light" },
  "shell.themeDark": { zh: "深色", en: "Dark" },
  "shell.dataThrough": { zh: "数据覆盖 {years}", en: "Data for {years}" },
  "shell.sources": {
    zh: "数字来自各部门公开的决算文本和政府网站页面，逐一保留原文与出处。",
    en: "Figures come from departments’ published accounts and government web pages; each keeps its printed form and its source.",
  },
  "shell.offline": {
    zh: "全部计算在浏览器内完成，不向任何第三方请求，文件不会离开本机。",
    en: "Everything is computed in this browser. Nothing is requested from third parties and no file leaves this machine.",
  },
  "shell.methodsLink": { zh: "方法与口径", en: "Methods and definitions" },
  "nav.overview": { zh: "总览", en: "Overview" },
  "nav.compare": { zh: "人均与对比", en: "Compare" },
  "nav.threePublic": { zh: "三公趋势", en: "Three publics" },
  "nav.execution": { zh: "预算执行", en: "Execution" },
  "nav.performance": { zh: "绩效评分", en: "Performance" },
  "nav.outliers": { zh: "异常线索", en: "Leads" },
  "nav.bureau": { zh: "部门", en: "Bureaus" },
  "nav.place": { zh: "地区", en: "Places" },
  "nav.documents": { zh: "文档", en: "Documents" },
  "nav.explore": { zh: "数据", en: "Explore" },
  "nav.methods": { zh: "方法", en: "Methods" },
  "notFound.title": { zh: "没有这一页", en: "No such page" },
  "notFound.body": {
    zh: "网址可能有误，或者页面已经改名。可以从总览重新出发。",
    en: "The address may be wrong, or the page has been renamed. Start again from the overview.",
  },
  "notFound.home": { zh: "回到总览", en: "Go to the overview" },
});
