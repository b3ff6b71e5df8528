import { describe, expect, it } from "vitest";
import type { PageContent, Rule, TextPiece } from "../../lib/documents/pdf/geometry";
import { headerTree } from "../../lib/documents/pdf/open/header-tree";
import { pageRows } from "../../lib/documents/pdf/page-rows";

const SIZE = 10;

/** A word whose middle stands at x, its upper edge at y. */
function word(text: string, x: number, y: number): TextPiece {
  const half = ([...text].length * (/[\u4e00-\u9fff]/.test(text) ? SIZE : SIZE / 2)) / 2;
  return { text, x0: x - half, x1: x + half, y0: y, y1: y + SIZE };
}

function page(
  texts: readonly TextPiece[],
  horizontal: readonly Rule[] = [],
  vertical: readonly Rule[] = [],
): PageContent {
  const size = { width: 600, height: 800 };
  const rest = { number: 1, ...size, turn: 0 as const, size, pictures: 0, invisible: 0, glyphs: 900 };
  return { ...rest, texts, horizontal, vertical };
}

const rowsOf = (content: PageContent): string[][] =>
  pageRows([content]).rows.map((row) => row.cells.map((cell) => cell.text));

describe("the header of a table without walls", () => {
  it("gives a word in the middle over several columns the first of them, whatever stands right below it", () => {
    const columns = [0, 1, 2, 3, 4, 5].map((c) => ({ x0: 40 + c * 60, x1: 70 + c * 60 }));
    const at = (c: number): number => 55 + c * 60;
    const blocks = [
      word("类", at(0), 112),
      word("甲", at(2), 100),
      ...[1, 2, 3].map((c) => word("乙", at(c), 124)),
      word("丙", (at(4) + at(5)) / 2, 100),
      ...[4, 5].map((c) => word("丁", at(c), 124)),
    ];
    const { cells, sure } = headerTree(blocks, columns);
    const upper = cells
      .filter((cell) => cell.depth === 0)
      .map(({ block, first, last }) => [block.text, first, last]);
    expect(upper).toEqual([
      ["类", 0, 0],
      ["甲", 1, 3],
      ["丙", 4, 5],
    ]);
    expect(sure).toBe(true);
  });

  it("is unsure of a word that stands over the middle of no columns", () => {
    const columns = [0, 1, 2].map((c) => ({ x0: 40 + c * 60, x1: 70 + c * 60 }));
    const blocks = [word("甲", 85, 100), ...[0, 1, 2].map((c) => word("乙", 55 + c * 60, 124))];
    expect(headerTree(blocks, columns).sure).toBe(false);
  });
});

describe("ruling lines between the rows of a table without walls", () => {
  const lines = [90, 130, 170, 210].map((at): Rule => ({ at, from: 30, to: 560 }));
  const row = (code: string, upper: string, lower: string, figure: string, y: number): TextPiece[] => [
    word(code, 60, y + 6),
    word(upper, 180, y),
    word(lower, 180, y + 12),
    word(figure, 400, y + 6),
  ];

  it("keep the lines of a name together, the first of them too", () => {
    const header = [
      word("科目编码", 60, 70),
      word("科目名称", 180, 70),
      word("合计", 400, 70),
      word("基本支出", 500, 70),
    ];
    const body = [
      ...row("20805", "行政事业单位", "养老支出", "12.50", 100),
      word("12.50", 500, 106),
      ...row("20899", "其他社会保障", "和就业支出", "3.50", 140),
      ...row("21011", "行政事业单位", "医疗", "1.00", 180),
    ];
    expect(rowsOf(page([...header, ...body], lines)).slice(1)).toEqual([
      ["20805", "行政事业单位养老支出", "12.50", "12.50"],
      ["20899", "其他社会保障和就业支出", "3.50", ""],
      ["21011", "行政事业单位医疗", "1.00", ""],
    ]);
  });
});

