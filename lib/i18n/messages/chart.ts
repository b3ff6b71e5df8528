import { defineMessages } from "../message";

export const chartMessages = defineMessages({
  "chart.asChart": { zh: "图", en: "Chart" },
  "chart.asTable": { zh: "表", en: "Table" },
  "chart.view": { zh: "图或表", en: "Chart or table" },
  "chart.downloadSvg": { zh: "下载 SVG", en: "Download SVG" },
  "chart.downloadPng": { zh: "下载 PNG", en: "Download PNG" },
  "chart.keyboardHint": {
    zh: "按方向键在图形间移动，按回车查看证据",
    en: "Move between marks with the arrow keys; Enter shows the evidence",
  },
  "chart.position": { zh: "{label}（第 {n} 个，共 {total} 个）", en: "{label} ({n} of {total})" },
  "chart.failed": { zh: "图没有画出来，请改看表格", en: "The chart could not be drawn; see the table" },
});
