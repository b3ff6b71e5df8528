import { describe, expect, it } from "vitest";
import { readTextRows } from "../../lib/documents/text/text-rows";

const rowsOf = (...lines: readonly string[]): string[][] =>
  readTextRows(lines.join("\n"))
    .filter(({ kind }) => kind === "cells")
    .map(({ cells }) => cells.map(({ text }) => text));

describe("a table whose columns are set by spaces", () => {
  it("has one column where words stand at its left and figures at its right", () => {
    expect(
      rowsOf(
        "科目编码  科目名称              本年收入              本年支出",
        "208       社会保障和就业支出              20.00               18.00",
        "221       住房保障支出                     5.00                5.00",
        "2210201   住房公积金                       5.00                5.00",
      ),
    ).toEqual([
      ["科目编码", "科目名称", "本年收入", "本年支出"],
      ["208", "社会保障和就业支出", "20.00", "18.00"],
      ["221", "住房保障支出", "5.00", "5.00"],
      ["2210201", "住房公积金", "5.00", "5.00"],
    ]);
  });

  it("goes on behind a listed item without a figure, and parts a figure from the word one space behind it", () => {
    expect(
      rowsOf(
        "   项目            金额   项目                 金额",
        "一、财政拨款        9.00 一、农林水支出        9.00",
        "二、其他资金",
        "本年收入小计        9.00 本年支出小计          9.00",
      ),
    ).toEqual([
      ["项目", "金额", "项目", "金额"],
      ["一、财政拨款", "9.00", "一、农林水支出", "9.00"],
      ["二、其他资金", "", "", ""],
      ["本年收入小计", "9.00", "本年支出小计", "9.00"],
    ]);
  });

  it("of one row below its words is a table", () => {
    expect(rowsOf("   合计   基本支出   项目支出", "  641.35    469.35     172.00")).toEqual([
      ["合计", "基本支出", "项目支出"],
      ["641.35", "469.35", "172.00"],
    ]);
  });
});
