import { defineMessages } from "../message";

/** Words for local documents on every page. */
export const localMessages = defineMessages({
  "local.mark": { zh: "本地", en: "local" },
  "local.about": { zh: "来自本机的文档，没有公开发布", en: "From a document on this machine, not published" },
  "local.shown": { zh: "含本地文档 {n} 份", en: "with local documents: {n}" },
  "local.hidden": { zh: "本地文档 {n} 份未显示", en: "local documents left out: {n}" },
  "local.show": { zh: "显示", en: "Show" },
  "local.hide": { zh: "暂不显示", en: "Leave out" },
  "local.problem": {
    zh: "本地文档没有显示出来：{reason}",
    en: "The local documents could not be shown: {reason}",
  },
  "local.damaged": {
    zh: "有 {n} 份本地文档已损坏，数字没有计入。",
    en: "Local documents that are damaged and left out: {n}.",
  },
  "local.damagedSee": { zh: "查看并处理", en: "See them" },
  "local.apart": {
    zh: "本站由服务器回答：本机的 {n} 份文档没有并入本页的数字。查看它们写的数字",
    en: "A server answers this site: the documents kept here ({n}) are not among this page's figures. See what they state",
  },
  "local.besideWhat": { zh: "单位 · 年度 · 指标", en: "Body · year · measure" },
  "local.besideHere": { zh: "本机文档", en: "Kept here" },
  "local.besideThere": { zh: "服务器", en: "Server" },
  "local.noneBeside": {
    zh: "本机文档没有可以并排的整体数字。",
    en: "The documents kept here state no figure of a whole to set beside.",
  },
  "local.marks": {
    zh: "红圈标出的 {n} 处来自本地文档",
    en: "marks ringed in red come from local documents: {n}",
  },
  "local.review": { zh: "在文档里查看", en: "See it in the document" },
});
