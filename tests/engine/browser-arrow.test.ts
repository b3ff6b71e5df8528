import {
  Decimal,
  Field,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBatch } from "../../lib/engine/browser-arrow";
import { formatDecimal } from "../../lib/records/decimal";

/** 128-bit little-endian words of an integer, as Arrow stores decimals. */
function wordsOf(value: bigint): Uint32Array {
  const unsigned = BigInt.asUintN(128, value);
  return Uint32Array.from({ length: 4 }, (_, i) => Number((unsigned >> BigInt(32 * i)) & 0xffffffffn));
}

function readDecimal(value: bigint, precision: number, scale: number): unknown {
  const type = new Decimal(scale, precision, 128);
  const column = makeData({ type, length: 1, nullCount: 0, data: wordsOf(value) });
  const schema = new Schema([new Field("v", type, true)]);
  const struct = makeData({ type: new Struct(schema.fields), length: 1, nullCount: 0, children: [column] });
  return readBatch(new RecordBatch(schema, struct))[0]?.v;
}

describe("an Arrow batch", () => {
  test("any decimal arrives with all its digits", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }),
          fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
        ),
        fc.integer({ min: 1, max: 12 }),
        (digits, scale) => {
          expect(readDecimal(digits, 38, scale)).toBe(formatDecimal({ digits, scale }, scale));
        },
      ),
    );
  });

  test("an integer sum, which comes as DECIMAL(38, 0), is a number", () => {
    expect(readDecimal(42n, 38, 0)).toBe(42);
    expect(readDecimal(2n ** 63n, 38, 0)).toBe("9223372036854775808");
  });

  test("any text arrives as it is, also from a slice and beside nulls", () => {
    const text = fc.option(fc.string({ unit: "binary", maxLength: 12 }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom("", "决算", "a决𠮷b", "\ufeff年")), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.nat(),
        (texts, cut) => {
          const from = cut % texts.length;
          const column = vectorFromArray(texts, new Utf8()).data[0]?.slice(from, texts.length - from);
          const schema = new Schema([new Field("t", new Utf8(), true)]);
          const struct = makeData({
            type: new Struct(schema.fields),
            length: texts.length - from,
            nullCount: 0,
            children: [column] as never[],
          });
          expect(readBatch(new RecordBatch(schema, struct)).map((row) => row.t)).toEqual(texts.slice(from));
        },
      ),
    );
  });

  test("null stays null in every column", () => {
    const columns = {
      a: vectorFromArray([null, "x"], new Utf8()),
      b: vectorFromArray([null, 7n], new Int64()),
    };
    const schema = new Schema([new Field("a", new Utf8(), true), new Field("b", new Int64(), true)]);
    const children = Object.values(columns).flatMap((vector) => vector.data as unknown[]) as never[];
    const struct = makeData({ type: new Struct(schema.fields), length: 2, nullCount: 0, children });
    expect(readBatch(new RecordBatch(schema, struct))).toEqual([
      { a: null, b: null },
      { a: "x", b: 7 },
    ]);
  });
});
