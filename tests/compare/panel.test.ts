import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decomposeChange, fixedMembers, panelLines } from "../../lib/compare/panel";
import { add, fraction, mean, type Rational, subtract, whole, ZERO } from "../../lib/compare/rational";

const amount = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((cents) => fraction(cents, 100n));
const year = fc
  .uniqueArray(fc.tuple(fc.constantFrom(..."abcdefghij"), amount), {
    selector: ([unit]) => unit,
    maxLength: 10,
  })
  .map((entries) => new Map<string, Rational>(entries));

describe("fixed and open panel", () => {
  it("splits the change of the mean exactly, whatever enters and leaves", () => {
    fc.assert(
      fc.property(year, year, (earlier, later) => {
        const split = decomposeChange(earlier, later);
        const shared = [...later.keys()].filter((unit) => earlier.has(unit));
        if (shared.length === 0) {
          expect(split).toBeNull();
          return;
        }
        const change = subtract(mean([...later.values()]) ?? ZERO, mean([...earlier.values()]) ?? ZERO);
        expect(split?.change).toEqual(change);
        expect(split && add(add(split.same, split.entry), split.exit)).toEqual(change);
      }),
    );
  });

  it("keeps only units present in every year on the main line", () => {
    const years = new Map([
      [
        2021,
        new Map([
          ["a", whole(1)],
          ["b", whole(3)],
        ]),
      ],
      [2020, new Map([["a", whole(5)]])],
    ]);
    expect([...fixedMembers(years)]).toEqual(["a"]);
    const { fixed, open } = panelLines(years);
    expect(fixed).toEqual([
      { year: 2020, total: whole(5), mean: whole(5), units: 1 },
      { year: 2021, total: whole(1), mean: whole(1), units: 1 },
    ]);
    expect(open.map((point) => [point.year, point.units])).toEqual([
      [2020, 1],
      [2021, 2],
    ]);
  });
});
