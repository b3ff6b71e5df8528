import fc from "fast-check";
import { DIALECTS, type DialectName } from "./dialect";
import type { Layout, RowForm } from "./layout";

const money: fc.Arbitrary<Layout["money"]> = fc
  .record({
    unit: fc.constantFrom("元", "万元"),
    decimals: fc.constantFrom(2, 2, 2, 6),
    separator: fc.constantFrom("", ",", "，"),
    fullWidth: fc.boolean(),
    blank: fc.constantFrom("", "0", "0.00", "—", "-"),
  })
  .map((print) => (print.unit === "元" ? { ...print, decimals: 2 } : print)) as fc.Arbitrary<Layout["money"]>;

/** Layouts of one row form: every other choice of a province or a converter. */
export function layouts(rowForm: RowForm): fc.Arbitrary<Layout> {
  return fc.record({
    rowForm: fc.constant(rowForm),
    money,
    columnNumbers: fc.boolean(),
    lineNumbers: fc.boolean(),
    code: fc.constantFrom("one", "split", "wide", "fused"),
    total: fc.constantFrom("first", "last"),
    title: fc.record({
      numbered: fc.boolean(),
      year: fc.boolean(),
      bureau: fc.boolean(),
      heading: fc.boolean(),
    }),
    caption: fc.constantFrom("form-unit-bureau", "bureau-unit", "one-line", "unit-first", "bracket-unit"),
    classes: fc.constantFrom("all", "used"),
    sideValues: fc.constantFrom("one", "budgets"),
    general: fc.constantFrom(3, 6, 16),
    economic: fc.constantFrom("blocks", "split"),
    threePublic: fc.constantFrom(
      "flat",
      "flat-reception-first",
      "flat-vehicle-first",
      "flat-three-phases",
      "upright",
    ),
    notes: fc.boolean(),
    pageBreak: fc.boolean(),
    merged: fc.constantFrom("blank", "repeat"),
    dialect: fc.constantFrom(...(Object.keys(DIALECTS) as DialectName[])),
    brokenWords: fc.boolean(),
    contents: fc.boolean(),
  }) as fc.Arbitrary<Layout>;
}
