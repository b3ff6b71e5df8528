import type { Formula } from "../formula";
import { growthOf } from "../growth";
import { explainOutlier } from "../outlier";

/** What stands out: F7, F8. */
export const OUTLIER_FORMULAS: readonly Formula[] = [
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
      zh: "相邻两年之比取自然对数，在同一对年份的同类中按稳健异常分打分。一边为零时用中点增长率，单列，不与对数混在一起打分。",
      en: "The logarithm of the ratio of two consecutive years, given the robust outlier score among peers for the same pair of years. With a zero on one side the midpoint rate is used and kept apart from the logarithms.",
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
];