describe("a ruled header above rows without lines", () => {
  const walls = [30, 120, 260, 400].map((at): Rule => ({ at, from: 90, to: 120 }));
  const lines = [90, 120].map((at): Rule => ({ at, from: 30, to: 400 }));

  it("tells the columns of the figures below, also of one that stands at the edge of its cell", () => {
    const header = [word("项目", 75, 100), word("预算数", 190, 100), word("决算数", 330, 100)];
    const body = [
      word("合计", 75, 130),
      word("8.00", 388, 130),
      word("其他", 75, 150),
      word("7.00", 248, 150),
    ];
    expect(rowsOf(page([...header, ...body], lines, walls))).toEqual([
      ["项目", "预算数", "决算数"],
      ["合计", "", "8.00"],
      ["其他", "7.00", ""],
    ]);
  });
});

describe("a table without lines whose cells could not be told apart", () => {
  const names = ["收入", "支出", "结转", "结余", "总计"];
  const table = (
    heads: readonly [string, string],
    figure: (i: number) => readonly TextPiece[],
  ): PageContent =>
    page([
      word("项目", 75, 60),
      word(heads[0], 250, 60),
      word(heads[1], 450, 60),
      ...names.flatMap((name, i) => [word(name, 75, 100 + 40 * i), ...figure(i)]),
    ]);
  const reasons = (content: PageContent): (string | undefined)[] => {
    const figures = pageRows([content]).rows.flatMap(({ cells }) =>
      cells.filter((cell) => /\d/.test(cell.text)),
    );
    return [...new Set(figures.map((cell) => cell.place.loose))];
  };
  const two = (left: string, right: string, y: number): TextPiece[] => [
    word(left, 250, y),
    word(right, 450, y),
  ];

  it("is vouched for where every figure has its name and every column its words", () => {
    expect(reasons(table(["预算数", "决算数"], (i) => two("12.50", "13.50", 100 + 40 * i)))).toEqual([
      undefined,
    ]);
  });

  it("is not where the rows are too few to tell the columns by, unless the header names each of them", () => {
    const short = (heads: readonly TextPiece[]): (string | undefined)[] =>
      reasons(
        page([
          word("项目", 75, 60),
          ...heads,
          word(names[0] ?? "", 75, 100),
          ...two("12.50", "13.50", 100),
          word(names[1] ?? "", 75, 140),
          ...two("2.50", "3.50", 140),
        ]),
      );
    expect(short([word("预算数", 250, 60), word("决算数", 450, 60)])).toEqual([undefined]);
    expect(short([word("预算数", 250, 60)])).toEqual([expect.stringContaining("too few rows")]);
  });

  it("is not where the figures of one row stand on lines above and below its name", () => {
    const broken = table(["预算数", "决算数"], (i) => [
      ...two("302425", "151212", 92 + 40 * i),
      ...two("60.72", "80.36", 108 + 40 * i),
    ]);
    expect(reasons(broken)).toEqual(["no ruling lines, and figures in lines without a name"]);
  });

  it("is not where a figure is printed over the end of its name", () => {
    const clipped = page([
      ...table(["预算数", "决算数"], (i) => (i === 0 ? [] : two("12.50", "13.50", 100 + 40 * i))).texts.slice(
        0,
        3,
      ),
      ...names.map((name, i) => word(i === 0 ? `${name}2,000.00` : name, 75, 100 + 40 * i)),
      ...names.flatMap((_, i) => two("12.50", "13.50", 100 + 40 * i)),
    ]);
    expect(reasons(clipped)).toEqual(["no ruling lines, and figures and words in one column"]);
  });

  it("is not where the words of two columns stand over one", () => {
    const squeezed = table(["年初结转结余 本年收入合计", "决算数"], (i) =>
      two("12.50", "13.50", 100 + 40 * i),
    );
    expect(reasons(squeezed)).toEqual(["no ruling lines, and words of two columns in one"]);
  });
});

