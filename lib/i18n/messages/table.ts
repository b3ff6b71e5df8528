import { defineMessages } from "../message";

export const tableMessages = defineMessages({
  "table.rows": { zh: "{n} 行", en: "{n} rows" },
  "table.sortAscending": { zh: "按{column}升序排列", en: "Sort by {column}, ascending" },
  "table.sortDescending": { zh: "按{column}降序排列", en: "Sort by {column}, descending" },
  "table.download": { zh: "下载 CSV", en: "Download CSV" },
  "table.downloading": { zh: "正在写入 {n} 行…", en: "Writing {n} rows…" },
  "table.scrollHint": { zh: "可滚动的表格：{caption}", en: "Scrollable table: {caption}" },
  "table.first": { zh: "先显示前 {n} 行，共 {total} 行", en: "First {n} of {total} rows" },
});
