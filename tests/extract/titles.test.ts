import { describe, expect, it } from "vitest";
import { formOf } from "../../lib/extract/forms/titles";

const table = (text: string, bureau: string | null = "平江县水利局"): string | null =>
  formOf(text, bureau)?.table ?? null;

describe("the form a title announces", () => {
  it.each([
    ["收入支出决算总表", "income_expenditure_total"],
    ["## 收入支出决算总表", "income_expenditure_total"],
    ["一、收入支出决算总表", "income_expenditure_total"],
    ["收 入 支 出 决 算 总 表", "income_expenditure_total"],
    ["2023年度收入支出决算总表", "income_expenditure_total"],
    ["一、2023年度收入支出决算总表", "income_expenditure_total"],
    ["平江县水利局2023年度收入支出决算总表", "income_expenditure_total"],
    ["2023年度平江县水利局收入支出决算总表", "income_expenditure_total"],
    ["表1 收入支出决算总表", "income_expenditure_total"],
    ["附表1-1：收入支出决算总表", "income_expenditure_total"],
    ["收入支出決算總表", "income_expenditure_total"],
    ["部门收支决算总表", "income_expenditure_total"],
    ["收入支出决算总表（单位：万元）", "income_expenditure_total"],
    ["一、收入支出决算总表（表1）", "income_expenditure_total"],
    ["收入支出决算总表（公开表）（续）", "income_expenditure_total"],
    ["财决公开01表 收入支出决算总表", "income_expenditure_total"],
    ["（一）岳阳市平江县水务局（本级）收入支出决算总表", "income_expenditure_total"],
    ["平江县加义镇人民政府2023年一般公共预算财政拨款支出决算表", "general_budget_expenditure"],
    ["收入决算表", "income"],
    ["支出决算表", "expenditure"],
    ["财政拨款收入支出决算总表", "fiscal_total"],
    ["财政拨款收支决算总表", "fiscal_total"],
    ["一般公共预算财政拨款支出决算表", "general_budget_expenditure"],
    ["一般公共预算财政拨款收入支出决算表", "general_budget_expenditure"],
    ["一般公共预算财政拨款基本支出决算表", "basic_detail"],
    ["一般公共预算财政拨款基本支出决算明细表", "basic_detail"],
    ["一般公共预算财政拨款“三公”经费支出决算表", "three_public"],
    ["财政拨款“三公”经费支出决算表", "three_public"],
    ["“三公”经费支出决算表", "three_public"],
    ["财政拨款机关运行经费支出决算表", "operating"],
    ["政府采购支出决算表", "procurement"],
    ["表十一 政府采购情况表", "procurement"],
    ["国有资产占有使用情况表", "asset_report"],
    ["10．机构运行信息表", "three_public"],
    ["决算公开表一 收入支出决算总表", "income_expenditure_total"],
    ["政府性基金预算财政拨款收入支出决算表", "gov_fund"],
    ["政府性基金预算财政拨款支出决算表", "gov_fund"],
    ["国有资本经营预算财政拨款支出决算表", "state_capital"],
    ["国有资本经营预算财政拨款收入支出决算表", "state_capital"],
  ])("%s", (text, expected) => {
    expect(table(text)).toBe(expected);
  });

  it.each([
    "收入支出决算总体情况说明",
    "（一）收入决算情况说明。",
    "2023年度部门决算公开",
    "本表反映部门本年度各项支出情况。",
    "收入支出预算总表",
    "一般公共预算支出表",
  ])("%s announces none", (text) => {
    expect(table(text)).toBeNull();
  });
});
