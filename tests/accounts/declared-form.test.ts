import { describe, expect, it } from "vitest";
import { column, type Form } from "../../lib/accounts/form";
import type { Row } from "../../lib/documents/model";
import { readSubjectGrid } from "../../lib/extract/grid/subject-grid";
import { SubjectIndex } from "../../lib/extract/subjects";

/** A form no province prints, declared here only: what is carried over and what is spent, by subject. */
const CARRIED: Form = {
  table: "gov_fund",
  fund: "gov_fund",
  given: ["fiscal"],
  identities: [{ whole: "closing", plus: ["opening"], minus: ["total"] }],
  layouts: [],
  columns: [
    column("opening", "opening", "年初结转和结余", "opening_balance"),
    column("total", "expenditure", "支出", "gov_fund_expenditure", "function_expenditure"),
    column("closing", "closing", "年末结转和结余", "closing_balance"),
  ],
};

const grid = (...lines: readonly string[]): Row[] =>
  lines.map((line, i) => ({
    kind: "cells",
    aligned: true,
    cells: line.split("|").map((text, j) => ({ text, place: { line: i + 1, char: i * 100 + j } })),
  }));

describe("a form that is declared is read", () => {
  it("by its columns' items, in whatever order and words they are printed", () => {
    const read = readSubjectGrid(
      CARRIED,
      { table: "gov_fund", title: null, unit: "万元", year: 2023, notes: "", segment: 0 },
      grid(
        "科目编码|科目名称|期末结余|本年支出|上年结转和结余|其中：惠民补贴",
        "|合计|1.00|4.00|5.00|0.20",
        "212|城乡社区支出|1.00|4.00|5.00|0.20",
      ),
      { subjects: new SubjectIndex([]), known: new Map(), named: null, economicByName: false },
    );
    expect(
      read?.facts.map(({ measure, columnId, subject, text }) => [measure, columnId, subject?.code, text]),
    ).toEqual([
      ["closing_balance", "closing", undefined, "1.00"],
      ["gov_fund_expenditure", "total", undefined, "4.00"],
      ["opening_balance", "opening", undefined, "5.00"],
      ["closing_balance", "closing", "212", "1.00"],
      ["function_expenditure", "total", "212", "4.00"],
      ["opening_balance", "opening", "212", "5.00"],
    ]);
    expect(read?.abstentions).toHaveLength(2);
  });
});
