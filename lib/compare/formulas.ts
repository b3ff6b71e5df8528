import { coverageOf } from "./coverage";
import type { Formula } from "./formula";
import { groupRate } from "./group-rate";
import { divideIntervals, roundingInterval, sumTolerance } from "./interval";
import { decomposeChange } from "./panel";
import { peersByPopulation } from "./peers";
import { rankValues } from "./ranks";
import { parseDecimal, type Rational, toFixed, ZERO } from "./rational";
import { modifiedScore, robustScale } from "./robust";
import { judgeTrend } from "./trend";
import { isUnstable } from "./unstable";

const exact = (text: string): Rational => parseDecimal(text) ?? ZERO;
const yearOf = (values: Readonly<Record<string, string>>): Map<string, Rational> =>
  new Map(Object.entries(values).map(([unit, value]) => [unit, exact(value)]));

/** Every formula of lib/compare, in the order of the methods page. */
export const FORMULAS: readonly Formula[] = [
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
      zh: "金额之和除以人数之和，从不对各单位人均再取平均。分母有三种：常住人口、在职人员、参保人数，都注明年份与来源；当年没有人口数时取三年以内最近的一次。",
      en: "Sum of amounts over sum of heads, never a mean of per-heads. Heads are residents, staff in post or insured persons, each with its year and source; without a count for the year the nearest within three years stands in.",
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
    id: "F4",
    title: { zh: "固定样本与开放样本", en: "Fixed and open panel" },
    statement: {
      zh: "均值的变化恰好分成三部分：两年都在的单位自身的变化、新进入单位、退出单位。趋势的主线是窗口内每年都有数的单位。",
      en: "The change of a mean splits exactly into the change of the units present in both years, entry and exit. A trend's main line is made of the units present in every year.",
    },
    formula: "m₁ − m₀ = (S₁ − S₀) + sᴱ·(E₁ − S₁) + sˣ·(S₀ − X₀)",
    source: null,
    examples: [
      {
        given: {
          zh: "上年 甲 10、乙 20、丙 60；本年 甲 8、乙 18、丁 1",
          en: "Before: a 10, b 20, c 60; after: a 8, b 18, d 1",
        },
        compute: () => {
          const split = decomposeChange(
            yearOf({ a: "10", b: "20", c: "60" }),
            yearOf({ a: "8", b: "18", d: "1" }),
          );
          return split
            ? [split.change, split.same, split.entry, split.exit].map((part) => toFixed(part, 0)).join(" / ")
            : "";
        },
        expected: "-21 / -2 / -4 / -15",
      },
    ],
  },
  {
    id: "F5",
    title: { zh: "覆盖门槛", en: "Coverage gate" },
    statement: {
      zh: "有数的成员至少覆盖该组人口的 80 %（人口不全时按单位数）才给出分组数字，否则画斜线并写明比例。",
      en: "A group figure stands only when members with data cover at least 80 % of its population (of its units where population is unknown); else it is hatched, with the share.",
    },
    formula: "share = Σ population with data / Σ population ≥ 0.8",
    source: null,
    examples: [
      {
        given: { zh: "80 万人有数，30 万人无数", en: "800,000 residents with data, 300,000 without" },
        compute: () => {
          const coverage = coverageOf([
            { population: 800000, hasData: true },
            { population: 300000, hasData: false },
          ]);
          return `${(100 * coverage.share).toFixed(1)} % ${coverage.sufficient ? "shown" : "hatched"}`;
        },
        expected: "72.7 % hatched",
      },
    ],
  },
  {
    id: "F6",
    title: { zh: "同类", en: "Peers" },
    statement: {
      zh: "同级别、同部门类型、人口之比不超过 1.5 倍，按对数人口距离取最近 8 个。缺人口时退为同市州或同省，并注明。所用特征只描述地区，从不含支出。",
      en: "Same level and kind, population ratio at most 1.5, the 8 nearest by log population. Without a population the peers are those of the same prefecture or province, and the page says so. Traits describe the area, never its spending.",
    },
    formula: "d = |ln(p_a / p_b)| ≤ ln 1.5, k = 8",
    source: null,
    examples: [
      {
        given: {
          zh: "本县 40 万人；他县 50 万、62 万、30 万",
          en: "400,000 residents; others 500,000, 620,000, 300,000",
        },
        compute: () => {
          const county = (key: string, population: number) => ({
            key,
            population,
            level: "county",
            bureauType: "医疗保障",
            province: null,
            prefecture: null,
            traits: {},
          });
          const others = [county("50", 500000), county("62", 620000), county("30", 300000)];
          const { peers } = peersByPopulation(county("40", 400000), others);
          return peers.map((peer) => `${peer.key} (${peer.distance?.toFixed(3)})`).join(", ");
        },
        expected: "50 (0.223), 30 (0.288)",
      },
    ],
  },
  {
    id: "F7",
    title: { zh: "稳健离群值", en: "Robust outlier score" },
    statement: {
      zh: "正值取自然对数；离中位数的距离用 MAD 衡量，|M| > 3.5 值得追问；不足 8 个时只排序。MAD 为 0 时改用平均绝对偏差。",
      en: "Positive values enter as logarithms; distance from the median is measured in MAD, and |M| > 3.5 is worth a question; fewer than 8 values are ordered only. Where MAD is 0 the mean absolute deviation stands in.",
    },
    formula: "M = 0.6745·(y − median) / MAD",
    source: "Iglewicz & Hoaglin 1993",
    examples: [
      {
        given: { zh: "1, 2, 3, 4, 5, 6, 7, 40 中的 40", en: "40 among 1, 2, 3, 4, 5, 6, 7, 40" },
        compute: () => modifiedScore(40, robustScale([1, 2, 3, 4, 5, 6, 7, 40]))?.toFixed(3) ?? "",
        expected: "11.972",
      },
    ],
  },
  {
    id: "F9",
    title: { zh: "舍入区间", en: "Rounding interval" },
    statement: {
      zh: "末位值为 p 的印刷数字在 ±p/2 之内；k 项之和与合计相差不超过 (k+1)/2·p；两数之比取区间之比。容差由印刷位数得来，不用固定常数。",
      en: "A figure whose last digit is worth p lies within ± p/2; a sum of k parts may differ from its printed total by (k+1)/2·p; a ratio takes the quotient of the intervals. Tolerances come from printed digits, not from a constant.",
    },
    formula: "a/b ∈ [(a−δa)/(b+δb), (a+δa)/(b−δb)]",
    source: null,
    examples: [
      {
        given: { zh: "0.22 万元 ÷ 1.20 万元，各两位小数", en: "0.22 over 1.20, two decimals each" },
        compute: () => {
          const cent = exact("0.01");
          const ratio = divideIntervals(
            roundingInterval(exact("0.22"), cent),
            roundingInterval(exact("1.20"), cent),
          );
          return ratio ? `[${toFixed(ratio.low, 4)}, ${toFixed(ratio.high, 4)}]` : "";
        },
        expected: "[0.1784, 0.1883]",
      },
      {
        given: { zh: "三项两位小数之和", en: "Sum of three parts with two decimals" },
        compute: () => `± ${toFixed(sumTolerance(3, exact("0.01")), 2)}`,
        expected: "± 0.02",
      },
    ],
  },
  {
    id: "F10",
    title: { zh: "趋势判断", en: "Trend verdict" },
    statement: {
      zh: "不足 5 年为“年份太少”；否则 Theil–Sen 斜率、精确 Mann–Kendall 双侧 p < 0.05 与逐一剔除后的斜率同号，才说上升或下降。",
      en: "Fewer than 5 years give no verdict; else rising or falling needs an exact two-sided Mann-Kendall p < 0.05 and every leave-one-out Theil-Sen slope of the same sign.",
    },
    formula: "p(S) < 0.05 ∧ sign(bᵢ) = sign(b) ∀ i",
    source: "Theil 1950, Sen 1968, Mann 1945, Kendall 1975",
    examples: [
      {
        given: { zh: "2019–2023：9, 7, 6, 4, 3", en: "2019 to 2023: 9, 7, 6, 4, 3" },
        compute: () => {
          const trend = judgeTrend([9, 7, 6, 4, 3].map((value, i) => ({ year: 2019 + i, value })));
          return `${trend.verdict}, ${trend.slope?.toFixed(1)}, p = ${trend.p?.toFixed(4)}`;
        },
        expected: "falling, -1.5, p = 0.0167",
      },
    ],
  },
  {
    id: "F13",
    title: { zh: "名次", en: "Ranks" },
    statement: {
      zh: "并列共享名次，并给出舍入所允许的名次范围；名次总与分布同列。",
      en: "Ties share a rank, and each rank carries the range that rounding allows; ranks stand beside the distribution.",
    },
    formula: "rank = 1 + #{x > xᵢ}",
    source: null,
    examples: [
      {
        given: { zh: "0.22、0.2 与 0.1（各按印刷位数）", en: "0.22, 0.2 and 0.1, as printed" },
        compute: () =>
          rankValues(
            ["0.22", "0.2", "0.1"].map((text) => {
              const precision = exact(text.length > 3 ? "0.01" : "0.1");
              return { key: text, value: exact(text), interval: roundingInterval(exact(text), precision) };
            }),
          )
            .map((place) => `${place.key}: ${place.rank} [${place.best}–${place.worst}]`)
            .join(", "),
        expected: "0.22: 1 [1–2], 0.2: 2 [1–3], 0.1: 3 [2–3]",
      },
    ],
  },
  {
    id: "F14",
    title: { zh: "不稳定", en: "Unstable" },
    statement: {
      zh: "分母多一个或少一个就使人均值变动超过 10 %，或分母小于 10 时，加注“不稳定”。",
      en: "A per-head value is marked unstable when one head more or less moves it by more than 10 %, or there are fewer than 10.",
    },
    formula: "1/(d − 1) > 0.1 ∨ d < 10",
    source: null,
    examples: [
      {
        given: { zh: "在职 10 人与 11 人", en: "10 and 11 staff" },
        compute: () =>
          [10, 11].map((heads) => `${heads}: ${isUnstable(heads) ? "unstable" : "stable"}`).join(", "),
        expected: "10: unstable, 11: stable",
      },
    ],
  },
];
