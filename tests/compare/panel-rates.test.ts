import { describe, expect, test } from "vitest";
import { panelRates, type RateGroup } from "../../lib/compare/panel-rates";
import { toNumber, whole } from "../../lib/compare/rational";

const group = (
  years: readonly number[],
  year: number,
  units: number,
  numerator: number,
  denominator: number | null,
  largest = 1,
): RateGroup => ({
  ...{ years, year, units, numerator: whole(numerator), largest: whole(largest) },
  denominator: denominator === null ? null : whole(denominator),
});

const BOTH = [2020, 2023];

describe("the same units over the years, for any metric", () => {
  test("are sum over sum, and newcomers stand in the faint line alone", () => {
    const panel = panelRates(
      [group(BOTH, 2020, 8, 800, 80), group(BOTH, 2023, 8, 1600, 80), group([2023], 2023, 4, 10000, 20)],
      1,
    );
    expect(panel?.members).toBe(8);
    expect(panel?.fixed.map(({ year, value }) => [year, toNumber(value)])).toEqual([
      [2020, 10],
      [2023, 20],
    ]);
    expect(panel?.open.map(({ units, value }) => [units, toNumber(value)])).toEqual([
      [8, 10],
      [12, 116],
    ]);
  });

  test("an amount has no denominator: its mean is over the units", () => {
    const panel = panelRates([group(BOTH, 2020, 10, 50, null), group(BOTH, 2023, 10, 70, null)], 1);
    expect(panel?.fixed.map(({ value }) => toNumber(value))).toEqual([5, 7]);
  });

  test("nothing is said for seven units, nor where one of them is more than half", () => {
    const of = (units: number, largest: number) => [
      group(BOTH, 2020, units, 100, 100, largest),
      group(BOTH, 2023, units, 100, 100, largest),
    ];
    expect(panelRates(of(7, 10), 100)).toBeNull();
    expect(panelRates(of(9, 51), 100)).toBeNull();
    expect(panelRates(of(9, 50), 100)).not.toBeNull();
  });
});
