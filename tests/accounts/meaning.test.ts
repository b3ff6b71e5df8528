import { describe, expect, it } from "vitest";
import { addMeanings, keyOf, readLabel } from "../../lib/accounts/meaning";

const path = (...labels: readonly string[]) => addMeanings(labels.map(readLabel));

describe("what the words of a header say", () => {
  it.each([
    ["公共预算财政拨款", "general"],
    ["公共财政预算拨款", "general"],
    ["一般公共预算财政拨款安排的", "general"],
    ["政府性基金预算财政拨款", "gov_fund"],
    ["国有资本经营预算财政拨款", "state_capital"],
  ])("%s is a fund and no phase", (label, fund) => {
    expect(readLabel(label)).toMatchObject({ fund, phase: null, unknown: "" });
  });

  it.each([
    ["上年决算数", { offset: -1, phase: "actual", computed: null }],
    ["2019年决算数", { year: 2019, phase: "actual", computed: null }],
    ["本年数", { offset: 0, phase: null, computed: null }],
    ["年初预算数", { phase: "budget_initial", computed: null }],
    ["调整预算数", { phase: "budget_adjusted", computed: null }],
    ["预算数", { phase: "budget", computed: null }],
  ])("%s is a year and a phase", (label, meaning) => {
    expect(readLabel(label)).toMatchObject({ ...meaning, unknown: "" });
  });

  it.each([
    [["较上年增减变动", "金额"], "change"],
    [["决算数与年初预算数相比", "差额"], "change"],
    [["决算数与年初预算数相比", "差异率（%）"], "percent"],
    [["决算数占年初预算数的%"], "percent"],
    [["完成预算（%）"], "percent"],
    [["决算数较预算数增减", "公务接待费"], "change"],
    [["对比"], "change"],
    [["差额（决算－预算）"], "change"],
  ])("%s is never an amount", (labels, computed) => {
    expect(path(...labels).computed).toBe(computed);
  });

  it("a part names its whole, and what the form gives anyway is not said again", () => {
    expect(keyOf(path("本年支出", "基本支出", "人员经费").items, ["expenditure"])).toBe("personnel");
    expect(keyOf(path("年初结转和结余", "基本支出结转").items)).toBe("basic+opening");
    expect(keyOf(path("三公经费", "公务用车购置及运行维护费", "小计").items, ["three_public"])).toBe(
      "vehicle",
    );
    expect(keyOf(path("三公经费", "公务用车购置及运行维护费", "购置费").items)).toBe("vehicle_purchase");
  });

  it("words it does not know, and words that contradict each other, are told", () => {
    expect(readLabel("惠民补贴").unknown).toBe("惠民补贴");
    expect(path("预算数", "决算数").unknown).not.toBe("");
    expect(path("一般公共预算", "政府性基金").unknown).not.toBe("");
  });
});
