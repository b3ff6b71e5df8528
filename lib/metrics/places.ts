import type { Message } from "../i18n/message";
import { GOVERNMENT_BUDGET } from "./bases";
import { type Metric, plus, REGIONS } from "./metric";
import { ratioMetric } from "./ratio";

const SELF: Message = {
  zh: "上级补助、债务等不在收入内，一般低于 100 %；低不等于财政困难，看补助是否稳定。",
  en: "Transfers from above and debt are not revenue, so it is mostly below 100 %. A low rate is no distress where transfers are steady.",
};

interface Share {
  readonly id: string;
  readonly column: string;
  readonly zh: string;
  readonly en: string;
}

const shareOf = ({ id, column, zh, en }: Share): Metric =>
  ratioMetric({
    id,
    family: "structure",
    title: { zh: `${zh}占比`, en: `Share of ${en}` },
    definition: {
      zh: `一般公共预算支出中用于${zh}的部分。`,
      en: `The part of general public budget expenditure spent on ${en}.`,
    },
    formula: { zh: `${zh} ÷ 一般公共预算支出`, en: `${en} expenditure ÷ general public budget expenditure` },
    basis: GOVERNMENT_BUDGET,
    numerator: [plus(column)],
    denominator: [plus("general_public_budget_expenditure")],
    scopes: REGIONS,
    examples: [
      { given: { [column]: "18", general_public_budget_expenditure: "120" }, value: "15.0000", reason: null },
      { given: { general_public_budget_expenditure: "120" }, value: null, reason: "numerator_missing" },
    ],
  });

/** What is compared between the budgets of whole places. */
export const PLACE_METRICS: readonly Metric[] = [
  ratioMetric({
    id: "self_sufficiency",
    family: "structure",
    title: { zh: "财政自给率", en: "Fiscal self-sufficiency" },
    definition: {
      zh: "一般公共预算收入与一般公共预算支出之比。",
      en: "General public budget revenue relative to general public budget expenditure.",
    },
    formula: {
      zh: "一般公共预算收入 ÷ 一般公共预算支出",
      en: "general public budget revenue ÷ general public budget expenditure",
    },
    basis: GOVERNMENT_BUDGET,
    caveats: [SELF],
    numerator: [plus("general_public_budget_revenue")],
    denominator: [plus("general_public_budget_expenditure")],
    scopes: REGIONS,
    examples: [
      {
        given: { general_public_budget_revenue: "13.73", general_public_budget_expenditure: "74.66" },
        value: "18.3900",
        reason: null,
      },
      {
        given: { general_public_budget_revenue: "13.73" },
        value: null,
        reason: "denominator_missing",
      },
    ],
  }),
  shareOf({ id: "education_share", column: "education_expenditure", zh: "教育支出", en: "education" }),
  shareOf({
    id: "science_share",
    column: "science_expenditure",
    zh: "科学技术支出",
    en: "science and technology",
  }),
];
