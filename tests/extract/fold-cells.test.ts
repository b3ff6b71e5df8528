import { describe, expect, it } from "vitest";
import { foldCells } from "../../lib/extract/grid/fold-cells";

const rowsOf = (words: string) =>
  foldCells(words.split("/").map((text, char) => ({ text, place: { line: 1, char } }))).map((row) =>
    row.cells.map(({ text }) => text).join("/"),
  );

describe("cells in order", () => {
  it("keep a header of merged cells apart though all cells together fill whole rows and the first total has no code", () => {
    expect(
      rowsOf(
        "项目/本年支出合计/基本支出/科目编码/科目名称/栏次/1/2//合计/9.00/9.00/205/教育支出/9.00/9.00/20502/普通教育/9.00/9.00",
      ),
    ).toEqual([
      "项目/本年支出合计/基本支出",
      "科目编码/科目名称",
      "栏次/1/2",
      "/合计/9.00/9.00",
      "205/教育支出/9.00/9.00",
      "20502/普通教育/9.00/9.00",
    ]);
  });
});
