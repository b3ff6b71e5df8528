import { coverageOf } from "../coverage";
import type { Formula } from "../formula";
import { decomposeChange } from "../panel";
import { type Rational, toFixed } from "../rational";
import { exact } from "./exact";

const yearOf = (values: Readonly<Record<string, string>>): Map<string, Rational> =>
  new Map(Object.entries(values).map(([unit, value]) => [unit, exact(value)]));

/** Who is counted: F4, F5. */
export const PANEL_FORMULAS: readonly Formula[] = [
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
      en: "A group figure stands only when members with data cover at least 80 % of its population (of its units where population is unknown); else the share is given instead.",
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
];
