import type { Message } from "../i18n/message";

export type ReasonId =
  | "numerator_missing"
  | "numerator_ambiguous"
  | "denominator_missing"
  | "denominator_zero"
  | "no_census";

/** Why a metric has no value; a page prints these instead of a number. */
export const REASONS: Readonly<Record<ReasonId, Message>> = {
  numerator_missing: { zh: "文件没有给出该数", en: "Not stated in the document" },
  numerator_ambiguous: {
    zh: "原文有多种读法，不作选择",
    en: "Several readings of the document; none is chosen",
  },
  denominator_missing: { zh: "缺少分母", en: "The denominator is not stated" },
  denominator_zero: { zh: "分母为零，无法计算", en: "The denominator is zero" },
  no_census: { zh: "前后三年内没有人口数", en: "No population count within three years" },
};

export function isReason(id: string): id is ReasonId {
  return id in REASONS;
}
