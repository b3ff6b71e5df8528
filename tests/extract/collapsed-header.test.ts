import { describe, expect, it } from "vitest";
import { collapsedHeaders } from "../../lib/extract/collapsed-header";

const anything = { isPossible: () => true };

describe("a header whose merged cells are printed once", () => {
  it("has one reading where only one word can be split", () => {
    const isSum = (word: string | undefined): boolean => word === "合计" || word === "接待";
    expect(
      collapsedHeaders(
        [
          ["合计", "用车", "接待"],
          ["小计", "购置", "运行"],
        ],
        5,
        { isPossible: ([word]) => !isSum(word) },
      ),
    ).toEqual([[["合计"], ["用车", "小计"], ["用车", "购置"], ["用车", "运行"], ["接待"]]]);
  });

  it("has several where the words leave it open, and none of another width", () => {
    const levels = [
      ["甲", "乙"],
      ["一", "二"],
    ];
    expect(collapsedHeaders(levels, 3, anything)).toHaveLength(2);
    expect(collapsedHeaders(levels, 5, anything)).toEqual([]);
  });

  it("is given up where too many ways would have to be tried", () => {
    const many = Array.from({ length: 30 }, (_, i) => String(i));
    expect(collapsedHeaders([many, many], 45, anything)).toEqual([]);
  });
});
