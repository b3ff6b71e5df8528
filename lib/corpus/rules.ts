import { ACROSS_STATEMENTS } from "../checks/across/statements";
import type { RemarkKind } from "../records/closed-lists";
import type { FindingKind } from "../records/vocabulary";

/** A statement about several documents; those about one are in lib/checks. */
export interface CorpusRule {
  readonly id: string;
  readonly kind: FindingKind;
  readonly zh: string;
  readonly en: string;
  readonly identity: string;
  readonly identityEn?: string;
  /** What documents may print that closes a difference. */
  readonly explainedBy?: readonly RemarkKind[];
}

export const ACROSS_RULE: CorpusRule = {
  id: "restated_across",
  kind: "table_vs_narrative",
  zh: "同一公开内容分在几个文件里的，同一数字应一致",
  en: "A disclosure published in several files states each figure once",
  identity: "figure in one file = figure in the other",
};

/** F15: figures that unrelated bureaus share were copied or misread rather than spent. */
export const REPETITION_RULE: CorpusRule = {
  id: "repeated_elsewhere",
  kind: "repetition",
  zh: "不相干的部门不会有一张完全相同的表",
  en: "Unrelated bureaus do not print one and the same table",
  identity: "(x₁, x₂, x₃, …) ≠ (y₁, y₂, y₃, …)",
};

/** Sources are made for different purposes: what they say of one body in one year may differ with a good reason. */
export const SOURCES_RULE: CorpusRule = {
  id: "stated_by_sources",
  kind: "source_difference",
  zh: "不同来源写的同一单位同一年度的数字应一致",
  en: "Sources agree on the figure of one body in one year",
  identity: "figure in one source = figure in the other",
};

export const CORPUS_RULES: readonly CorpusRule[] = [
  ACROSS_RULE,
  ...Object.values(ACROSS_STATEMENTS),
  REPETITION_RULE,
  SOURCES_RULE,
];

const IDS: ReadonlySet<string> = new Set([
  ...CORPUS_RULES.map((rule) => rule.id),
  // As packages of earlier versions name it.
  "edition",
]);

export const isCorpusRule = (id: string): boolean => IDS.has(id);
