import { describe, expect, it } from "vitest";
import { collapsedHeaders } from "../../lib/extract/collapsed-header";
import { headerGrammar } from "../../lib/extract/grid/header-grammar";

const waysOf = (levels: string[][], count: number | null): string[][] =>
  collapsedHeaders(levels, count, headerGrammar()).map((paths) => paths.map((path) => path.join("/")));

describe("a header of the accounts printed without its spans", () => {
  it("hangs parts of a code below the code and labels before the amounts of their side", () => {
    expect(
      waysOf(
        [
          ["收入", "支出"],
          ["项目", "决算数", "项目（按功能分类）", "合计", "一般公共预算财政拨款"],
        ],
        5,
      ),
    ).toEqual([
      ["收入/项目", "收入/决算数", "支出/项目（按功能分类）", "支出/合计", "支出/一般公共预算财政拨款"],
    ]);
    expect(
      waysOf(
        [
          ["科目编码", "科目名称", "本年收入", "本年支出"],
          ["类", "款", "项", "小计", "基本支出", "项目支出"],
        ],
        8,
      ),
    ).toEqual([
      [
        "科目编码/类",
        "科目编码/款",
        "科目编码/项",
        "科目名称",
        "本年收入",
        "本年支出/小计",
        "本年支出/基本支出",
        "本年支出/项目支出",
      ],
      [
        "科目编码/类",
        "科目编码/款",
        "科目编码/项",
        "科目名称",
        "本年收入/小计",
        "本年收入/基本支出",
        "本年收入/项目支出",
        "本年支出",
      ],
    ]);
  });

  it("never splits an item by one that is no part of it", () => {
    expect(
      waysOf(
        [
          ["“三公”经费", "会议费", "培训费"],
          ["合计", "因公出国（境）费", "公务接待费"],
        ],
        5,
      ),
    ).toEqual([
      ["“三公”经费/合计", "“三公”经费/因公出国（境）费", "“三公”经费/公务接待费", "会议费", "培训费"],
    ]);
  });

  it("repeats a lowest row of stages below every column", () => {
    expect(
      waysOf(
        [
          ["“三公”经费", "机关运行经费"],
          ["合计", "公务接待费"],
          ["预算数", "决算数", "预算数", "决算数", "预算数", "决算数"],
        ],
        null,
      ),
    ).toEqual([
      [
        "“三公”经费/合计/预算数",
        "“三公”经费/合计/决算数",
        "“三公”经费/公务接待费/预算数",
        "“三公”经费/公务接待费/决算数",
        "机关运行经费/预算数",
        "机关运行经费/决算数",
      ],
    ]);
  });
});
