import { type Comparand, judgeComparable, MEAN_MINIMUM, mayAverage, RATE_TO_CHECK } from "../comparable";
import type { Formula } from "../formula";

const bureau = (bureau_type: string | null, level = "county", fiscal_year = 2023): Comparand => ({
  scope: "department",
  level,
  bureau_type,
  fiscal_year,
});

const verdict = (rows: readonly Comparand[]): string => {
  const { comparable, obstacles } = judgeComparable(rows);
  return comparable ? "comparable" : obstacles.join(", ");
};

/** The comparability gate, before any method of comparison. */
export const COMPARABILITY_FORMULAS: readonly Formula[] = [
  {
    id: "comparable",
    title: { zh: "先看可比不可比", en: "Comparable or not" },
    statement: {
      zh: "排名、平均、中位数、倍数、同类和异常判断之前，先看五样是否相同：范围（部门、全县、本级）、级别、单位类型、口径、年度。有一样不同，就按类分组列出，不给位次、中位数和倍数，并写明原因，一键“只看同类”。从名称看不出类型的单位记为“类型不明”，不与任何单位比。学校、医院不按全县人口与局相比；一个城市的总数不是部门。",
      en: "Before any rank, mean, median, multiple, set of peers or outlier five things must be the same: scope (department, whole county, county government proper), level, kind of body, basis and year. Where one differs the units are listed by kind, without rank, median or multiple, with the reason and one click to those that are alike. A body whose name does not tell its kind is compared with none. Schools and hospitals are never held against bureaus by the residents of a county; a city’s total is no department.",
    },
    formula: "scope, level, kind, basis, year",
    source: null,
    examples: [
      {
        given: { zh: "三个县的医疗保障局，2023 年", en: "Medical-security bureaus of three counties, 2023" },
        compute: () => verdict([bureau("医疗保障"), bureau("医疗保障"), bureau("医疗保障")]),
        expected: "comparable",
      },
      {
        given: {
          zh: "一个县的财政局与一所县里的学校",
          en: "A county’s finance bureau and one of its schools",
        },
        compute: () => verdict([bureau("财政"), bureau("学校")]),
        expected: "kind",
      },
      {
        given: {
          zh: "县教育局 2022 年、市教育局 2023 年、一个看不出类型的单位",
          en: "A county’s education bureau in 2022, a city’s in 2023, and a body of unknown kind",
        },
        compute: () => verdict([bureau("教育", "county", 2022), bureau("教育", "prefecture"), bureau(null)]),
        expected: "level, kind, kind_unknown, year",
      },
    ],
  },
  {
    id: "mean",
    title: { zh: "什么时候给平均数", en: "When a mean is given" },
    statement: {
      zh: `至少 ${MEAN_MINIMUM} 个单位，并且没有一个单位占合计一半以上，才给平均数；否则逐个单位画小图。绩效表不足 8 份时不画分布和漏斗图。执行率超过 ${RATE_TO_CHECK} % 时坐标轴断开，并标“先核对”。`,
      en: `A mean needs at least ${MEAN_MINIMUM} units and none with more than half of the whole; otherwise each unit has a small chart of its own. Fewer than 8 evaluation forms have neither distribution nor funnel. An execution rate over ${RATE_TO_CHECK} % stands beyond a break of the axis, marked “check first”.`,
    },
    formula: "n ≥ 8, max |x| ≤ Σ|x| / 2",
    source: null,
    examples: [
      {
        given: { zh: "7 个单位，各 10 万元", en: "7 units with 100,000 yuan each" },
        compute: () => String(mayAverage(Array.from({ length: 7 }, () => 10))),
        expected: "false",
      },
      {
        given: {
          zh: "9 个单位：一个 900 万元，其余各 10 万元",
          en: "9 units: one with ¥9 million, the others with ¥100,000",
        },
        compute: () => String(mayAverage([900, 10, 10, 10, 10, 10, 10, 10, 10])),
        expected: "false",
      },
      {
        given: { zh: "9 个单位，在 10 万元与 30 万元之间", en: "9 units between 100,000 and 300,000 yuan" },
        compute: () => String(mayAverage([10, 12, 14, 16, 18, 20, 22, 26, 30])),
        expected: "true",
      },
    ],
  },
];
