import { describe, expect, it } from "vitest";
import { extractText } from "../../support/extraction";
import { stated } from "../../support/stated";

async function read(...rows: readonly string[]) {
  const text = rows.map((row) => row.replaceAll("|", "\t")).join("\n");
  const { facts, abstentions } = await extractText(`平江县水利局2023年度部门决算\n${text}\n`);
  return { facts: facts.map(stated), left: abstentions.map(({ reason, text }) => `${reason}: ${text}`) };
}

const THREE_PUBLIC = ["“三公”经费支出决算表", "单位：万元"];
const T05 = ["一般公共预算财政拨款支出决算表", "单位：万元"];

describe("columns are what their words say", () => {
  it("a pair of columns below 与上年相比 holds changes, and is named as left out", async () => {
    const { facts, left } = await read(
      ...THREE_PUBLIC,
      "经费项目|去年决算数|今年决算数|与去年相比|",
      "|||增减额|增减幅度",
      "合计|9.00|7.00|-2.00|-22.22%",
      "公务接待费|9.00|7.00|-2.00|-22.22%",
    );
    expect(facts).toEqual([
      "three_public.total prior_actual 2022 90000.00",
      "three_public.total 70000.00",
      "three_public.reception prior_actual 2022 90000.00",
      "three_public.reception 70000.00",
    ]);
    expect(left).toEqual([
      "a column of changes, rates or shares holds no amount: 与去年相比/增减额",
      "a column of changes, rates or shares holds no amount: 与去年相比/增减幅度",
    ]);
  });

  it("years and changes as rows are read as they are as columns", async () => {
    const { facts, left } = await read(
      ...THREE_PUBLIC,
      "年度|合计|因公出国（境）费|公务用车运行维护费|公务接待费",
      "2022年|9.00|0.00|3.00|6.00",
      "2023年|7.00|0.00|2.00|5.00",
      "比上年增减|-2.00|0.00|-1.00|-1.00",
    );
    expect(facts.filter((fact) => fact.startsWith("three_public.total"))).toEqual([
      "three_public.total prior_actual 2022 90000.00",
      "three_public.total 70000.00",
    ]);
    expect(facts).toHaveLength(8);
    expect(left).toEqual(["a row of changes, rates or shares holds no amount: 比上年增减"]);
  });

  it("“三公” by fund: the whole is of all, each column of its own", async () => {
    const { facts } = await read(
      ...THREE_PUBLIC,
      "项目|总计|公共预算财政拨款|政府性基金拨款",
      "“三公”经费合计|7.00|6.50|0.50",
      "公务接待费|7.00|6.50|0.50",
    );
    expect(facts).toEqual([
      "three_public.total all 70000.00",
      "three_public.total general 65000.00",
      "three_public.total gov_fund 5000.00",
      "three_public.reception all 70000.00",
      "three_public.reception general 65000.00",
      "three_public.reception gov_fund 5000.00",
    ]);
  });

  it("budget, accounts and the year before stand beside a rate by subject", async () => {
    const { facts, left } = await read(
      ...T05,
      "科目编码|科目名称|上年决算数|年初预算数|本年决算数|决算数为预算数的%",
      "|合计|8.00|9.00|9.50|105.56",
      "213|农林水支出|8.00|9.00|9.50|105.56",
    );
    expect(facts).toEqual([
      "general_public_budget_expenditure prior_actual 2022 general 80000.00",
      "general_public_budget_expenditure budget_initial general 90000.00",
      "general_public_budget_expenditure general 95000.00",
      "function_expenditure prior_actual 2022 general 213 80000.00",
      "function_expenditure budget_initial general 213 90000.00",
      "function_expenditure general 213 95000.00",
    ]);
    expect(left).toHaveLength(1);
  });

  it("a code of 3xx or 5xx is an economic class, whatever the title; columns by fund are kept", async () => {
    const { facts } = await read(
      "财政拨款支出决算明细表",
      "单位：万元",
      "类|款|科目名称|合计|一般公共预算财政拨款|政府性基金预算财政拨款",
      "||合计|9.50|8.00|1.50",
      "302||商品和服务支出|9.50|8.00|1.50",
      "|01|办公费|9.50|8.00|1.50",
    );
    expect(facts).toEqual([
      "fiscal_appropriation_expenditure all 95000.00",
      "general_public_budget_expenditure general 80000.00",
      "gov_fund_expenditure gov_fund 15000.00",
      ...["302", "30201"].flatMap((code) => [
        `economic_expenditure all ${code} 〔财政拨款支出〕 95000.00`,
        `economic_expenditure general ${code} 〔一般公共预算支出〕 80000.00`,
        `economic_expenditure gov_fund ${code} 〔政府性基金支出〕 15000.00`,
      ]),
    ]);
  });

  it("the year's whole flow by subject (财决02)", async () => {
    const { facts } = await read(
      "收入支出决算表",
      "单位：万元",
      "科目编码|科目名称|年初结转和结余|本年收入|本年支出|使用非财政拨款结余|结余分配|年末结转和结余",
      "合计||1.00|9.00|8.50|0.00|0.00|1.50",
      "213|农林水支出|1.00|9.00|8.50|0.00|0.00|1.50",
    );
    expect(facts.slice(0, 6)).toEqual([
      "opening_balance 10000.00",
      "revenue_total 90000.00",
      "expenditure_total 85000.00",
      "non_fiscal_balance_used 0.00",
      "balance_distribution 0.00",
      "closing_balance 15000.00",
    ]);
    expect(facts).toContain("function_revenue 213 90000.00");
    expect(facts).toContain("function_expenditure 213 85000.00");
  });

  it("a column nobody knows is left out by name, the others are read", async () => {
    const { facts, left } = await read(
      ...T05,
      "科目编码|科目名称|合计|基本支出|项目支出|其中：惠民补贴",
      "|合计|9.50|8.00|1.50|0.30",
      "213|农林水支出|9.50|8.00|1.50|0.30",
    );
    expect(facts).toHaveLength(6);
    expect(left).toEqual([
      "column unknown to the form: 其中：惠民补贴 · 合计 0.30",
      "column unknown to the form: 其中：惠民补贴 · 213 0.30",
    ]);
  });

  it("two columns of the same words are neither read", async () => {
    const { facts, left } = await read(
      ...T05,
      "科目编码|科目名称|合计|合计|基本支出",
      "|合计|9.50|7.50|8.00",
      "213|农林水支出|9.50|7.50|8.00",
    );
    expect(facts).toEqual([
      "basic_expenditure general 80000.00",
      "function_expenditure general 213 80000.00",
    ]);
    expect(left).toHaveLength(2);
  });

  it("△ and brackets are signs of negative figures, a list number is none", async () => {
    const { facts } = await read(
      "政府性基金预算财政拨款收入支出决算表",
      "单位：万元",
      "科目编码|科目名称|年初结转和结余|本年收入|本年支出|年末结转和结余",
      "|合计|△1.00|9.00|8.50|(0.50)",
      "212|城乡社区支出|▲1.00|9.00|8.50|（0.50）",
    );
    expect(facts).toContain("opening_balance gov_fund -10000.00");
    expect(facts).toContain("closing_balance gov_fund 212 -5000.00");
  });

  it("a unit in a header cell is that of its column", async () => {
    const { facts } = await read(
      "“三公”经费支出决算表",
      "项目|预算数（元）|决算数（万元）|完成率（%）",
      "合计|50000.00|4.12|82.40",
      "公务接待费|50000.00|4.12|82.40",
    );
    expect(facts).toEqual([
      "three_public.total budget_initial 50000.00",
      "three_public.total 41200.00",
      "three_public.reception budget_initial 50000.00",
      "three_public.reception 41200.00",
    ]);
  });
});
