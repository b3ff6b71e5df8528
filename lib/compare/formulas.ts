import { coverageOf } from "./coverage";
import type { Formula } from "./formula";
import { funnelOf } from "./funnel";
import { groupRate } from "./group-rate";
import { growthOf } from "./growth";
import { divideIntervals, roundingInterval, sumTolerance } from "./interval";
import { explainOutlier } from "./outlier";
import { decomposeChange } from "./panel";
import { peersByPopulation } from "./peers";
import { rankValues } from "./ranks";
import { parseDecimal, type Rational, toFixed, ZERO } from "./rational";
import { parsePriceIndex, realValue } from "./real-terms";
import { findRepetition } from "./repetition";
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
      zh: "(a) 同级别、同部门类型、人口之比不超过 1.5 倍，按对数人口距离取最近 8 个；(b) 统计近邻：地区特征（常住人口、两次普查之间的变化）取对数并标准化，取最近 15 个；(c) 同市州或同省；(d) 自选。名单、距离和办法都列出，可以增删，写在网址里。缺特征时退为 (c)，并注明。所用特征只描述地区，从不含支出。类型按单位名称分：局、学校、医院、事业单位各自成类；类型或级别不明的单位没有同类。",
      en: "(a) Same level and kind, population ratio at most 1.5, the 8 nearest by log population; (b) statistical neighbours, the 15 nearest on standardised logged area traits (residents, change between the censuses); (c) same prefecture or province; (d) hand-picked. List, distances and strategy are shown, can be edited and are part of the address. Where a trait is missing (c) stands in and the page says so. Traits describe the area, never its spending. Kinds are told by names: bureaus, schools, hospitals and institutions are kinds apart; a body of unknown kind or level has no peers.",
    },
    formula:
      "(a) d = |ln(p_a / p_b)| ≤ ln 1.5, k = 8;  (b) d = √Σ((ln t_a − ln t_b) / (1.4826·MAD))², k = 15",
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
      zh: "正值取自然对数，比率用原值，零自成一类；离中位数的距离用 MAD 衡量，|M| > 3.5 值得追问。MAD 为 0 时改用平均绝对偏差，两者都为 0 时不标；不足 8 个时只排序。每条线索都写明同类与个数、中位数、MAD、M、改到多少就不再突出、去掉最接近的一个之后是否还突出、换一组同类是否还突出。突出只是一个问题，不是结论。",
      en: "Positive values enter as logarithms, rates as they are, zeros are a class of their own; distance from the median is measured in MAD, and |M| > 3.5 is worth a question. Where MAD is 0 the mean absolute deviation stands in; where both are, nothing is marked; fewer than 8 values are ordered only. Every lead says peers and n, median, MAD, M, the value at which it would clear, and whether it survives without its nearest competitor and against other peers. A lead is a question, not a verdict.",
    },
    formula: "M = 0.6745·(y − median) / MAD,  |M| > 3.5,  x* = exp(median ± 3.5·MAD/0.6745)",
    source: "Iglewicz & Hoaglin 1993",
    examples: [
      {
        given: {
          zh: "1, 2, 3, 4, 5, 6, 7, 40 中的 40（按原值）",
          en: "40 among 1, 2, 3, 4, 5, 6, 7, 40, as they are",
        },
        compute: () => {
          const values = [1, 2, 3, 4, 5, 6, 7, 40].map((value) => ({ key: String(value), value }));
          const lead = explainOutlier("40", values, "linear");
          return `M = ${lead.score?.toFixed(3)}, x* = ${lead.clearsAt?.toFixed(3)}, n − 1: ${lead.withoutNearest.verdict}`;
        },
        expected: "M = 11.972, x* = 14.878, n − 1: too_few",
      },
      {
        given: {
          zh: "1, 1, 1, 1, 1, 1, 2, 9 中的 9：MAD 为 0",
          en: "9 among 1, 1, 1, 1, 1, 1, 2, 9: MAD is 0",
        },
        compute: () => {
          const values = [1, 1, 1, 1, 1, 1, 2, 9].map((value, i) => ({ key: String(i), value }));
          const lead = explainOutlier("7", values, "linear");
          return `M = ${lead.score?.toFixed(3)}, x* = ${lead.clearsAt?.toFixed(3)}`;
        },
        expected: "M = 5.674, x* = 2.214",
      },
    ],
  },
  {
    id: "F8",
    title: { zh: "增长", en: "Growth" },
    statement: {
      zh: "相邻两年之比取自然对数，在同一对年份的同类中按 F7 打分。一边为零时用中点增长率，单列，不与对数混在一起打分。",
      en: "The logarithm of the ratio of two consecutive years, scored by F7 among peers for the same pair of years. With a zero on one side the midpoint rate is used and kept apart from the logarithms.",
    },
    formula: "g = ln(x_t / x_{t−1});  0: 2(x_t − x_{t−1}) / (x_t + x_{t−1})",
    source: null,
    examples: [
      {
        given: { zh: "从 80 到 120；从 0 到 5", en: "From 80 to 120; from 0 to 5" },
        compute: () =>
          [growthOf(80, 120), growthOf(0, 5)].map((g) => `${g?.kind} ${g?.value.toFixed(3)}`).join(", "),
        expected: "log 0.405, midpoint 2.000",
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
    id: "F11",
    title: { zh: "漏斗图", en: "Funnel" },
    statement: {
      zh: "只用于“若干项中的若干项”这类比例，例如达标的指标数，不用于金额。界限围绕总比例，单位之间本来的差别作为附加方差计入（先把两端各 10 % 的 z 值收拢再估计），99.8 % 界限之外才值得追问。",
      en: "For counts out of counts only, such as targets met, never for yuan. Limits lie around the common rate; real differences between units enter as additive variance, estimated after winsorising 10 % of the z-scores at each end; beyond the 99.8 % limit is worth a question.",
    },
    formula: "z = (r/n − θ) / √(θ(1−θ)/n + τ²),  τ² = (IΦ − (I−1)) / (Σw − Σw²/Σw)",
    source: "Spiegelhalter 2005",
    examples: [
      {
        given: {
          zh: "指标各 100 项：五个单位完成 90 项，五个完成 80 项，一个只完成 40 项",
          en: "100 targets each: five units meet 90, five meet 80, one only 40",
        },
        compute: () => {
          const met = [90, 80, 90, 80, 90, 80, 90, 80, 90, 80, 40];
          const units = met.map((count, i) => ({ key: `${i}`, met: count, of: 100 }));
          const funnel = funnelOf(units);
          const last = funnel?.points.at(-1);
          return `θ = ${funnel?.target.toFixed(2)}, τ² = ${funnel?.between.toFixed(4)}, z = ${last?.z.toFixed(2)}`;
        },
        expected: "θ = 0.81, τ² = 0.0026, z = -6.33",
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
  {
    id: "F15",
    title: { zh: "重复警报", en: "Repetition alarm" },
    statement: {
      zh: "两个不相干的单位有三个以上相同的非零数字、一组数字恰是表头的栏次、或某个数恰是表头印的年份：先怀疑读错了，再谈支出。",
      en: "The same three or more non-zero figures in two unrelated units, a tuple equal to the form's column numbers, or a figure equal to a year in its header: suspect the reading before the spending.",
    },
    formula: "(a₁, a₂, a₃, …) = (b₁, b₂, b₃, …),  (a₁, a₂, …) = (1, 2, …)",
    source: null,
    examples: [
      {
        given: {
          zh: "甲与乙都是 306.90、252.74、54.16；丙是 1、2、3",
          en: "Units a and b both 306.90, 252.74, 54.16; c has 1, 2, 3",
        },
        compute: () =>
          findRepetition([
            { key: "a", figures: ["306.90", "252.74", "54.16"] },
            { key: "b", figures: ["306.90", "252.74", "54.16"] },
            { key: "c", figures: ["1", "2", "3"] },
          ])
            .map(({ kind, keys }) => `${kind}: ${keys.join(" = ")}`)
            .join("; "),
        expected: "column_numbers: c; shared: a = b",
      },
    ],
  },
];
