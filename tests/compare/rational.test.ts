import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  fraction,
  median,
  multiply,
  parseDecimal,
  subtract,
  toFixed,
  toNumber,
  whole,
  ZERO,
} from "../../lib/compare/rational";

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => fraction(n, d));

describe("exact fractions", () => {
  it("reads decimals exactly and nothing else", () => {
    expect(parseDecimal("-12.50")).toEqual({ n: -25n, d: 2n });
    expect(parseDecimal("123456789012345678.01")).toEqual({ n: 12345678901234567801n, d: 100n });
    for (const text of ["", "1e3", "1,000", ".5", "优"]) expect(parseDecimal(text)).toBeNull();
  });

  it("rounds halves away from zero and never prints minus zero", () => {
    expect(toFixed(fraction(2n, 3n), 2)).toBe("0.67");
    expect(toFixed(fraction(-5n, 1000n), 2)).toBe("-0.01");
    expect(toFixed(fraction(-1n, 1000n), 2)).toBe("0.00");
    expect(toFixed(whole(7), 0)).toBe("7");
  });

  it("has no quotient by zero", () => {
    expect(divide(whole(1), ZERO)).toBeNull();
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });

  it("takes the mean of both middle values", () => {
    expect(median([whole(4), whole(1), whole(2), whole(9)])).toEqual(whole(3));
    expect(median([])).toBeNull();
  });

  it("adds and subtracts, multiplies and divides back", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it("orders as numbers do where doubles are exact enough", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer(),
        (a, b) => Math.sign(compare(whole(a), whole(b))) === Math.sign(a - b),
      ),
    );
    expect(toNumber(fraction(-1n, 3n))).toBeCloseTo(-1 / 3, 15);
  });
});
