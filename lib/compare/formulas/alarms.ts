import type { Formula } from "../formula";
import { findRepetition } from "../repetition";

/** Figures that were misread rather than spent: F15. */
export const ALARM_FORMULAS: readonly Formula[] = [
  {
    id: "F15",
    title: { zh: "重复警报", en: "Repetition alarm" },
    statement: {
      zh: "两个不相干的单位有三个以上相同的非零数字、一组数字恰是表头的栏次、或某个数恰是表头印的年份：先怀疑读错了，再谈支出。两个单位比的是整张表：非零数字全同，其中至少三个互不相同、各有三位以上有效数字；同一地区名称开头相同的单位（部门与其本级、下属）不算不相干。",
      en: "The same three or more non-zero figures in two unrelated units, a tuple equal to the form's column numbers, or a figure equal to a year in its header: suspect the reading before the spending. Between units whole tables are compared: all figures that are not zero agree, at least three of them different and of three significant digits or more; bodies of one region whose names begin alike (a department and its own units) do not count as unrelated.",
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
