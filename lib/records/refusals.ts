/** Why a readable document gives no records: code, and the words of its record in English and Chinese. */
export const REFUSALS = {
  budget: {
    en: "the document is a budget, and no figure of it was recognised",
    zh: "这是预算，没有认出其中的数字",
  },
  template: { en: "the form has not been filled in", zh: "表格没有填写" },
  government: {
    en: "these are the accounts or the budget of a whole government, no department's",
    zh: "这是整个政府的财政决算或预算，不是部门的",
  },
  part_of_a_year: {
    en: "the document covers a part of a year only",
    zh: "这份文件只涉及年中的几个月，不是全年",
  },
  other_system: { en: "the document follows another budget system", zh: "这份文件属于另一种预算制度" },
  news: { en: "the document is a piece of news about accounts", zh: "这是新闻报道，不是决算" },
  not_a_final_account: {
    en: "no table or section of a final account was found",
    zh: "没有找到决算表或决算说明",
  },
} as const satisfies Record<string, { readonly en: string; readonly zh: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** Whether words are the code of a refusal. */
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);

/** The reason as a record and the command line give it. */
export const refusalReason = (code: RefusalCode): string => `${code}: ${REFUSALS[code].en}`;
