import { defineMessages } from "../message";

export const performanceMessages = defineMessages({
  "performance.title": { zh: "绩效评分", en: "Performance" },
  "performance.lead": {
    zh: "自评得分、等级与指标，以及得分与执行率是否相称。",
    en: "Self-evaluation scores, grades and indicators, and whether scores match execution.",
  },
});
