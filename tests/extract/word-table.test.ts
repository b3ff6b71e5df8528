import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const read = async (...lines: readonly string[]) =>
  extractText(["临江市水务局2022年度部门决算", "", ...lines].join("\n"), "a.txt");

describe("tables whose lines hold a row each, one space between cells and none for an empty one", () => {
  it("mark a figure whose column only habit tells", async () => {
    const { facts, abstentions } = await read(
      "支出决算表",
      "公开03表 单位：万元",
      "科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出",
      "合计 900.00 500.00 400.00",
      "213 农林水支出 900.00 500.00 400.00",
      "21303 水利 900.00 500.00 400.00",
      "2130301 行政运行 500.00 500.00",
      "2130306 水利工程运行与维护 400.00 400.00",
    );
    const of = (code: string | null) =>
      facts
        .filter((fact) => fact.subject_code === code)
        .map(({ column_id, printed, status }) => [column_id, printed, status === "ambiguous"]);
    expect(of(null)).toEqual([
      ["total", "900.00", false],
      ["basic", "500.00", true],
      ["project", "400.00", true],
    ]);
    expect(of("2130301")).toEqual([
      ["total", "500.00", false],
      ["basic", "500.00", true],
    ]);
    expect(of("2130306")).toEqual([
      ["total", "400.00", false],
      ["project", "400.00", true],
    ]);
    expect(abstentions).toEqual([]);
  });

  it("take no number of a line, and no code behind a name, for an amount", async () => {
    const { facts } = await read(
      "财政拨款收入支出决算总表",
      "公开04表 单位：万元",
      "收入 支出 备注",
      "项目 行次 决算数 项目 行次 合计 一般公共预算财政拨款 政府性基金财政拨款 国有资本经营财政拨款",
      "栏次 1 栏次 2 3 4 5",
      "一、一般公共预算财政拨款 1 812.40 一、一般公共服务支出 31 812.40 812.40",
      "二、政府性基金预算财政拨款 2 32",
      "本年收入合计 27 812.40 本年支出合计 59 812.40 812.40",
      "总计 32 812.40 总计 64 812.40 812.40",
      "",
      "收入决算表",
      "公开02表 单位：万元",
      "科目名称 科目编码 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入",
      "合计 812.40 812.40",
      "一般公共服务支出 201 812.40 812.40",
      "政府办公厅（室）及相关机构事务 20103 812.40 812.40",
      "行政运行 2010301 812.40 812.40",
    );
    const amounts = facts.map(({ printed }) => printed);
    expect(amounts.length).toBeGreaterThan(10);
    expect(new Set(amounts)).toEqual(new Set(["812.40"]));
    expect(facts.filter((fact) => fact.table === "income").map((fact) => fact.subject_code)).toContain(
      "2010301",
    );
  });

  it("tell three blocks of one table apart, by the numbers of lines where a label can stand in two", async () => {
    const { facts } = await read(
      "收入支出决算总表",
      "财决01表",
      "金额单位：元",
      "收入 支出 支出",
      "项目 行次 年初预算数 决算数 项目（按功能分类） 行次 年初预算数 决算数 项目（按支出性质和经济分类） 行次 决算数",
      "栏次 1 2 栏次 3 4 栏次 5",
      "一、一般公共预算财政拨款收入 1 500.00 610.00 一、一般公共服务支出 31 500.00 600.00 一、基本支出 57 600.00",
      "本年收入合计 27 500.00 610.00 本年支出合计 55 500.00 600.00 本年支出合计 80 600.00",
      "年初结转和结余 29 0.00 5.00 年末结转和结余 59 0.00 15.00",
      "总计 31 500.00 615.00 总计 62 500.00 615.00 总计 82 615.00",
    );
    const closing = facts.filter((fact) => fact.measure === "closing_balance");
    expect(closing.map(({ phase, value }) => [phase, value])).toEqual([
      ["budget_initial", "0.00"],
      ["actual", "15.00"],
    ]);
    expect(facts.filter((fact) => fact.measure === "basic_expenditure").map(({ value }) => value)).toEqual([
      "600.00",
    ]);
  });
});
