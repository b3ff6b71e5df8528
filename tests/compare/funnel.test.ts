import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNNEL_LIMIT, funnelOf } from "../../lib/compare/funnel";

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
          const clipped = point.low === 0 || point.high === 1;
          expect(clipped ? beyond && !point.outside : beyond !== point.outside).toBe(false);
        }
      }),
    );
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
