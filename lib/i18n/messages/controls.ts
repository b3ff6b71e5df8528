import { defineMessages } from "../message";

export const controlMessages = defineMessages({
  "control.filters": { zh: "筛选", en: "Filters" },
  "control.clearAll": { zh: "全部清除", en: "Clear all" },
  "control.all": { zh: "全部", en: "All" },
  "control.remove": { zh: "移除 {name}", en: "Remove {name}" },
  "control.noMatch": { zh: "没有匹配的选项", en: "No matching option" },
  "control.year": { zh: "年度", en: "Year" },
  "control.yearFrom": { zh: "起始年度", en: "From year" },
  "control.yearTo": { zh: "截止年度", en: "To year" },
  "control.region": { zh: "地区", en: "Regions" },
  "control.bureau": { zh: "部门", en: "Bureaus" },
  "control.bureauType": { zh: "部门类型", en: "Bureau type" },
  "control.metric": { zh: "指标", en: "Metric" },
  "control.measure": { zh: "项目", en: "Measure" },
  "control.phase": { zh: "阶段", en: "Phase" },
  "control.table": { zh: "来源表", en: "Table" },
  "control.status": { zh: "可信程度", en: "Quality" },
  "control.text": { zh: "文字", en: "Text" },
});
