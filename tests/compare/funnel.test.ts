import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNNEL_LIMIT, funnelLimits, funnelOf } from "../../lib/compare/funnel";

const unit = fc
  .integer({ min: 1, max: 60 })
  .chain((of) => fc.record({ key: fc.uuid(), of: fc.constant(of), met: fc.integer({ min: 0, max: of }) }));

describe("funnel (F11)", () => {
  it("marks exactly the units outside their own limits", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), (units) => {
        for (const point of funnelOf(units)?.points ?? []) {
          const beyond = point.rate < point.low - 1e-12 || point.rate > point.high + 1e-12;
          if (Math.abs(Math.abs(point.z) - FUNNEL_LIMIT) < 1e-9) continue;
          // Limits are cut at 0 and 1, where no share can lie beyond them.
          const within = point.rate >= 1e-12 && point.rate <= 1 - 1e-12;
          if (within) expect(beyond).toBe(point.outside);
          else if (beyond) expect(point.outside).toBe(true);
        }
      }),
    );
  });

  it("has two limits around the common rate that narrow with the count, by the formula of the normal limits", () => {
    const chance = { target: 0.4, between: 0 };
    for (const of of [25, 100, 400]) {
      const reach = FUNNEL_LIMIT * Math.sqrt((0.4 * 0.6) / of);
      const { low, high } = funnelLimits(chance, of);
      expect(low).toBeCloseTo(0.4 - reach, 12);
      expect(high).toBeCloseTo(0.4 + reach, 12);
    }
    expect(funnelLimits(chance, 4)).toEqual({ low: 0, high: 1 });
  });

  it("marks a unit far below the others as well as one far above", () => {
    const usual = Array.from({ length: 20 }, (_, i) => ({ key: `u${i}`, met: 100 + (i % 2), of: 200 }));
    const funnel = funnelOf([...usual, { key: "low", met: 55, of: 200 }, { key: "high", met: 150, of: 200 }]);
    const outside = funnel?.points.filter((point) => point.outside) ?? [];
    expect(outside.map(({ key }) => key).toSorted()).toEqual(["high", "low"]);
    expect(outside.every(({ rate, low, high }) => rate < low || rate > high)).toBe(true);
    expect(funnel?.points.every(({ low }) => low > 0.2)).toBe(true);
  });

  it("adds no variance where the spread is a little less than chance gives", () => {
    const units = [7, 8, 10, 11, 13, 14].map((met, i) => ({ key: `${i}`, met, of: 22 }));
    const funnel = funnelOf(units);
    // Above (n − 1)/n, so that the formula of the excess would give something.
    expect(funnel?.dispersion).toBeGreaterThan(5 / 6);
    expect(funnel?.dispersion).toBeLessThan(1);
    expect(funnel?.between).toBe(0);
  });

  it("adds no variance where chance alone explains the spread", () => {
    const units = [17, 18, 18, 19, 18, 17].map((met, i) => ({ key: `${i}`, met, of: 20 }));
    expect(funnelOf(units)).toMatchObject({ between: 0 });
  });

  it("widens with the spread between units, so that a common habit is no lead", () => {
    const units = Array.from({ length: 12 }, (_, i) => ({ key: `${i}`, met: 300 + 40 * (i % 6), of: 600 }));
    const funnel = funnelOf(units);
    expect(funnel?.dispersion).toBeGreaterThan(1);
    expect(funnel?.points.some((point) => point.outside)).toBe(false);
  });

  it("does not exist where nothing varies or nothing was counted", () => {
    expect(funnelOf([{ key: "a", met: 3, of: 3 }])).toBeNull();
    expect(funnelOf([{ key: "a", met: 0, of: 0 }])).toBeNull();
  });
});
