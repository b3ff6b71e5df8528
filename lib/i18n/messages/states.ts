import { defineMessages } from "../message";

export const stateMessages = defineMessages({
  "state.synthetic": {
    zh: "合成数据：这里的单位和数字都是程序生成的，用来看方法找不找得到预先埋下的异常，与任何真实单位无关。",
    en: "Synthetic data: these units and figures were generated to see whether the methods find what was planted. They are about no real unit.",
  },
  "state.syntheticOff": { zh: "回到真实数据", en: "Back to real data" },
  "engine.static": { zh: "静态视图", en: "Static view" },
  "engine.loading": { zh: "正在载入查询引擎 {percent}%", en: "Loading the query engine {percent}%" },
  "engine.starting": { zh: "正在启动查询引擎", en: "Starting the query engine" },
  "engine.ready": { zh: "可以查询", en: "Ready to query" },
  "engine.failed": { zh: "查询引擎没有载入：{reason}", en: "The query engine did not load: {reason}" },
  "engine.fault.engine_missing": {
    zh: "查询引擎的文件取不到。请检查网络，或请管理员检查服务器上的 engine 目录。页面仍可浏览。",
    en: "The query engine could not be fetched. Check the connection, or ask whoever runs the server to look at its engine folder. The page can still be read.",
  },
  "engine.fault.engine_cut": {
    zh: "查询引擎没有完整送达，可能被中间的设备截断或替换。请重试，或换一个网络。页面仍可浏览。",
    en: "The query engine did not arrive whole: something on the way cut or replaced it. Try again, or use another network. The page can still be read.",
  },
  "engine.fault.engine_forbidden": {
    zh: "浏览器或服务器的安全策略不允许运行查询引擎（WebAssembly、Worker）。请联系管理员放行。页面仍可浏览。",
    en: "A policy of the browser or the server does not let the query engine run (WebAssembly, workers). Ask an administrator to allow it. The page can still be read.",
  },
  "engine.fault.engine_silent": {
    zh: "查询引擎很久没有送达。请检查网络后重试。页面仍可浏览。",
    en: "The query engine has not arrived for a while. Check the connection and try again. The page can still be read.",
  },
  "engine.unsupported": {
    zh: "此浏览器不支持 WebAssembly，页面停留在预先绘制的默认视图，不能更改筛选。",
    en: "This browser has no WebAssembly. The page stays on its pre-drawn default view and cannot be filtered.",
  },
  "failure.part": { zh: "这一部分", en: "This part" },
  "failure.view": { zh: "这个页面", en: "This page" },
  "failure.title": { zh: "{name}没有显示出来", en: "{name} could not be shown" },
  "failure.stale": {
    zh: "所需的程序文件取不到：可能刚发布了新版，或者网络断了。重新载入页面即可用上新版，所选条件都在网址里。",
    en: "Its code could not be fetched: a new release, or no connection. Loading the page anew brings the new one; your choices are in the address.",
  },
  "failure.other": { zh: "其余部分照常可用。", en: "Everything else goes on." },
  "failure.reload": { zh: "重新载入页面", en: "Load the page anew" },
  "engine.retry": { zh: "重试", en: "Try again" },
  "state.loading": { zh: "正在查询…", en: "Querying…" },
  "state.empty": { zh: "没有符合条件的记录", en: "Nothing matches" },
  "state.emptyHint": {
    zh: "放宽筛选条件，或清除后重选。",
    en: "Loosen the filters, or clear them and choose again.",
  },
  "state.relax": { zh: "去掉一项筛选就有：", en: "Without one of the filters there are:" },
  "state.relaxOne": { zh: "不限{name}：{n} 条", en: "any {name}: {n}" },
  "state.error": { zh: "查询没有完成", en: "The query did not finish" },
  "state.details": { zh: "查看详情", en: "Details" },
  "state.waiting": { zh: "等待查询引擎…", en: "Waiting for the query engine…" },
  "url.problemTitle": {
    zh: "网址里有看不懂的部分，已按默认值显示",
    en: "Part of the address was not understood; defaults are shown for it",
  },
  "url.problem": { zh: "{param}=“{raw}”：{reason}", en: "{param}=“{raw}”: {reason}" },
  "url.reason.code": { zh: "不是六位行政区划代码", en: "not a six-digit region code" },
  "url.reason.year": {
    zh: "不是年份或年份区间（例如 2024 或 2019-2024）",
    en: "not a year or a range such as 2019-2024",
  },
  "url.reason.choice": { zh: "不在可选项之内", en: "not one of the choices" },
  "url.reason.name": { zh: "不是有效的名称", en: "not a valid name" },
  "url.reason.tooLong": { zh: "太长", en: "too long" },
  "url.reason.version": {
    zh: "网址版本比本程序新",
    en: "the address is of a newer version than this program",
  },
  "url.reason.repeated": { zh: "重复出现，只取第一个", en: "given more than once; the first is used" },
  "url.reason.unknownMetric": { zh: "没有这个指标", en: "no such metric" },
  "url.dismiss": { zh: "改为默认并关闭", en: "Use the defaults and close" },
});
