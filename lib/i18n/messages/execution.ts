import { defineMessages } from "../message";

export const executionMessages = defineMessages({
  "execution.title": { zh: "预算执行", en: "Budget execution" },
  "execution.lead": {
    zh: "从年初预算到全年预算再到决算：两个分母，两个执行率。",
    en: "From initial to adjusted budget to final accounts: two denominators, two rates.",
  },
});
