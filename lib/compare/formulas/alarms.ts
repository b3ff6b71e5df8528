import type { Formula } from "../formula";
import { findRepetition } from "../repetition";

/** Figures that were misread rather than spent: F15. */
export const ALARM_FORMULAS: readonly Formula[] = [
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
