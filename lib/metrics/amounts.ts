import type { Message } from "../i18n/message";
import { unitIn } from "../i18n/value";
import type { Scope } from "../records/vocabulary";
import { ALL_FUNDS, FISCAL, GENERAL_BUDGET, GOVERNMENT_BUDGET } from "./bases";
import { findColumn } from "./columns";
import { ANY_SCOPE, DEPARTMENTS, type Metric, type MetricExample, plus, REGIONS, YUAN } from "./metric";

interface Amount {
  readonly column: string;
  readonly definition: Message;
  readonly basis: Message;
  readonly caveats?: readonly Message[];
  readonly scopes?: readonly Scope[];
  readonly example: string;
}

const missing: MetricExample = { given: {}, value: null, reason: "numerator_missing" };

/** A column of the wide table as a metric of its own. */
export function amountMetric(amount: Amount, family: Metric["family"] = "amount"): Metric {
  const column = findColumn(amount.column);
  if (!column) throw new Error(`no column ${amount.column}`);
  return {
    id: column.name,
    family,
    title: { zh: column.zh, en: column.en },
    ...(column.ofGovernment ? { regionTitle: column.ofGovernment } : {}),
    definition: amount.definition,
    formula: { zh: column.zh, en: column.en },
    basis: amount.basis,
    caveats: amount.caveats ?? [],
    numerator: [plus(column.name)],
    denominator: null,
    factor: 1,
    quantity: column.quantity,
    unit: column.quantity === "money" ? YUAN : { zh: column.unit, en: unitIn("en", column.unit) },
    polarity: "neutral",
    scopes: amount.scopes ?? DEPARTMENTS,
    examples: [{ given: { [column.name]: amount.example }, value: amount.example, reason: null }, missing],
  };
}

const GRAND_TOTAL_CAVEAT: Message = {
  zh: "总计含年初结转和结余，上年没花完的钱会再算一次；比较支出宜用本年支出合计。",
  en: "Grand totals include balances brought forward, so unspent money counts again; compare spending by the year’s expenditure.",
};
const EXECUTION_REPORT: Message = {
  zh: "全县（市、区）数字部分取自一二月的预算执行报告，与之后的决算可能略有出入。",
  en: "Some figures of whole counties come from execution reports of January or February and may differ slightly from final accounts.",
};

