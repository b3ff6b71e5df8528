import { defineMessages } from "../message";

export const compareMessages = defineMessages({
  "compare.title": { zh: "人均与对比", en: "Compare" },
  "compare.lead": {
    zh: "同一指标、同一口径、真正可比的对象：谁花得多，人均多少。",
    en: "The same measure on the same basis among true peers: who spends how much per head.",
  },
});
