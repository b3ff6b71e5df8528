import { defineMessages } from "../message";

export const methodsMessages = defineMessages({
  "methods.title": { zh: "方法", en: "Methods" },
});
