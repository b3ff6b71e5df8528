import type { AcrossRuleId, AcrossRuleStatement } from "./rule";

const define = (statement: AcrossRuleStatement): AcrossRuleStatement => statement;

/** What the rules across documents say, apart from how they are computed: pages name them without loading them. */
export const ACROSS_STATEMENTS: Readonly<Record<AcrossRuleId, AcrossRuleStatement>> = {
  continuity: define({
    id: "continuity",
    kind: "balance_mismatch",
    zh: "上年年末结转和结余等于本年年初结转和结余",
    en: "A year begins with the balance the year before ended with",
    identity: "年初结转和结余（Y+1）= 年末结转和结余（Y），分资金、分科目",
    identityEn: "opening balance (Y+1) = closing balance (Y), by fund and by subject",
    explainedBy: ["returned", "opening_adjusted", "corrected", "unit_joined", "unit_left"],
  }),
  "prior-year": define({
    id: "prior-year",
    kind: "prior_year_difference",
    zh: "本年文件所印的上年数等于上年公开的数",
    en: "Last year's figure is printed as last year printed it",
    identity: "上年数（Y+1 的栏、文字、增减额、增减率）= Y 年所印",
    identityEn: "prior-year figure (column, sentence, change, percent of Y+1) = what Y printed",
    explainedBy: [
      "reclassified",
      "corrected",
      "opening_adjusted",
      "counted_apart",
      "unit_joined",
      "unit_left",
    ],
  }),
  budget: define({
    id: "budget",
    kind: "budget_difference",
    zh: "决算所印的年初预算等于公开的部门预算",
    en: "The initial budget in the accounts is the published budget",
    identity: "年初预算数（决算）= 公开的预算数，总额、分科目、“三公”经费",
    identityEn: "initial budget (accounts) = published budget, whole, by subject, three publics",
    explainedBy: [
      "counted_apart",
      "unit_joined",
      "unit_left",
      "reclassified",
      "corrected",
      "opening_adjusted",
    ],
  }),
  units: define({
    id: "units",
    kind: "units_difference",
    zh: "部门汇总等于各单位之和，所列各单位的数等于其自己公开的数",
    en: "A department is the sum of its units, each as it prints itself",
    identity: "部门汇总 = Σ 所属单位；单位列表中的数 = 该单位决算",
    identityEn: "department = Σ its units; figure in the list of units = that unit's accounts",
    explainedBy: ["internal_transfer", "unit_joined", "unit_left", "counted_apart", "corrected"],
  }),
  region: define({
    id: "region",
    kind: "region_difference",
    zh: "各部门同一科目之和不超过全地区",
    en: "The departments of a place spend no more on a subject than the place",
    identity: "Σ 部门支出（类、款、项）≤ 全地区支出，分级次",
    identityEn: "Σ departments by subject ≤ whole place, level by level",
    explainedBy: ["managed_apart", "counted_apart", "reclassified", "corrected"],
  }),
  editions: define({
    id: "editions",
    kind: "edition_difference",
    zh: "同一文件的前后两个版本一致",
    en: "A later edition of a document states the same",
    identity: "后一版本的数 = 前一版本的数",
    identityEn: "figure in the later edition = figure in the earlier one",
    explainedBy: ["corrected", "reclassified", "opening_adjusted"],
  }),
  targets: define({
    id: "targets",
    kind: "target_difference",
    zh: "自评所对照的绩效指标是预算公开的指标",
    en: "A self-evaluation is held against the targets the budget set",
    identity: "自评指标值 ≥ 预算绩效目标，指标不删减",
    identityEn: "target in the self-evaluation ≥ target in the budget, none left out",
    explainedBy: ["corrected"],
  }),
};
