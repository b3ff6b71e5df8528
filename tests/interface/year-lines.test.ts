import { describe, expect, test } from "vitest";
import { movedSentence, YEAR_QUESTIONS, yearLines } from "../../components/profile/year-lines";
import { textFor } from "../../lib/i18n/catalogue";
import type { CellRow } from "../../lib/metrics/queries/cells";

const [SPENDING, THREE_PUBLIC] = YEAR_QUESTIONS;
if (!SPENDING || !THREE_PUBLIC) throw new Error("two questions are declared");

/** A bureau-year with figures in 元, each with its status where that matters. */
const year = (fiscal_year: number, figures: Record<string, string | [string, string]>): CellRow =>
  ({
    bureau_id: "430202:某局",
    scope: "department",
    fiscal_year,
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([column, figure]) => {
        const [value, status] = typeof figure === "string" ? [figure, "validated"] : figure;
        return [
          [column, value],
          [`${column}_status`, status],
          [`${column}_fact`, `${column}-${fiscal_year}`],
        ];
      }),
    ),
  }) as unknown as CellRow;

const linesOf = (rows: readonly CellRow[], question = SPENDING) =>
  yearLines(rows, question, "zh").map(({ column, points }) => [column, points.map((point) => point.year)]);

const say = (
  rows: readonly CellRow[],
  { breaks = [], isDoubted = false }: { breaks?: readonly number[]; isDoubted?: boolean } = {},
): string | null =>
  movedSentence(yearLines(rows, SPENDING, "zh"), { breaks, isDoubted }, { t: textFor("zh"), locale: "zh" });

describe("the lines of a unit's years", () => {
  test("are of one basis: the one that states more years, with its own budgets", () => {
    const rows = [
      year(2020, {
        expenditure_total: "10",
        general_public_budget_expenditure: "8",
        budget_initial_all: "9",
      }),
      year(2021, { expenditure_total: "11", budget_initial_general: "7" }),
      year(2019, { expenditure_total: "9" }),
    ];
    expect(linesOf(rows)).toEqual([
      ["expenditure_total", [2019, 2020, 2021]],
      ["budget_initial_all", [2020]],
    ]);
    const more = [
      ...rows,
      year(2018, {}),
      ...[2014, 2015, 2016].map((at) => year(at, { general_public_budget_expenditure: "5" })),
    ];
    expect(linesOf(more)).toEqual([
      ["general_public_budget_expenditure", [2014, 2015, 2016, 2020]],
      ["budget_initial_general", [2021]],
    ]);
  });

  test("are none for one year, and none where nothing was accounted for", () => {
    expect(linesOf([year(2020, { expenditure_total: "10", budget_initial_all: "9" })])).toEqual([]);
    expect(linesOf([2020, 2021].map((at) => year(at, { budget_initial_all: "9" })))).toEqual([]);
    expect(linesOf([])).toEqual([]);
  });

  test("hold a year's budget beside another year's account", () => {
    const rows = [
      year(2020, { three_public_total: "3" }),
      year(2021, { three_public_total_budget_initial: "4" }),
    ];
    expect(linesOf(rows, THREE_PUBLIC)).toEqual([
      ["three_public_total", [2020]],
      ["three_public_total_budget_initial", [2021]],
    ]);
  });
});

describe("what is said of them", () => {
  const rows = (last: string | [string, string], first = "80000") => [
    year(2018, { expenditure_total: first }),
    year(2020, { expenditure_total: last }),
  ];

  test("names both ends with their years, and the change", () => {
    expect(say(rows("100000"))).toBe("本年支出合计：2018年 8.00万元，2020年 10.00万元，增加 25.00%。");
    expect(say(rows("60000"))).toContain("减少 25.00%");
    expect(say(rows("80000"))).toContain("没有变化");
    expect(say(rows("80000").slice(1))).toBeNull();
  });

  test("has no change where the two may not be of one thing", () => {
    expect(say(rows("100000"), { isDoubted: true })).not.toContain("%");
    expect(say(rows("100000"), { breaks: [2019] })).not.toContain("%");
    expect(say(rows("100000"), { breaks: [2018, 2021] })).toContain("25.00%");
    expect(say(rows(["100000", "clash"]))).not.toContain("%");
    expect(say(rows(["100000", "ambiguous"]))).not.toContain("%");
    expect(say(rows("100000", "0"))).not.toContain("%");
  });
});
