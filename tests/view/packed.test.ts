import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../../lib/view/packed";

const cell = fc.oneof(
  fc.constantFrom("一般公共预算支出", "reported", ""),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const rows = fc.array(
  fc.record(
    { id: fc.string(), kind: cell, value: cell, of: fc.array(fc.integer()) },
    { noNullPrototype: true },
  ),
  {
    maxLength: 40,
  },
);

describe("what a page carries", () => {
  test("comes out as it went in, rows of one kind or not", () => {
    const page = fc.record({
      rows,
      mixed: fc.array(fc.oneof(cell, fc.dictionary(fc.string(), cell, { noNullPrototype: true }))),
      one: cell,
    });
    fc.assert(
      fc.property(page, (value) => {
        expect(unpack(pack(value))).toEqual(value);
      }),
      { seed: 20261201, numRuns: 300 },
    );
  });

  test("says names and repeated words once", () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      fact_id: `f${i}`,
      measure: "function_expenditure",
      status: i % 3 === 0 ? "validated" : "reported",
      budget: null,
    }));
    const size = (value: unknown): number => JSON.stringify(value).length;
    expect(unpack(pack(many))).toEqual(many);
    expect(size(pack(many))).toBeLessThan(size(many) / 5);
  });

  test("rows keep what they lack apart from what is empty", () => {
    const uneven = Array.from({ length: 9 }, (_, i) => (i === 4 ? { a: 1 } : { a: 1, b: null }));
    expect(unpack(pack(uneven))).toEqual(uneven);
    expect(Object.keys(unpack(pack(uneven))[4] ?? {})).toEqual(["a"]);
  });
});
