import { describe, expect, test } from "vitest";
import { modelOnWhat } from "../../components/bureau/on-what-model";
import type { SubjectRow } from "../../components/bureau/queries";

const row = (code: string, value: string, year = 2023): SubjectRow => ({
  subject_code: code,
  subject_name: `科目${code}`,
  fiscal_year: year,
  value,
  status: "validated",
  fact_id: `f${code}`,
  origin: "printed",
  budget: null,
  budget_fact: null,
});

const WORDS = {
  levels: ["类", "款", "项"],
  write: (value: string) => value,
  against: (value: string, budget: string) => `${value} of ${budget}`,
};

describe("what a bureau spends on", () => {
  const rows = [
    row("208", "30"),
    row("210", "70"),
    row("21001", "40"),
    row("21002", "20"),
    row("2100101", "40"),
    row("208", "999", 2022),
  ];

  test("parts lie within their whole, the largest first, and the rest of it stays blank", () => {
    const cells = modelOnWhat(rows, 2023, WORDS)?.data.cells ?? [];
    const place = Object.fromEntries(cells.map(({ key, from, to }) => [key, [from, to]]));
    expect(place).toEqual({
      "210": [0, 70],
      "21001": [0, 40],
      "2100101": [0, 40],
      "21002": [40, 60],
      "208": [70, 100],
    });
  });

  test("a subject with a budget says both, and rests on both", () => {
    const planned = { ...row("208", "30"), budget: "40", budget_fact: "b208" };
    const [cell] = modelOnWhat([planned], 2023, WORDS)?.data.cells ?? [];
    expect([cell?.amount, cell?.facts]).toEqual(["30 · 30 of 40", "f208 b208"]);
  });

  test("shares are of the classes of the year", () => {
    expect(modelOnWhat(rows, 2023, WORDS)?.classes).toEqual([
      { name: "科目210", share: 0.7 },
      { name: "科目208", share: 0.3 },
    ]);
  });

  test("a year without a positive amount has no drawing", () => {
    expect(modelOnWhat([row("208", "0"), row("210", "-5")], 2023, WORDS)).toBeNull();
  });

  test("levels nobody states are not named", () => {
    expect(modelOnWhat([row("208", "5")], 2023, WORDS)?.data.levels).toEqual(["类"]);
  });
});
