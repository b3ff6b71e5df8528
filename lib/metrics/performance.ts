import { amountMetric } from "./amounts";
import { SELF_EVALUATION } from "./bases";
import type { Metric } from "./metric";

/** Scores a department gives itself. */
export const PERFORMANCE_METRICS: readonly Metric[] = [
  {
    ...amountMetric(
      {
        column: "performance_score",
        definition: {
          zh: "部门整体支出绩效自评的总分，满分 100。",
          en: "Total of the department’s self-evaluation, out of 100.",
        },
        basis: SELF_EVALUATION,
        caveats: [
          {
            zh: "自评分普遍在 90 分以上，高分不足以说明绩效；报告年度可能与决算年度不同。",
            en: "Self-evaluations are mostly above 90, so a high score proves little; the report’s year can differ from the accounts’.",
          },
        ],
        example: "92.0000",
      },
      "performance",
    ),
    polarity: "higher_is_better",
  },
];
