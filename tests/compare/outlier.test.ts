import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainOutlier, type Scored, scoreOutlier } from "../../lib/compare/outlier";
import { OUTLIER_LIMIT } from "../../lib/compare/robust";

const scored = (values: readonly number[]): Scored[] => values.map((value, i) => ({ key: `u${i}`, value }));
/** Amounts to the cent: two that differ only in a float's last bit are the same amount. */
const positive = fc.integer({ min: 1, max: 1e8 }).map((cents) => cents / 100);
const group = fc.array(positive, { minLength: 8, maxLength: 40 });

describe("outlier score (F7)", () => {
  it("clears exactly at the value it names: a little nearer is no flag, a little farther is one", () => {
    fc.assert(
      fc.property(group, fc.constantFrom(50, 1e5), (values, factor) => {
        const units = scored([...values.slice(1), (values[0] ?? 1) * factor]);
        const key = `u${units.length - 1}`;
        const { verdict, clearsAt, median } = scoreOutlier(key, units, "log");
        fc.pre(verdict === "flag" && clearsAt !== null && median !== null && clearsAt !== median);
        const at = (value: number) =>
          scoreOutlier(key, [...units.slice(0, -1), { key, value }], "log").verdict;
        const reach = Math.log((clearsAt ?? 1) / (median ?? 1));
        expect(at((median ?? 1) * Math.exp(reach * 0.999))).not.toBe("flag");
        expect(at((median ?? 1) * Math.exp(reach * 1.001))).toBe("flag");
      }),
    );
  });

  it("clears exactly there too where more than half are equal and the mean deviation stands in", () => {
    const at = (value: number) =>
      scoreOutlier("u8", scored([10, 10, 10, 10, 10, 10, 10, 12, value]), "linear");
    const { verdict, mad, clearsAt } = at(100);
    expect([verdict, mad]).toEqual(["flag", 0]);
    const reach = (clearsAt ?? 0) - 10;
    expect(reach).toBeGreaterThan(0);
    expect(at(10 + reach * 0.999).verdict).toBe("within");
    expect(at(10 + reach * 1.001).verdict).toBe("flag");
  });

  it("does not depend on the unit of money where values enter as logarithms", () => {
    fc.assert(
      fc.property(group, (values) => {
        const [yuan, wan] = [values, values.map((value) => value / 10000)].map((list) =>
          scoreOutlier("u0", scored(list), "log"),
        );
        if (yuan?.score == null || wan?.score == null || (yuan.mad ?? 0) < 1e-6) return;
        expect(wan.score).toBeCloseTo(yuan.score, 5);
      }),
    );
  });

  it("orders fewer than eight values without marking any", () => {
    expect(scoreOutlier("u6", scored([1, 1, 1, 1, 2, 2, 1e9]), "log")).toMatchObject({
      verdict: "too_few",
      clearsAt: null,
      n: 7,
    });
  });

  it("keeps zeros apart from amounts, but not from rates", () => {
    const values = [0, 10, 11, 12, 13, 14, 15, 16, 17];
    expect(scoreOutlier("u0", scored(values), "log")).toMatchObject({ verdict: "own_class", n: 8 });
    expect(scoreOutlier("u0", scored(values), "linear").n).toBe(9);
  });

  it("marks nothing where all values are equal", () => {
    expect(scoreOutlier("u0", scored([5, 5, 5, 5, 5, 5, 5, 5]), "log").verdict).toBe("no_spread");
  });

  it("says which flags hang on one neighbour's company", () => {
    const pair = explainOutlier("u8", scored([100, 101, 102, 103, 104, 105, 106, 107, 200, 210]), "log");
    expect(pair.withoutNearest).toMatchObject({ left: "u9", n: 9 });
    expect(Math.abs(pair.withoutNearest.score ?? 0)).toBeGreaterThan(OUTLIER_LIMIT);
  });
});
