import { describe, expect, it } from "vitest";
import { readTextRows } from "../../lib/documents/text/text-rows";

const cells = (text: string): string[][] =>
  readTextRows(text).map((row) => row.cells.map((cell) => cell.text));

describe("a row a line", () => {
  it("splits at tabs and keeps empty cells, so that an index is a column", () => {
    const text = "栏次\t\t1\t栏次\t\t2\n合计\t\t10.00\t合计\t\t\n";
    expect(cells(text)).toEqual([
      ["栏次", "", "1", "栏次", "", "2"],
      ["合计", "", "10.00", "合计", "", ""],
    ]);
    expect(readTextRows(text).every((row) => row.kind === "cells" && row.aligned)).toBe(true);
  });

  it("splits at Markdown pipes and drops the rule below the header", () => {
    expect(cells("| 项目 | 决算数 |\n| --- | ---: |\n| 合计 | 10.00 |\n")).toEqual([
      ["项目", "决算数"],
      ["合计", "10.00"],
    ]);
  });

  it("keeps a line without tabs as one paragraph", () => {
    const [row] = readTextRows("本年收入合计918.48万元。");
    expect(row).toMatchObject({ kind: "text", cells: [{ text: "本年收入合计918.48万元。" }] });
  });
});

describe("a cell a line", () => {
  const text = "\t项目\n\t行次\n\t决算数\n\n\t一、财政拨\n款收入\n\t1\n\t902.19\n\n\t合计\n\t\n\t912.19\n\n";

  it("ends a row at an empty line, joins broken cells and keeps empty ones", () => {
    expect(cells(text)).toEqual([
      ["项目", "行次", "决算数"],
      ["一、财政拨\n款收入", "1", "902.19"],
      ["合计", "", "912.19"],
    ]);
  });

  it("does not take an index for a column: merged cells are printed once", () => {
    expect(readTextRows(text).every((row) => !row.aligned)).toBe(true);
  });

  it("never lets a heading continue the cell above it", () => {
    const rows = cells("\t合计\n\t1.00\n\t2.00\n第三部分 决算情况说明\n\n");
    expect(rows.at(-1)).toEqual(["第三部分 决算情况说明"]);
  });
});

describe("a cell a line without tabs", () => {
  const row = (...lines: readonly string[]): string => `${lines.join("\n")}\n\n`;
  const table = (rows: readonly (readonly string[])[]): string => rows.map((cells) => row(...cells)).join("");
  const numbered = (make: (i: number) => readonly string[]): string =>
    table([["项目", "年初预算数", "决算数"], ...Array.from({ length: 12 }, (_, i) => make(i + 1))]);

  it("is a table where an empty line ends each row, also one whose cells hold a dash for nothing", () => {
    const dashed = cells(numbered((i) => [`用途${i}`, "——", `${i}.50`]));
    expect(dashed).toHaveLength(13);
    expect(dashed[1]).toEqual(["用途1", "——", "1.50"]);
    const none = cells(numbered((i) => [`用途${i}`, "——", "——"]));
    expect(none[12]).toEqual(["用途12", "——", "——"]);
  });

  it("is none where rows hold two cells: pairs of lines are what any page has", () => {
    const pairs = cells(table(Array.from({ length: 14 }, (_, i) => [`用途${i}`, `${i}.50`])));
    expect(pairs.every((one) => one.length === 1)).toBe(true);
  });

  it("is none where the rows are few, or no two beside each other are as long", () => {
    expect(cells(table(Array.from({ length: 7 }, (_, i) => [`甲${i}`, `${i}.5`, "1.0"])))[0]).toHaveLength(1);
    const uneven = Array.from({ length: 14 }, (_, i) =>
      [`甲${i}`, "1.0", "2.0", "3.0"].slice(0, 3 + (i % 2)),
    );
    expect(cells(table(uneven))[0]).toHaveLength(1);
  });
});

describe("places", () => {
  it.each(["\n", "\r\n", "\r"])("lead back to the character, with line ends %j", (end) => {
    const text = ["第一行", "甲\t 12.50 \t丙", "", "末行"].join(end);
    const [, row] = readTextRows(text);
    const place = row?.cells[1]?.place;
    expect(place?.line).toBe(2);
    expect(text.slice(place?.char, (place?.char ?? 0) + 5)).toBe("12.50");
  });

  it("count a page break as part of its line", () => {
    const rows = readTextRows("一\n\f二\n三");
    expect(rows.map((row) => row.cells[0]?.place.line)).toEqual([1, 2, 3]);
  });
});