const AMOUNTS: readonly Amount[] = [
  {
    column: "expenditure_total",
    definition: {
      zh: "部门当年全部支出，不含结余分配和年末结转。",
      en: "All the department spent in the year, without balances carried forward.",
    },
    basis: ALL_FUNDS,
    example: "15526926.00",
  },
  {
    column: "revenue_total",
    definition: {
      zh: "部门当年取得的全部收入，不含年初结转。",
      en: "All revenue of the year, without balances brought forward.",
    },
    basis: ALL_FUNDS,
    example: "15501200.00",
  },
  {
    column: "expenditure_grand_total",
    definition: {
      zh: "本年支出加结余分配和年末结转结余。",
      en: "Expenditure of the year plus balances distributed and carried forward.",
    },
    basis: ALL_FUNDS,
    caveats: [GRAND_TOTAL_CAVEAT, EXECUTION_REPORT],
    scopes: ANY_SCOPE,
    example: "41439100.00",
  },
  {
    column: "revenue_grand_total",
    definition: {
      zh: "本年收入加使用的结余和年初结转结余。",
      en: "Revenue of the year plus balances used and brought forward.",
    },
    basis: ALL_FUNDS,
    caveats: [GRAND_TOTAL_CAVEAT, EXECUTION_REPORT],
    scopes: ANY_SCOPE,
    example: "41254900.00",
  },
  {
    column: "general_public_budget_expenditure",
    definition: {
      zh: "用一般公共预算财政拨款安排的支出；全县（市、区）汇总时为一般公共预算支出。",
      en: "Expenditure from general public budget appropriations; for a whole county its general public budget expenditure.",
    },
    basis: GENERAL_BUDGET,
    caveats: [EXECUTION_REPORT],
    scopes: ANY_SCOPE,
    example: "9214300.00",
  },
  {
    column: "general_public_budget_revenue",
    definition: {
      zh: "一般公共预算收入：税收和非税收入，不含上级补助和债务。部门的此项为当年取得的一般公共预算财政拨款。",
      en: "General public budget revenue: taxes and other revenue of the place, without transfers from above and debt. Of a department: its appropriations.",
    },
    basis: GENERAL_BUDGET,
    caveats: [EXECUTION_REPORT],
    scopes: ANY_SCOPE,
    example: "9214300.00",
  },
  {
    column: "education_expenditure",
    definition: {
      zh: "一般公共预算支出中的教育支出（205 类）。",
      en: "Education (class 205) in general public budget expenditure.",
    },
    basis: GOVERNMENT_BUDGET,
    caveats: [EXECUTION_REPORT],
    scopes: REGIONS,
    example: "1872300000.00",
  },
  {
    column: "science_expenditure",
    definition: {
      zh: "一般公共预算支出中的科学技术支出（206 类）。",
      en: "Science and technology (class 206) in general public budget expenditure.",
    },
    basis: GOVERNMENT_BUDGET,
    caveats: [EXECUTION_REPORT],
    scopes: REGIONS,
    example: "56200000.00",
  },
  {
    column: "gdp",
    definition: {
      zh: "统计年鉴公布的地区生产总值，按当年价格。",
      en: "Gross domestic product of the place as yearbooks state it, at current prices.",
    },
    basis: { zh: "地区经济，不是财政资金", en: "The place’s economy, not public money" },
    scopes: ["region_whole"],
    example: "93276550000.00",
  },
  {
    column: "revenue_grand_total_budget_initial",
    definition: {
      zh: "年初批复的收入总计，含年初结转。高校的预算不含大部分结转的科研经费，与决算不可相除。",
      en: "Revenue of the initial budget with balances brought forward. Universities’ budgets leave out most carried-over research money: no rate against their accounts.",
    },
    basis: ALL_FUNDS,
    caveats: [GRAND_TOTAL_CAVEAT],
    example: "41093000000.00",
  },
  {
    column: "fiscal_appropriation_expenditure",
    definition: { zh: "用各类财政拨款安排的支出合计。", en: "Expenditure from all fiscal appropriations." },
    basis: FISCAL,
    example: "9314300.00",
  },
  {
    column: "fiscal_appropriation_revenue",
    definition: { zh: "当年从财政取得的拨款。", en: "Appropriations received in the year." },
    basis: FISCAL,
    example: "9314300.00",
  },
  {
    column: "basic_expenditure",
    definition: {
      zh: "保障机构运转的人员经费和公用经费。",
      en: "Staff and running costs that keep the organisation going.",
    },
    basis: ALL_FUNDS,
    example: "2527400.00",
  },
  {
    column: "project_expenditure",
    definition: {
      zh: "基本支出之外，为特定任务安排的支出。",
      en: "Expenditure for specific tasks beyond basic expenditure.",
    },
    basis: ALL_FUNDS,
    example: "541600.00",
  },
  {
    column: "personnel_expenses",
    definition: {
      zh: "基本支出中的工资福利支出和对个人和家庭的补助。",
      en: "Salaries, benefits and aid to persons within basic expenditure.",
    },
    basis: GENERAL_BUDGET,
    example: "2270400.00",
  },
  {
    column: "public_expenses",
    definition: {
      zh: "基本支出中的商品和服务支出等日常公用开支。",
      en: "Goods, services and other running costs within basic expenditure.",
    },
    basis: GENERAL_BUDGET,
    example: "257000.00",
  },
  {
    column: "gov_fund_expenditure",
    definition: { zh: "用政府性基金预算财政拨款安排的支出。", en: "Expenditure from government funds." },
    basis: { zh: "政府性基金预算", en: "Government fund budget" },
    example: "100000.00",
  },
  {
    column: "operating_expenses",
    definition: {
      zh: "行政单位和参公单位用于日常运转的公用经费，以原文说明为准。",
      en: "Running costs of administrative units as stated in the narrative.",
    },
    basis: GENERAL_BUDGET,
    example: "841100.00",
  },
  {
    column: "procurement_total",
    definition: {
      zh: "货物、工程、服务的政府采购支出合计。",
      en: "Government procurement of goods, works and services.",
    },
    basis: ALL_FUNDS,
    example: "120000.00",
  },
  {
    column: "meeting_expenses",
    definition: { zh: "会议费支出。", en: "Meeting expenses." },
    basis: GENERAL_BUDGET,
    example: "5000.00",
  },
  {
    column: "training_expenses",
    definition: { zh: "培训费支出。", en: "Training expenses." },
    basis: GENERAL_BUDGET,
    example: "8000.00",
  },
];

/** Amounts that can be read as they are or per head. */
export const AMOUNT_METRICS: readonly Metric[] = AMOUNTS.map((amount) => amountMetric(amount));

export const CLOSING_BALANCE: Metric = amountMetric(
  {
    column: "closing_balance",
    definition: {
      zh: "年末没有花完、转到下年的资金。",
      en: "Money unspent at the end of the year and carried forward.",
    },
    basis: ALL_FUNDS,
    example: "1843700.00",
  },
  "balance",
);
