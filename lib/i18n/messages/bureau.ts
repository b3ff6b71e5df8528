import { defineMessages } from "../message";

export const bureauMessages = defineMessages({
  "bureau.title": { zh: "部门", en: "Bureau" },
});
