import type { Message } from "../i18n/message";
import { ALL_FUNDS, FISCAL } from "./bases";
import { ANY_SCOPE, type Metric, minus, plus } from "./metric";
import { ratioMetric } from "./ratio";

interface Basis {
  readonly suffix: "" | "_all";
  readonly title: Message;
  readonly text: Message;
  readonly actual: string;
  readonly initial: string;
  readonly adjusted: string;
}

const FISCAL_BASIS: Basis = {
  suffix: "",
  title: { zh: "", en: "" },
  text: FISCAL,
  actual: "general_public_budget_expenditure",
  initial: "budget_initial_general",
  adjusted: "budget_adjusted_general",
};

const ALL_BASIS: Basis = {
  suffix: "_all",
  title: { zh: "（部门整体）", en: " (all funds)" },
  text: ALL_FUNDS,
  actual: "expenditure_total",
  initial: "budget_initial_all",
  adjusted: "budget_adjusted_all",
};

const UNLIKE: Message = {
  zh: "年初预算与全年预算是两个分母，两种执行率不可互换，也不可混排。",
  en: "Initial and adjusted budgets are two denominators; the two rates must not be exchanged or ranked together.",
};
const OVER: Message = {
  zh: "超过 100 % 多因年中追加预算，不等于超支。",
  en: "More than 100 % mostly means money added during the year, not overspending.",
};

function executionOf(basis: Basis): Metric[] {
  const { suffix, title, text, actual, initial, adjusted } = basis;
  return [
    ratioMetric({
      id: `exec_initial${suffix}`,
      family: "execution",
      title: { zh: `年初预算完成率${title.zh}`, en: `Execution of the initial budget${title.en}` },
      definition: {
        zh: "决算与年初批复预算之比。",
        en: "Final accounts relative to the budget approved at the start of the year.",
      },
      formula: { zh: "决算 ÷ 年初预算", en: "actual ÷ initial budget" },
      basis: text,
      caveats: [UNLIKE, OVER],
      numerator: [plus(actual)],
      denominator: [plus(initial)],
      scopes: ANY_SCOPE,
      examples: [
        { given: { [actual]: "1552.69", [initial]: "1257.54" }, value: "123.4704", reason: null },
        { given: { [actual]: "77", [initial]: "0" }, value: null, reason: "denominator_zero" },
        { given: { [actual]: "77" }, value: null, reason: "denominator_missing" },
      ],
    }),
    ratioMetric({
      id: `exec_adjusted${suffix}`,
      family: "execution",
      title: { zh: `全年预算执行率${title.zh}`, en: `Execution of the adjusted budget${title.en}` },
      definition: {
        zh: "决算与按规定程序调整后的全年预算之比。",
        en: "Final accounts relative to the budget as adjusted during the year.",
      },
      formula: { zh: "决算 ÷ 全年预算", en: "actual ÷ adjusted budget" },
      basis: text,
      caveats: [UNLIKE],
      numerator: [plus(actual)],
      denominator: [plus(adjusted)],
      scopes: ANY_SCOPE,
      examples: [
        { given: { [actual]: "742.53", [adjusted]: "745.50" }, value: "99.6016", reason: null },
        { given: { [adjusted]: "745.50" }, value: null, reason: "numerator_missing" },
      ],
    }),
    ratioMetric({
      id: `adjustment${suffix}`,
      family: "execution",
      title: { zh: `预算调整幅度${title.zh}`, en: `Budget adjustment${title.en}` },
      definition: {
        zh: "全年预算比年初预算增减的幅度。",
        en: "How far the budget was changed during the year.",
      },
      formula: { zh: "（全年预算 − 年初预算）÷ 年初预算", en: "(adjusted − initial) ÷ initial budget" },
      basis: text,
      numerator: [plus(adjusted), minus(initial)],
      denominator: [plus(initial)],
      scopes: ANY_SCOPE,
      examples: [
        { given: { [adjusted]: "745.50", [initial]: "505.18" }, value: "47.5712", reason: null },
        { given: { [initial]: "505.18" }, value: null, reason: "numerator_missing" },
      ],
    }),
  ];
}

/** F1: two rates and the adjustment, on two bases. */
export const EXECUTION_METRICS: readonly Metric[] = [FISCAL_BASIS, ALL_BASIS].flatMap(executionOf);
