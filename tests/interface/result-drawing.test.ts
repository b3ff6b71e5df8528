import { describe, expect, test } from "vitest";
import { resultColumns } from "../../components/explore/result-columns";
import { drawableOf, drawResult } from "../../components/explore/sql/result-drawing";

const numbered = (rows: readonly Record<string, string | number | null>[]) =>
  rows.map((row, number) => ({ number, row }));
const drawn = (rows: readonly Record<string, string | number | null>[]) => {
  const given = numbered(rows);
  const drawable = drawableOf(resultColumns(given), given);
  return drawable && drawResult(drawable, given, drawable.numbers[0] ?? "");
};

describe("the result of a query", () => {
  test("with a name and a number is a ranking in the order it came", () => {
    const drawing = drawn([
      { province: "甲省", spent: "12000.50" },
      { province: "乙省", spent: "900" },
      { province: "丙省", spent: null },
    ]);
    expect(drawing?.kind).toBe("ranking");
    if (drawing?.kind !== "ranking") return;
    expect(drawing.data.rows.map(({ name, valueText }) => [name, valueText])).toEqual([
      ["甲省", "12,000.5"],
      ["乙省", "900"],
    ]);
  });

  test("with years is a line a name, in the order of the years", () => {
    const drawing = drawn([
      { bureau: "甲局", fiscal_year: 2023, spent: 5 },
      { bureau: "甲局", fiscal_year: 2022, spent: 4 },
      { bureau: "乙局", fiscal_year: 2022, spent: 7 },
    ]);
    expect(drawing?.kind).toBe("trend");
    if (drawing?.kind !== "trend") return;
    expect(drawing.data.series.map(({ name, points }) => [name, points.map(({ year }) => year)])).toEqual([
      ["甲局", [2022, 2023]],
      ["乙局", [2022]],
    ]);
  });

  test("with one name twice in a year is no line: it keeps its rows", () => {
    const drawing = drawn([
      { bureau: "甲局", fiscal_year: 2022, spent: 5 },
      { bureau: "甲局", fiscal_year: 2022, spent: 4 },
    ]);
    expect(drawing?.kind).toBe("ranking");
  });

  test("without a number, or of a single row, is no picture", () => {
    expect(drawn([{ a: "x" }, { a: "y" }])).toBeNull();
    expect(drawn([{ name: "x", n: 1 }])).toBeNull();
  });
});
