import type { Message } from "../i18n/message";

export type ReasonId =
  | "numerator_missing"
  | "numerator_ambiguous"
  | "numerator_clash"
  | "denominator_missing"
  | "denominator_clash"
  | "denominator_zero"
  | "no_census";

/** Why a metric has no value; a page prints these instead of a number. */
export const REASONS: Readonly<Record<ReasonId, Message>> = {
  numerator_missing: { zh: "文件没有给出该数", en: "Not stated in the document" },
  numerator_ambiguous: {
    zh: "原文有多种读法，不作选择",
    en: "Several readings of the document; none is chosen",
  },
  numerator_clash: {
    zh: "文件中几处写法互不相符，不作选择",
    en: "The documents state figures that disagree; none is chosen",
  },
  denominator_clash: {
    zh: "分母在文件中几处写法互不相符，不作选择",
    en: "The documents state denominators that disagree; none is chosen",
  },
  denominator_missing: { zh: "缺少分母", en: "The denominator is not stated" },
  denominator_zero: { zh: "分母为零，无法计算", en: "The denominator is zero" },
  no_census: { zh: "前后六年内没有人口数", en: "No population count within six years" },
};

export function isReason(id: string): id is ReasonId {
  return id in REASONS;
}
