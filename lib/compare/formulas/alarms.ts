import { areColumnNumbers } from "../../checks/rules/column-numbers";
import { areTelling } from "../../corpus/repetition";
import type { Formula } from "../formula";

const ALARM = "alarm";
const CHANCE = "chance";
const told = (alarm: boolean): string => (alarm ? ALARM : CHANCE);

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
          zh: "两个不相干单位的同一张表都是 306.90、252.74、54.16",
          en: "One table of two unrelated units: 306.90, 252.74, 54.16 in both",
        },
        compute: () => told(areTelling(["306.90", "252.74", "54.16"])),
        expected: ALARM,
      },
      {
        given: { zh: "都是 50、20、30：位数太少", en: "50, 20, 30 in both: too few digits" },
        compute: () => told(areTelling(["50", "20", "30"])),
        expected: CHANCE,
      },
      {
        given: { zh: "一行的数字是 1、2、3、4", en: "A row of the figures 1, 2, 3, 4" },
        compute: () => told(areColumnNumbers(["1", "2", "3", "4"])),
        expected: ALARM,
      },
    ],
  },
];
