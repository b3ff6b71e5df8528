import { describe, expect, it } from "vitest";
import { statedIn } from "../../support/stated";

const read = (...rows: readonly string[]) =>
  statedIn(rows.map((row) => row.replaceAll("|", "\t")).join("\n"));

describe("both sides of the total tables", () => {
  it("funds in the words of 2013 to 2016, by row and by column", async () => {
    const facts = await read(
      "财政拨款收入支出决算总表",
      "单位：万元",
      "收入||支出|||",
      "项目|决算数|项目（按功能分类）|小计|公共财政预算拨款|政府性基金拨款",
      "一、公共预算财政拨款|8.00|一、农林水事务|9.00|8.00|1.00",
      "二、政府性基金拨款|1.00||||",
      "本年收入合计|9.00|本年支出合计|9.00|8.00|1.00",
    );
    expect(facts).toEqual([
      "fiscal_appropriation_revenue general 80000.00",
      "function_expenditure all 213 90000.00",
      "function_expenditure general 213 80000.00",
      "function_expenditure gov_fund 213 10000.00",
      "fiscal_appropriation_revenue gov_fund 10000.00",
      "fiscal_appropriation_revenue all 90000.00",
      "fiscal_appropriation_expenditure all 90000.00",
      "fiscal_appropriation_expenditure general 80000.00",
      "fiscal_appropriation_expenditure gov_fund 10000.00",
    ]);
  });

  it("a unit in the header, line numbers between, and a column of changes", async () => {
    const facts = await read(
      "收入支出决算总表",
      "项目|行次|上年数（万元）|本年数（万元）|比上年增减（%）|项目|行次|本年数（万元）",
      "一、财政拨款收入|1|7.00|8.00|14.29|一、农林水支出|9|9.00",
      "本年收入合计|2|7.00|8.00|14.29|本年支出合计|10|9.00",
    );
    expect(facts).toEqual([
      "fiscal_appropriation_revenue prior_actual 2022 70000.00",
      "fiscal_appropriation_revenue 80000.00",
      "function_expenditure 213 90000.00",
      "revenue_total prior_actual 2022 70000.00",
      "revenue_total 80000.00",
      "expenditure_total 90000.00",
    ]);
  });

  it("funds as rows, the year's flow as columns", async () => {
    const facts = await read(
      "财政拨款收入支出决算总表",
      "单位：万元",
      "项目|年初结转和结余|本年收入|本年支出|年末结转和结余",
      "合计|1.00|9.00|8.00|2.00",
      "一般公共预算财政拨款|1.00|8.00|7.00|2.00",
      "政府性基金预算财政拨款|0.00|1.00|1.00|0.00",
    );
    expect(facts).toHaveLength(12);
    expect(facts.slice(4, 8)).toEqual([
      "opening_balance general 10000.00",
      "fiscal_appropriation_revenue general 80000.00",
      "fiscal_appropriation_expenditure general 70000.00",
      "closing_balance general 20000.00",
    ]);
  });
});
