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
  name: (subject: string) => subject,
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
    const cells = modelOnWhat(rows, 2023, WORDS, null)?.data.cells ?? [];
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
    const [cell] = modelOnWhat([planned], 2023, WORDS, null)?.data.cells ?? [];
    expect([cell?.amount, cell?.facts]).toEqual(["30 · 30 of 40", "f208 b208"]);
  });

  test("shares are of the classes of the year", () => {
    expect(modelOnWhat(rows, 2023, WORDS, null)?.classes).toEqual([
      { name: "科目210", share: 0.7 },
      { name: "科目208", share: 0.3 },
    ]);
  });

  test("classes that are a part of all expenditure are shares of all of it, and the rest stays blank", () => {
    const part = modelOnWhat(rows, 2023, WORDS, 400);
    expect(part?.classes.map(({ share }) => share)).toEqual([70 / 400, 30 / 400]);
    expect([part?.covered, part?.data.total]).toEqual([0.25, 400]);
  });

  test("where all is not known, or less than the classes, they are shares of what is listed", () => {
    for (const all of [null, 60]) {
      const listed = modelOnWhat(rows, 2023, WORDS, all);
      expect([listed?.covered, listed?.listed, listed?.data.total]).toEqual([null, 100, 100]);
      expect(listed?.classes[0]?.share).toBe(0.7);
    }
  });

  test("a total rounded below its classes holds them all", () => {
    expect(modelOnWhat(rows, 2023, WORDS, 99.95)?.covered).toBe(1);
  });

  test("a year without a positive amount has no drawing", () => {
    expect(modelOnWhat([row("208", "0"), row("210", "-5")], 2023, WORDS, null)).toBeNull();
  });

  test("levels nobody states are not named", () => {
    expect(modelOnWhat([row("208", "5")], 2023, WORDS, null)?.data.levels).toEqual(["类"]);
  });
});
