import { amountMetric } from "./amounts";
import { GENERAL_BUDGET, THREE_PUBLIC } from "./bases";
import { findColumn } from "./columns";
import { ANY_SCOPE, type Metric, plus } from "./metric";
import { ratioMetric } from "./ratio";

const PARTS = [
  [
    "three_public_total",
    "因公出国（境）、公务用车、公务接待三项之和。",
    "Travel abroad, official vehicles and reception together.",
  ],
  ["three_public_abroad", "因公出国（境）的费用。", "Official travel abroad."],
  [
    "three_public_vehicle_total",
    "公务用车购置费与运行维护费之和。",
    "Purchase and operation of official vehicles.",
  ],
  ["three_public_vehicle_purchase", "购置公务用车的费用。", "Purchase of official vehicles."],
  [
    "three_public_vehicle_operation",
    "公务用车的燃料、维修、保险等费用。",
    "Fuel, repair, insurance and other costs of official vehicles.",
  ],
  ["three_public_reception", "按规定开支的公务接待费用。", "Official reception."],
] as const;

const amounts = PARTS.map(([column, zh, en]) =>
  amountMetric(
    { column, definition: { zh, en }, basis: THREE_PUBLIC, scopes: ANY_SCOPE, example: "12300.00" },
    "three_public",
  ),
);

const budgets = (["budget_initial", "budget_adjusted"] as const).map((phase) =>
  amountMetric(
    {
      column: `three_public_total_${phase}`,
      definition:
        phase === "budget_initial"
          ? {
              zh: "年初批复的“三公”经费预算；文件没有说明是哪种预算时也归此类。",
              en: "Budget of the three publics approved at the start of the year; also where a document does not say which budget.",
            }
          : {
              zh: "按规定程序调整后的“三公”经费全年预算。",
              en: "Budget of the three publics as adjusted during the year.",
            },
      basis: THREE_PUBLIC,
      scopes: ANY_SCOPE,
      example: "70000.00",
    },
    "three_public",
  ),
);

const rates = (["budget_initial", "budget_adjusted"] as const).map((phase) => {
  const budget = findColumn(`three_public_total_${phase}`);
  const name =
    phase === "budget_initial"
      ? { zh: "年初预算", en: "initial budget" }
      : { zh: "全年预算", en: "adjusted budget" };
  return ratioMetric({
    id: phase === "budget_initial" ? "three_public_exec_initial" : "three_public_exec_adjusted",
    family: "three_public",
    title: { zh: `“三公”经费${name.zh}执行率`, en: `Three publics against ${name.en}` },
    definition: {
      zh: `“三公”经费决算与${name.zh}之比。`,
      en: `Three publics relative to the ${name.en}.`,
    },
    formula: { zh: `“三公”经费决算 ÷ ${name.zh}`, en: `three public actual ÷ ${name.en}` },
    basis: THREE_PUBLIC,
    numerator: [plus("three_public_total")],
    denominator: [plus(budget?.name ?? "")],
    scopes: ANY_SCOPE,
    examples: [
      { given: { three_public_total: "0.22", [budget?.name ?? ""]: "1.20" }, value: "18.3333", reason: null },
      {
        given: { three_public_total: "0", [budget?.name ?? ""]: "0" },
        value: null,
        reason: "denominator_zero",
      },
    ],
  });
});

/** “三公”: amounts of total and parts, budgets, rates, and share in spending. */
export const THREE_PUBLIC_METRICS: readonly Metric[] = [
  ...amounts,
  ...budgets,
  ...rates,
  ratioMetric({
    id: "three_public_share",
    family: "three_public",
    title: {
      zh: "“三公”经费占一般公共预算支出",
      en: "Three publics in general public budget expenditure",
    },
    definition: {
      zh: "一般公共预算支出中“三公”经费的部分。",
      en: "The part of general public budget expenditure that is three public expenses.",
    },
    formula: {
      zh: "“三公”经费合计 ÷ 一般公共预算财政拨款支出",
      en: "three public expenses ÷ general public budget expenditure",
    },
    basis: GENERAL_BUDGET,
    numerator: [plus("three_public_total")],
    denominator: [plus("general_public_budget_expenditure")],
    scopes: ANY_SCOPE,
    examples: [
      {
        given: { three_public_total: "1.23", general_public_budget_expenditure: "1552.69" },
        value: "0.0792",
        reason: null,
      },
    ],
  }),
  {
    id: "reception_per_visitor",
    family: "three_public",
    title: { zh: "人次均接待费", en: "Reception cost per visitor" },
    definition: { zh: "公务接待费与接待人次之比。", en: "Official reception divided by persons received." },
    formula: { zh: "公务接待费 ÷ 公务接待人次", en: "reception ÷ persons received" },
    basis: THREE_PUBLIC,
    caveats: [
      {
        zh: "接待人次是否含陪同人员，各文件不一。",
        en: "Documents differ on whether hosts count as persons received.",
      },
    ],
    numerator: [plus("three_public_reception")],
    denominator: [plus("reception_visitors")],
    factor: 1,
    quantity: "money",
    unit: { zh: "元/人次", en: "¥ per person received" },
    polarity: "lower_is_better",
    scopes: ANY_SCOPE,
    examples: [
      {
        given: { three_public_reception: "12300.00", reception_visitors: "130" },
        value: "94.6154",
        reason: null,
      },
      {
        given: { three_public_reception: "12300.00", reception_visitors: "0" },
        value: null,
        reason: "denominator_zero",
      },
    ],
  },
];
