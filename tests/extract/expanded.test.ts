import { describe, expect, it } from "vitest";
import { GENERAL_BUDGET } from "../../lib/accounts/forms/fund-tables";
import type { Row } from "../../lib/documents/model";
import { expanded } from "../../lib/extract/tables/expanded";

const row = (...texts: readonly string[]): Row => ({
  kind: "cells",
  aligned: false,
  cells: texts.map((text, char) => ({ text, place: { line: 1, char } })),
});

const OF_SPENDING = { form: GENERAL_BUDGET, isName: () => false };

const textsOf = (rows: readonly Row[] | null): string[][] | null =>
  rows?.map(({ cells }) => cells.map(({ text }) => text)) ?? null;

describe("rows whose merged cells are printed once", () => {
  it("get every column back where the header makes sense in one way only", () => {
    expect(
      textsOf(
        expanded(
          [
            row("项目", "上年数", "本年数", "本年比上年"),
            row("增减额", "增减%"),
            row("合计", "9.00", "7.00", "-2.00", "-22.22"),
            row("公务接待费", "9.00", "7.00", "-2.00", "-22.22"),
          ],
          OF_SPENDING,
        ),
      )?.slice(0, 2),
    ).toEqual([
      ["项目", "上年数", "本年数", "本年比上年", "本年比上年"],
      ["", "", "", "增减额", "增减%"],
    ]);
  });

  it("are parted by the sums of their columns, and a total by its merged labels", () => {
    expect(
      textsOf(
        expanded(
          [
            row("科目编码", "科目名称", "年初预算数", "决算数"),
            row("合计", "基本支出", "项目支出"),
            row("合计", "8.00", "9.00", "5.00", "4.00"),
            row("208", "社会保障和就业支出", "8.00", "9.00", "5.00", "4.00"),
            row("20805", "行政事业单位养老支出", "8.00", "9.00", "5.00", "4.00"),
          ],
          OF_SPENDING,
        ),
      )?.slice(0, 4),
    ).toEqual([
      ["科目编码", "科目名称", "年初预算数", "决算数", "决算数", "决算数"],
      ["", "", "", "合计", "基本支出", "项目支出"],
      ["合计", "", "8.00", "9.00", "5.00", "4.00"],
      ["208", "社会保障和就业支出", "8.00", "9.00", "5.00", "4.00"],
    ]);
  });

  it("are left as they are where two ways make as much sense", () => {
    expect(
      expanded(
        [
          row("项目", "上年决算数", "本年决算数"),
          row("金额", "占比"),
          row("合计", "9.00", "7.00", "100.00"),
          row("公务接待费", "9.00", "7.00", "100.00"),
        ],
        OF_SPENDING,
      ),
    ).toBeNull();
  });
});
