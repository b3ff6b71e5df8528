import type { Formula } from "../formula";
import { groupRate } from "../group-rate";
import { toFixed } from "../rational";
import { parsePriceIndex, realValue } from "../real-terms";
import { exact } from "./exact";

/** Rates and their adjustment: F1, F2, F3. */
export const RATE_FORMULAS: readonly Formula[] = [
  {
    id: "F1",
    title: { zh: "预算执行率", en: "Execution rates" },
    statement: {
      zh: "年初预算完成率与全年（调整）预算执行率是两个指标，不合并。分组值为分子之和除以分母之和，只计两者俱全的单位，并注明用了几个、共几个；旁边给出各单位比率的中位数。分母为零或缺失时没有比率，并说明原因。",
      en: "Execution of the initial and of the adjusted budget are two metrics. A group's value is the sum of actuals over the sum of budgets of the units that have both, with their number; the median of the units' own rates stands beside it. A zero or missing denominator leaves the rate undefined, with its reason.",
    },
    formula: "r = ΣA / ΣB",
    source: null,
    examples: [
      {
        given: {
          zh: "甲决算 1552.69 万元、年初预算 1257.54 万元；乙决算 60 万元、无预算",
          en: "Unit one: actual 1552.69, initial budget 1257.54; unit two: actual 60, no budget",
        },
        compute: () => {
          const group = groupRate([
            { numerator: exact("1552.69"), denominator: exact("1257.54") },
            { numerator: exact("60"), denominator: null },
          ]);
          const percent = group.rate ? toFixed({ n: group.rate.n * 100n, d: group.rate.d }, 2) : "";
          return `${percent} %, ${group.used}/${group.total}`;
        },
        expected: "123.47 %, 1/2",
      },
    ],
  },
  {
    id: "F2",
    title: { zh: "人均", en: "Per head" },
    statement: {
      zh: "金额之和除以人数之和，从不对各单位人均再取平均。分母有三种：常住人口、在职人员、参保人数，都注明年份与来源；当年没有人口数时取六年以内最近的一次；先用常住人口，从不与户籍人口混用。",
      en: "Sum of amounts over sum of heads, never a mean of per-heads. Heads are residents, staff in post or insured persons, each with its year and source; without a count for the year the nearest within six years stands in; residents first, never mixed with registered people in one series.",
    },
    formula: "x = Σ amount / Σ heads",
    source: null,
    examples: [
      {
        given: { zh: "100 元、10 人；900 元、30 人", en: "100 yuan for 10 heads; 900 yuan for 30" },
        compute: () => {
          const group = groupRate([
            { numerator: exact("100"), denominator: exact("10") },
            { numerator: exact("900"), denominator: exact("30") },
          ]);
          return group.rate ? toFixed(group.rate, 2) : "";
        },
        expected: "25.00",
      },
    ],
  },
  {
    id: "F3",
    title: { zh: "不变价", en: "Real terms" },
    statement: {
      zh: "默认不调整，比率从不调整。数据包里没有价格指数，本站也不编造：由使用者粘贴统计年鉴的“上年=100”序列，逐年相乘成定基指数；缺一年就不接续，图注写明“按某年价格”或“未调整价格”。",
      en: "Off by default and never applied to ratios. The data hold no price index and none is made up: a person pastes a yearbook series with last year = 100, which is chained. A missing year is not bridged, and the caption says “in 2020 money” or “not adjusted”.",
    },
    formula: "real_t = nominal_t · D_base / D_t",
    source: null,
    examples: [
      {
        given: {
          zh: "指数 2021 年 101、2022 年 102（上年=100）；2022 年的 1030.2 元按 2020 年价格",
          en: "Index 101 for 2021 and 102 for 2022 (last year = 100); 1030.2 yuan of 2022 in 2020 money",
        },
        compute: () => {
          const series = parsePriceIndex("2021 101; 2022 102");
          const real = series.ok ? realValue(exact("1030.2"), 2022, 2020, series.index) : null;
          return real ? toFixed(real, 2) : "";
        },
        expected: "1000.00",
      },
    ],
  },
];
