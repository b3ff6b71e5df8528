import { defineMessages } from "../message";

export const exploreMessages = defineMessages({
  "explore.title": { zh: "数据", en: "Explore" },
});