describe("the last row of a page", () => {
  const lines = [90, 110, 130, 150, 170].map((at): Rule => ({ at, from: 30, to: 330 }));
  const walls = [30, 130, 230, 330].map((at): Rule => ({ at, from: 90, to: 170 }));
  const marked = (last: string): (string | undefined)[] => {
    const rows = ["甲", "乙", "丙", "丁"].flatMap((name, i) => [
      word(name, 80, 95 + 20 * i),
      word(i < 3 ? `${i + 2}1.25` : last, 180, 95 + 20 * i),
      word(`${i + 3}0.50`, 280, 95 + 20 * i),
    ]);
    const cells = pageRows([page(rows, lines, walls)]).rows.flatMap((row) => row.cells);
    return cells.filter((cell) => cell.text === last).map((cell) => cell.place.loose);
  };

  it("does not vouch for a figure with fewer decimals than all others", () => {
    expect(marked("1,053.4")).toEqual(["a figure with fewer decimals than the others may be cut off"]);
    expect(marked("1,053.")).toEqual(["a figure with fewer decimals than the others may be cut off"]);
  });

  it("vouches for one printed like the others", () => {
    expect(marked("1,053.42")).toEqual([undefined]);
  });
});

describe("the last column of a ruled table", () => {
  const HEIGHT = 20;
  const lines = Array.from({ length: 11 }, (_, i): Rule => ({ at: 90 + HEIGHT * i, from: 30, to: 330 }));
  const walls = [30, 130, 230, 330].map((at): Rule => ({ at, from: 90, to: 90 + HEIGHT * 10 }));
  const marked = (others: string, last: string): (string | undefined)[] => {
    const rows = [..."甲乙丙丁戊己庚辛壬癸"].flatMap((name, i) => [
      word(name, 80, 95 + HEIGHT * i),
      word(others, 180, 95 + HEIGHT * i),
      word(i === 4 ? last : "3,217.80", 280, 95 + HEIGHT * i),
    ]);
    const cells = pageRows([page(rows, lines, walls)]).rows.flatMap((row) => row.cells);
    return cells.filter((cell) => cell.text === last).map((cell) => cell.place.loose);
  };

  it("may run on beyond the page where its figures have fewer decimals than all before", () => {
    for (const last of ["154,373.8", "154,373.", "154,373"])
      expect(marked("1,021.25", last)).toEqual([
        "a figure with fewer decimals than the others may be cut off",
      ]);
  });

  it("is vouched for where others leave zeros out too, and where it is printed like them", () => {
    expect(marked("1,021.5", "154,373.8")).toEqual([undefined]);
    expect(marked("1,021.25", "154,373.85")).toEqual([undefined]);
  });
});

describe("header words at the left of columns whose figures stand at the right", () => {
  const left = (text: string, x: number, y: number): TextPiece => {
    const width = [...text].length * (/[\u4e00-\u9fff]/.test(text) ? SIZE : SIZE / 2);
    return { text, x0: x, x1: x + width, y0: y, y1: y + SIZE };
  };
  const right = (text: string, x: number, y: number): TextPiece =>
    left(text, x - text.length * (SIZE / 2), y);
  const body = [
    ["合计", "93.50", "61.20", "32.30"],
    ["教育支出", "80.10", "52.00", "28.10"],
    ["卫生健康支出", "9.20", "9.20", "0.00"],
    ["住房保障支出", "4.20", "", "4.20"],
  ];

  it("name the columns they begin, though no figure stands below them", () => {
    const texts = [
      ...["名称", "合计", "基本支出", "项目支出"].map((text, i) => left(text, 40 + i * 120, 100)),
      ...body.flatMap(([name = "", ...figures], r) => [
        left(name, 40, 124 + r * 24),
        ...figures.flatMap((text, i) => (text === "" ? [] : [right(text, 270 + i * 120, 124 + r * 24)])),
      ]),
    ];
    expect(rowsOf(page(texts))).toEqual([["名称", "合计", "基本支出", "项目支出"], ...body]);
  });
});
