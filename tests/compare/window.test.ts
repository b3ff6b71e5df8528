import { describe, expect, it } from "vitest";
import { ONE, type Rational } from "../../lib/compare/rational";
import { cutPanel, fullestWindow } from "../../lib/compare/window";

const year = (...units: string[]): Map<string, Rational> => new Map(units.map((unit) => [unit, ONE]));

describe("window of a trend", () => {
  it("is the one whose fixed panel holds the most unit-years", () => {
    const years = new Map([
      [2018, year("a")],
      [2019, year("a", "b", "c")],
      [2020, year("b", "c", "d")],
      [2021, year("d")],
    ]);
    expect(fullestWindow(years)).toEqual({ from: 2019, to: 2020 });
  });

  it("prefers the later of equal ones and does not trip over years nobody reports in", () => {
    const years = new Map([
      [2015, year("a")],
      [2016, year("a")],
      [2017, year()],
      [2019, year("b")],
      [2020, year("b")],
    ]);
    expect(fullestWindow(years)).toEqual({ from: 2019, to: 2020 });
    expect([...cutPanel(years, { from: 2016, to: 2019 }).keys()]).toEqual([2016, 2019]);
  });

  it("does not exist where no unit has two years", () => {
    expect(
      fullestWindow(
        new Map([
          [2020, year("a")],
          [2021, year("b")],
        ]),
      ),
    ).toBeNull();
    expect(fullestWindow(new Map())).toBeNull();
  });
});
