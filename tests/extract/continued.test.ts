import { describe, expect, it } from "vitest";
import type { Row } from "../../lib/documents/model";
import { isLostPart, joinContinued } from "../../lib/extract/continued";
import { FORM_TITLES } from "../../lib/extract/forms/titles";
import type { TableSegment } from "../../lib/extract/segments";

const row = (...texts: readonly string[]): Row => ({
  kind: "cells",
  aligned: true,
  cells: texts.map((text, char) => ({ text, place: { line: 1, char } })),
});
const part = (titled: boolean, ...rows: readonly Row[]): TableSegment => ({
  form: titled ? (FORM_TITLES.find(({ table }) => table === "expenditure") ?? null) : null,
  title: titled ? "支出决算表" : null,
  unit: titled ? "万元" : null,
  captions: [],
  rows,
  notes: "",
  firstLine: 1,
});

const HEADER = row("科目编码", "科目名称", "本年支出合计", "基本支出");
const BEGUN = part(
  true,
  HEADER,
  row("合计", "", "9.00", "9.00"),
  row("208", "社会保障和就业支出", "4.00", "4.00"),
);
const REST = row("213", "农林水支出", "5.00", "5.00");

describe("a table that goes on without a title, on the next sheet or page", () => {
  it("is one with its part before, below its header again or below none", () => {
    for (const behind of [part(false, REST), part(false, HEADER, REST)]) {
      const [only, ...others] = joinContinued([BEGUN, behind]);
      expect(others).toEqual([]);
      expect(only?.rows).toEqual([...BEGUN.rows, REST]);
    }
  });

  it("is another one where it begins with a total or has other columns", () => {
    const own = part(false, HEADER, row("合计", "", "5.00", "5.00"), REST);
    const narrower = part(false, row("213", "农林水支出", "5.00"));
    expect(joinContinued([BEGUN, own])).toHaveLength(2);
    expect(joinContinued([BEGUN, narrower])).toHaveLength(2);
    expect([isLostPart(BEGUN, own), isLostPart(BEGUN, narrower)]).toEqual([false, true]);
  });
});
