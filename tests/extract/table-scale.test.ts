import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const spending = (unit: string, factor: number): readonly string[] => [
  "支出决算表",
  `单位：${unit}`,
  "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
  ...[
    ["合计", "", 310.25, 200.25, 110],
    ["207", "文化旅游体育与传媒支出", 290.25, 180.25, 110],
    ["221", "住房保障支出", 20, 20, 0],
  ].map((row) =>
    row.map((cell) => (typeof cell === "number" ? (cell * factor).toFixed(2) : cell)).join("\t"),
  ),
];

const cars = (unit: string, factor: number): readonly string[] => [
  "“三公”经费支出决算表",
  `单位：${unit}`,
  "项目\t预算数\t决算数",
  ...[
    ["合计", 3, 2.5],
    ["因公出国（境）费", 0, 0],
    ["公务用车购置及运行维护费", 2, 1.9],
    ["其中：公务用车购置费", 0, 0],
    ["公务用车运行维护费", 2, 1.9],
    ["公务接待费", 1, 0.6],
  ].map((row) =>
    row.map((cell) => (typeof cell === "number" ? (cell * factor).toFixed(2) : cell)).join("\t"),
  ),
];

const OPEN = ["ambiguous", "clash"];
const vouched = async (table: string, ...parts: readonly (readonly string[])[]): Promise<string[]> => {
  const text = ["蒙阴县文化馆2023年度部门决算公开", ...parts.flat()].join("\n");
  const { facts } = await extractText(text);
  return facts
    .filter((fact) => fact.table === table && fact.value !== "0.00" && !OPEN.includes(fact.status))
    .map(({ measure }) => measure);
};

describe("a table printed in the wrong unit, whose sums hold all the same", () => {
  it("is vouched for where two tables are in two units and both are of a size", async () => {
    expect(await vouched("expenditure", spending("元", 10_000), cars("万元", 1))).not.toEqual([]);
    expect(await vouched("three_public", spending("元", 10_000), cars("万元", 1))).not.toEqual([]);
  });

  it("is in doubt where no department lives on so little", async () => {
    expect(await vouched("expenditure", spending("元", 1), cars("万元", 1))).toEqual([]);
  });

  it("is in doubt where a part would be greater than the whole", async () => {
    expect(await vouched("three_public", spending("元", 10_000), cars("万元", 10_000))).toEqual([]);
  });

  it("is in doubt where another table states the same digits in another unit", async () => {
    const other = spending("元", 1).map((line) =>
      line.replace("支出决算表", "一般公共预算财政拨款支出决算表").replace("本年支出合计", "合计"),
    );
    expect(await vouched("general_budget_expenditure", spending("万元", 1), other)).toEqual([]);
  });
});
