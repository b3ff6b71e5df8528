import type { Formula } from "../formula";
import { divideIntervals, roundingInterval, sumTolerance } from "../interval";
import { toFixed } from "../rational";
import { exact } from "./exact";

/** What print leaves open: F9. */
export const PRECISION_FORMULAS: readonly Formula[] = [
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
];
