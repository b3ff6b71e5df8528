import type { Message } from "../i18n/message";

/** 口径: which money a metric stands on. */
export const ALL_FUNDS: Message = {
  zh: "全部资金（财政拨款与其他收入）",
  en: "All funds: appropriations and other revenue",
};
export const FISCAL: Message = { zh: "财政拨款", en: "Fiscal appropriations" };
export const GENERAL_BUDGET: Message = {
  zh: "一般公共预算财政拨款",
  en: "General public budget appropriations",
};
export const GOVERNMENT_BUDGET: Message = {
  zh: "政府一般公共预算（全县、全市、全省或本级）",
  en: "General public budget of a government: of the whole place or of its own level",
};
export const THREE_PUBLIC: Message = {
  zh: "财政拨款“三公”经费；多数文件只含一般公共预算，以原文注明者为准",
  en: "Three publics paid from appropriations, in most documents from the general public budget only",
};
export const SELF_EVALUATION: Message = { zh: "部门自评", en: "The department’s own evaluation" };
export const HEADS: Message = { zh: "年末人数", en: "Heads at the end of the year" };
