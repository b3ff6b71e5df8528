import { describe, expect, it } from "vitest";
import { readTextRows } from "../../lib/documents/text/text-rows";
import { extractText } from "../support/extraction";

const TABLE =
  "部门：清河镇人民政府 单位：万元 科目编码 科目名称 本年支出合计 基本支出 项目支出 合计 1350.00 350.00 1000.00 201 一般公共服务支出 1350.00 350.00 1000.00 20103 政府办公厅（室）及相关机构事务 1350.00 350.00 1000.00 2010301 行政运行 350.00 350.00 0.00 2010302 一般行政管理事务 1000.00 0.00 1000.00";

describe("a table whose lines have run together into one", () => {
  it("is read by its words, each at its place", async () => {
    const text = `清河镇人民政府2021年度部门决算\n支出决算表\n${TABLE}\n`;
    const { facts } = await extractText(text);
    const item = facts.filter((fact) => fact.subject_code === "2010302" && fact.column === "项目支出");
    expect(item.map(({ value, line }) => [value, line])).toEqual([["10000000.00", 3]]);
    expect(text.slice(item[0]?.char ?? 0, (item[0]?.char ?? 0) + 7)).toBe("1000.00");
  });

  it.each([
    ["a row of many figures", `公务接待费${" 12.00".repeat(24)}`],
    ["a row between pipes", `| ${"基本支出 | 12.00 | 项目支出 | 11.00 | ".repeat(9)}`],
    ["a sentence", `${"收入 12.00 支出 11.00 ".repeat(9)}，均为财政拨款。`],
    ["a form of evaluation", `项目支出绩效自评表 ${"产出指标 数量 12.00 ".repeat(9)}`],
  ])("is not taken for %s", (_, text) => {
    expect(readTextRows(text)).toHaveLength(1);
  });
});
