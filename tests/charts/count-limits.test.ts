import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classAmong, countLimits } from "../../lib/charts/classes";

describe("classes of counts", () => {
  test("have limits by a stated rule, so that 12 and 69 never share a shade", () => {
    expect(countLimits([4, 12, 69, 155], 6)).toEqual([2, 5, 10, 20, 50, 100]);
    const limits = countLimits([12, 69, 70, 71, 72, 73], 6);
    expect(classAmong(12, limits)).not.toBe(classAmong(69, limits));
    expect(countLimits([1, 4000], 6)).toEqual([1, 10, 100, 1000]);
    expect(countLimits([0], 6)).toEqual([]);
  });

  test("values of one class differ by less than 2.5 times while the limits are fine", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(counts, (values) => {
        const limits = countLimits(values, 9);
        for (const a of values)
          for (const b of values)
            if (classAmong(a, limits) === classAmong(b, limits))
              expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(2.5);
      }),
    );
  });
});
