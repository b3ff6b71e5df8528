import { defineMessages } from "../message";

export const threePublicMessages = defineMessages({
  "threePublic.title": { zh: "三公趋势", en: "Three public expenses" },
  "threePublic.lead": {
    zh: "“三公”经费怎样变化：支出的变化与公开单位的变化分开看。",
    en: "How the three public expenses moved, with changes in spending and changes in who reports kept apart.",
  },
});
