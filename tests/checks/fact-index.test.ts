import { describe, expect, test } from "vitest";
import { FactIndex } from "../../lib/checks/fact-index";
import type { Fact } from "../../lib/records/schema";
import { makeFact } from "../support/fact";

const row = (label: string, figures: number): Fact[] =>
  Array.from({ length: figures }, (_, i) =>
    makeFact({ measure: "expenditure_total", value: `${i}.00`, table: "fiscal_total", row: label }),
  );

describe("the rows of a document", () => {
  test("are those a form can have: a heap of rows that cannot be told apart is none", () => {
    const rows = [...new FactIndex([...row("合计", 12), ...row("重复的一行", 3000)]).tableRows()];
    expect(rows.map((one) => [one[0]?.row, one.length])).toEqual([["合计", 12]]);
  });
});
