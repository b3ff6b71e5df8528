import type { SubjectProblem } from "./row-subject";
import type { TableCell } from "./table";

export type ProblemCode =
  | SubjectProblem
  | "no_year"
  | "no_measure"
  | "unknown_measure"
  | "no_phase"
  | "unknown_phase"
  | "no_unit"
  | "wrong_unit"
  | "no_number"
  | "stated_twice";

/** A figure or row that did not become a record, with its place and the reason in words. */
export interface TableProblem {
  readonly code: ProblemCode;
  readonly line: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
  readonly zh: string;
  readonly en: string;
}

const WORDS: Readonly<Record<ProblemCode, { readonly zh: string; readonly en: string }>> = {
  no_bureau: { zh: "没有部门名称", en: "no bureau is named" },
  unknown_region: { zh: "找不到这个地区", en: "the region is not known" },
  ambiguous_region: {
    zh: "地区名称不完整或有多地同名，请用区划代码或写上省、市",
    en: "the region's name is incomplete or borne by several places: give its code, or province and city",
  },
  region_conflict: {
    zh: "地区与部门名称中的地区不一致",
    en: "the region is not the one in the bureau's name",
  },
  no_year: { zh: "没有年度", en: "no year is given" },
  no_measure: { zh: "没有指标", en: "no measure is given" },
  unknown_measure: { zh: "不认识这个指标", en: "the measure is not known" },
  no_phase: { zh: "没有写明是预算还是决算", en: "it is not said whether this is budget or actual" },
  unknown_phase: { zh: "不认识这个阶段", en: "the phase is not known" },
  no_unit: { zh: "金额没有单位", en: "the amount has no unit" },
  wrong_unit: { zh: "单位与指标不符", en: "the unit does not fit the measure" },
  no_number: { zh: "不是一个数", en: "this is no single number" },
  stated_twice: {
    zh: "同一数字在表中出现两次且不相等",
    en: "the table gives this figure twice, and differently",
  },
};

export function problemAt(code: ProblemCode, at: TableCell | undefined, text: string): TableProblem {
  const { zh, en } = WORDS[code];
  const { line = null, sheet = null, cell = null } = at ?? {};
  return { code, line, sheet, cell, text, zh, en };
}
