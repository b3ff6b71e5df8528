import type { Formula } from "../formula";
import { judgeTrend } from "../trend";

/** What a series says: F10. */
export const TREND_FORMULAS: readonly Formula[] = [
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
];
