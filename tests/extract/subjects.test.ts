import { beforeAll, describe, expect, it } from "vitest";
import { levelOf, printedCode, SubjectIndex, subjectKey } from "../../lib/extract/subjects";
import { loadPackageReference } from "../../lib/reference/node-package";

let subjects: SubjectIndex;
beforeAll(async () => {
  subjects = new SubjectIndex((await loadPackageReference("data")).subjects);
});

describe("a printed subject code", () => {
  it.each([
    ["208", "208"],
    ["20805", "20805"],
    ["2080505", "2080505"],
    ["　　2080505", "2080505"],
    ["208 05 05", "2080505"],
    ["210110", "210110"],
    ["30101", "30101"],
  ])("%j is %s", (text, code) => {
    expect(printedCode(text)).toBe(code);
  });

  it.each(["", "合计", "12", "2080", "20805051", "208.05", "2080505机关事业单位", "一", "—"])(
    "%j is none",
    (text) => {
      expect(printedCode(text)).toBeNull();
    },
  );

  it("has the level its digits say", () => {
    expect(["208", "20805", "2080505"].map(levelOf)).toEqual(["class", "section", "item"]);
  });
});

describe("a code that lost a digit", () => {
  it("is completed from the codes the document prints elsewhere", () => {
    const known = new Map([
      ["2101103", "公务员医疗补助"],
      ["2101101", "行政单位医疗"],
    ]);
    expect(subjects.resolve("210110", "公务员医疗补助", known).code).toBe("2101103");
  });

  it("stays as printed, with the reason, where no single subject fits", () => {
    const { code, reason } = subjects.resolve("299990", "没有这个科目的名称", new Map());
    expect(code).toBe("299990");
    expect(reason).not.toBeNull();
  });

  it("is left alone when it is whole, whatever name stands beside it", () => {
    expect(subjects.resolve("2101103", "行政单位医疗", new Map())).toEqual({ code: "2101103", reason: null });
    expect(subjects.resolve("2299988", "从未见过", new Map()).code).toBe("2299988");
  });
});

describe("names of subjects", () => {
  it("find the class a row of the first table names", () => {
    expect(subjects.classByName("八、社会保障和就业支出")?.code).toBe("208");
    expect(subjects.classByName("卫生健康支出")?.code).toBe("210");
    expect(subjects.classByName("住房保障支出")?.code).toBe("221");
    expect(subjects.classByName("本年支出合计")).toBeUndefined();
  });

  it("are the same with and without level marks, brackets and the word 支出", () => {
    expect(subjectKey("社会保障和就业支出（类）")).toBe(subjectKey("社会保障和就业"));
    expect(subjectKey("政府办公厅(室)及相关机构事务")).toBe(subjectKey("政府办公厅（室）及相关机构事务"));
  });
});

describe("the economic classification", () => {
  it("is that of the year: it was made anew for 2018", () => {
    expect(subjects.economicSections("住房公积金", 2016)).toEqual(["30311"]);
    expect(subjects.economicSections("住房公积金", 2018)).toEqual(["30113"]);
    expect(subjects.economicSections("住房公积金", null).toSorted()).toEqual(["30113", "30311"]);
  });

  it("has subjects of every year where no source dates them", () => {
    const undated = new SubjectIndex([
      {
        classification: "economic",
        code: "30188",
        name: "通勤补助",
        level: "section",
        parent: "301",
        year_from: null,
        year_to: null,
        other_names: null,
        source: "none",
      },
    ]);
    for (const year of [2014, 2017, 2018, 2024, null])
      expect(undated.economicSections("通勤补助", year)).toEqual(["30188"]);
  });

  it("has classes, which no section is taken for", () => {
    expect(subjects.economicClass("工资福利支出")).toBe("301");
    expect(subjects.economicClass("办公费")).toBeUndefined();
    expect(subjects.economicClass("住房公积金")).toBeUndefined();
  });
});

describe("names of functional classes", () => {
  it("are those of every year", () => {
    expect(subjects.classNames()).toEqual(
      expect.arrayContaining(["农林水支出", "卫生健康支出", "医疗卫生与计划生育支出"]),
    );
    expect(subjects.classNames()).not.toContain("行政运行");
  });
});

describe("namesakes below a code", () => {
  it("stay in its branch", () => {
    const codes = subjects.namesakesUnder("行政运行", "21303").map(({ code }) => code);
    expect(codes).toEqual(["2130301"]);
    expect(subjects.namesakesUnder("行政运行", "21303")).not.toContainEqual(
      expect.objectContaining({ code: "2080101" }),
    );
    expect(subjects.namesakesUnder("水利", "21303")).toEqual([]);
  });
});
