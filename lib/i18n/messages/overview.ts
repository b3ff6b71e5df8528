import { defineMessages } from "../message";

export const overviewMessages = defineMessages({
  "overview.title": { zh: "总览", en: "Overview" },
});
