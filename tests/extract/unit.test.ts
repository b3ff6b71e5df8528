import { describe, expect, it } from "vitest";
import { bracketUnit, normalise, statedUnit } from "../../lib/extract/unit";
import { decimal } from "../../lib/records/decimal";

describe("the unit a caption states", () => {
  it.each([
    ["单位：万元", "万元"],
    ["单位:元", "元"],
    ["金额单位：元", "元"],
    ["金 额 单 位 ： 万 元", "万元"],
    ["计量单位：亿元", "亿元"],
    ["单位：人民币元", "元"],
    ["单位：人民币万元", "万元"],
    ["部门：平江县水利局　　　公开01表　　　金额单位：万元", "万元"],
    ["公开02表单位：元", "元"],
    ["（单位：千元）", "千元"],
  ])("%s", (text, unit) => {
    expect(statedUnit(text)).toBe(unit);
  });

  it.each([
    "部门：平江县水利局",
    "编制单位：平江县水利局",
    "单位：平江县水利局",
    "单位：人",
    "金额（万元）",
    "预算单位数量：3",
  ])("%s states none", (text) => {
    expect(statedUnit(text)).toBeNull();
  });

  it("reads a unit in brackets behind a title or a header word", () => {
    expect(bracketUnit("资金情况（万元）")).toBe("万元");
    expect(bracketUnit("收入支出决算总表(单位:元)")).toBe("元");
    expect(bracketUnit("因公出国（境）费")).toBeNull();
  });
});

describe("a printed value in 元", () => {
  const value = (digits: string, unit: string) => {
    const number = decimal(digits);
    return normalise(number, number.scale, unit);
  };

  it.each([
    ["952.29", "万元", "9522900.00", "元", "100"],
    ["6663125.83", "元", "6663125.83", "元", "0.01"],
    ["1658.901759", "万元", "16589017.59", "元", "0.01"],
    ["1.5", "亿元", "150000000.00", "元", "10000000"],
    ["35", "千元", "35000.00", "元", "1000"],
    ["12", "百元", "1200.00", "元", "100"],
    ["-4.12", "万元", "-41200.00", "元", "100"],
    ["0", "万元", "0.00", "元", "10000"],
    ["45.6", "万人", "456000", "人", "1000"],
    ["15", "批", "15", "批次", "1"],
    ["97.40", "%", "97.40", "%", "0.01"],
  ])("%s %s is %s %s, known to %s", (digits, unit, expected, plain, precision) => {
    expect(value(digits, unit)).toMatchObject({ value: expected, unit: plain, precision });
  });

  it("loses no digit below 分", () => {
    expect(value("0.00000049", "万元").value).toBe("0.0049");
  });
});
