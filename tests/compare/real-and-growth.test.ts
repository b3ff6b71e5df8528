import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthOf } from "../../lib/compare/growth";
import { divide, equal, fraction, multiply } from "../../lib/compare/rational";
import { parsePriceIndex, realValue } from "../../lib/compare/real-terms";

describe("real terms (F3)", () => {
  it("refuses a series with a missing year, a year twice or anything that is no number", () => {
    expect(parsePriceIndex("2019 102\n2021 101")).toEqual({ ok: false, problem: "gap", at: "2020" });
    expect(parsePriceIndex("2020:102;2020:103")).toEqual({ ok: false, problem: "repeated", at: "2020" });
    expect(parsePriceIndex("2020 about 2%")).toEqual({
      ok: false,
      problem: "unreadable",
      at: "2020 about 2%",
    });
    expect(parsePriceIndex("2020 0")).toMatchObject({ ok: false, problem: "unreadable" });
    expect(parsePriceIndex(" ")).toMatchObject({ ok: false, problem: "too_short" });
  });

  it("gives no value for a year the series does not reach", () => {
    const series = parsePriceIndex("2021 100.9");
    if (!series.ok) throw new Error("the series is valid");
    expect(realValue(fraction(1n, 1n), 2019, 2021, series.index)).toBeNull();
  });

  it("leaves the base year alone, and goes there and back without loss", () => {
    const steps = fc.array(fc.integer({ min: 900, max: 1200 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, fc.bigInt({ min: 1n, max: 10n ** 14n }), (tenths, cents) => {
        const series = parsePriceIndex(tenths.map((step, i) => `${2011 + i} ${step / 10}`).join("\n"));
        if (!series.ok) throw new Error(series.problem);
        const [amount, last] = [fraction(cents, 100n), 2010 + tenths.length];
        const real = realValue(amount, last, 2010, series.index);
        const back = real && realValue(real, 2010, last, series.index);
        expect(back && equal(back, amount)).toBe(true);
        expect(realValue(amount, 2010, 2010, series.index)).toEqual(amount);
        const product = tenths.reduce((all, step) => multiply(all, fraction(BigInt(step), 1000n)), amount);
        expect(real && equal(real, divide(multiply(amount, amount), product) ?? amount)).toBe(true);
      }),
    );
  });
});

describe("growth (F8)", () => {
  const amount = fc.integer({ min: 1, max: 1e11 }).map((cents) => cents / 100);

  it("there and back again is no growth, and a factor gives the later value", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [up, down] = [growthOf(a, b), growthOf(b, a)];
        expect((up?.value ?? 0) + (down?.value ?? 0)).toBeCloseTo(0, 9);
        expect((a * Math.exp(up?.value ?? 0)) / b).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has no growth out of nothing into nothing, nor of negative amounts", () => {
    expect(growthOf(0, 0)).toBeNull();
    expect(growthOf(-1, 5)).toBeNull();
    expect(growthOf(5, 0)).toEqual({ kind: "midpoint", value: -2 });
  });
});
