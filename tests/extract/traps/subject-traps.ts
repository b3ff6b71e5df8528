import type { Trap } from "./trap";

const section = (heading: string, ...text: readonly string[]): readonly string[] => [
  "第三部分 2023年度部门决算情况说明",
  heading,
  ...text,
];
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

/** How prose names budget subjects. */
export const SUBJECT_TRAPS: readonly Trap[] = [
  {
    sentence:
      "class and section bear the mark behind quotes, and a section alone stands below the class before it",
    text: section(
      GENERAL,
      "1、“社会保障和就业支出”（类）2023年度决算60.00万元，比2023年年初预算增加2.00万元。其中：",
      "“行政事业单位养老支出”（款）2023年度决算58.00万元。",
      "“其他社会保障和就业支出”（款）2023年度决算2.00万元。",
    ),
    says: [
      "function_expenditure general 208 600000.00",
      "function_expenditure general 20805 580000.00",
      "function_expenditure general 20899 20000.00",
    ],
  },
  {
    sentence: "支出 stands before the mark, behind it or nowhere, and the code in the mark",
    text: section(
      GENERAL,
      "教育（类）支出3.00万元，占1%；卫生健康支出（类）支出20.00万元；住房保障（类）年初预算为31.00万元，支出决算30.00万元；农林水支出（213类）年初预算数为400.00万元，支出决算数为410.00万元。",
    ),
    says: [
      "function_expenditure general 205 30000.00",
      "function_expenditure general 210 200000.00",
      "budget_initial budget_initial general 221 310000.00",
      "function_expenditure general 221 300000.00",
      "budget_initial budget_initial general 213 4000000.00",
      "function_expenditure general 213 4100000.00",
    ],
  },
  {
    sentence: "the figure follows the item at once, and 行政运行 is the first item of its section",
    text: section(
      GENERAL,
      "1.社会保障和就业支出（类）民政管理事务（款）行政运行（项）43.30万元，主要用于人员工资。",
      "2.城乡社区支出（类）城乡社区管理事务（款）一般行政管理事务（项）支出12.00万元，为年初预算的96%。",
    ),
    says: [
      "function_expenditure general 2080201 433000.00",
      "function_expenditure general 2120102 120000.00",
      "budget_completion_rate general 2120102 96 %",
    ],
  },
  {
    sentence: "the code alone stands beside the name",
    text: section(
      GENERAL,
      "2080505机关事业单位基本养老保险缴费支出年初预算为13.00万元，支出决算为12.60万元；行政单位医疗（2101101）支出决算为6.00万元。",
    ),
    says: [
      "budget_initial budget_initial general 2080505 130000.00",
      "function_expenditure general 2080505 126000.00",
      "function_expenditure general 2101101 60000.00",
    ],
  },
  {
    sentence: "one figure for two items is neither's",
    text: section(
      GENERAL,
      "卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）支出决算合计26.00万元。",
      "2023年度一般公共预算财政拨款支出500.00万元。",
    ),
    says: ["general_public_budget_expenditure general 5000000.00"],
  },
  {
    sentence: "a class under its former name keeps its code",
    text: section(GENERAL, "医疗卫生与计划生育（类）支出9.00万元，文化体育与传媒支出（类）4.00万元。"),
    says: ["function_expenditure general 210 90000.00", "function_expenditure general 207 40000.00"],
  },
  {
    sentence: "an item of an unknown section has no code; its section tells it from its namesakes",
    text: section(
      GENERAL,
      "农林水支出（类）船检和港航（款）行政运行（项）年初预算为8.00万元，支出决算为8.70万元。",
    ),
    says: [
      "budget_initial budget_initial general 船检和港航 · 行政运行 80000.00",
      "function_expenditure general 船检和港航 · 行政运行 87000.00",
    ],
  },
  {
    sentence: "the share of a class nobody knows is not the share of the class before it",
    text: section(GENERAL, "教育支出3.00万元，占1%；海防口岸等支出30.00万元，占10%。"),
    says: ["function_expenditure general 205 30000.00"],
  },
];
