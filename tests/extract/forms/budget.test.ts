import { describe, expect, it } from "vitest";
import { extractText } from "../../support/extraction";

async function read(...rows: readonly string[]) {
  const text = rows.map((row) => row.replaceAll("|", "\t")).join("\n");
  const { facts, document } = await extractText(
    `平江县水利局2024年部门预算\n第二部分 2024年部门预算表\n${text}\n`,
  );
  return {
    kind: document.kind,
    facts: facts.map(
      ({ table, measure, phase, fiscal_year, fund, subject_code, item, column_id, value }) =>
        `${table} ${[measure, phase, fiscal_year, fund, subject_code, column_id, item, value].filter(Boolean).join(" ")}`,
    ),
  };
}

describe("a budget is read by the declarations of the accounts, as planned", () => {
  it("totals, with what was carried over by fund", async () => {
    const { kind, facts } = await read(
      "部门收支总表",
      "单位：万元",
      "收入项目|预算数|支出项目|预算数",
      "一、一般公共预算拨款收入|60.00|一、农林水支出|65.00",
      "二、事业收入|0.00|二、住房保障支出|5.00",
      "本年收入合计|60.00|本年支出合计|70.00",
      "上年结转（结余）|10.00|结转下年|0.00",
      "其中：一般公共预算|8.00||",
      "政府性基金预算|2.00||",
      "收入总计|70.00|支出总计|70.00",
    );
    expect(kind).toBe("budget");
    expect(facts).toEqual([
      "budget_income_expenditure_total fiscal_appropriation_revenue budget_initial 2024 general 600000.00",
      "budget_income_expenditure_total function_expenditure budget_initial 2024 213 650000.00",
      "budget_income_expenditure_total undertaking_revenue budget_initial 2024 0.00",
      "budget_income_expenditure_total function_expenditure budget_initial 2024 221 50000.00",
      "budget_income_expenditure_total revenue_total budget_initial 2024 600000.00",
      "budget_income_expenditure_total expenditure_total budget_initial 2024 700000.00",
      "budget_income_expenditure_total opening_balance budget_initial 2024 100000.00",
      "budget_income_expenditure_total closing_balance budget_initial 2024 0.00",
      "budget_income_expenditure_total opening_balance budget_initial 2024 general 80000.00",
      "budget_income_expenditure_total opening_balance budget_initial 2024 gov_fund 20000.00",
      "budget_income_expenditure_total revenue_grand_total budget_initial 2024 700000.00",
      "budget_income_expenditure_total expenditure_grand_total budget_initial 2024 700000.00",
    ]);
  });

  it("what the year before is said to have executed is an estimate, its budget a budget; changes are none", async () => {
    const { facts } = await read(
      "一般公共预算支出表",
      "单位：万元",
      "科目编码|科目名称|2023年执行数|2023年预算数|2024年预算数|||增减%",
      "||||小计|基本支出|项目支出|",
      "|合计|9.00|8.50|9.50|8.00|1.50|5.56",
      "213|农林水支出|9.00|8.50|9.50|8.00|1.50|5.56",
    );
    expect(facts.slice(0, 5)).toEqual([
      "budget_general_expenditure general_public_budget_expenditure estimated 2023 general total 90000.00",
      "budget_general_expenditure general_public_budget_expenditure budget_initial 2023 general total 85000.00",
      "budget_general_expenditure general_public_budget_expenditure budget_initial 2024 general total 95000.00",
      "budget_general_expenditure basic_expenditure budget_initial 2024 general basic 80000.00",
      "budget_general_expenditure project_expenditure budget_initial 2024 general project 15000.00",
    ]);
    expect(facts).toHaveLength(10);
  });

  it("economic classes, “三公” in a row of the body's own, purchases by fund", async () => {
    const { facts } = await read(
      "一般公共预算基本支出表",
      "单位：万元",
      "部门预算经济分类科目||预算数||",
      "科目编码|科目名称|合计|人员经费|公用经费",
      "|合计|8.00|7.00|1.00",
      "301|工资福利支出|7.00|7.00|0.00",
      "一般公共预算“三公”经费支出表",
      "单位：万元",
      "单位名称|合计|因公出国（境）费|公务接待费|公务用车运行维护费",
      "平江县水利局|1.50|0.00|0.50|1.00",
      "政府采购预算表",
      "单位：万元",
      "采购项目|合计|一般公共预算|政府性基金",
      "合计|3.00|2.50|0.50",
      "货物类|3.00|2.50|0.50",
    );
    expect(facts).toContain(
      "budget_basic_detail economic_expenditure budget_initial 2024 general 301 total 70000.00",
    );
    expect(facts).toContain(
      "budget_basic_detail public_expenses budget_initial 2024 general public 10000.00",
    );
    expect(facts).toContain("budget_three_public three_public.total budget_initial 2024 general 15000.00");
    expect(facts).toContain("budget_procurement procurement_goods budget_initial 2024 all 30000.00");
    expect(facts).toContain("budget_procurement procurement_total budget_initial 2024 gov_fund 5000.00");
  });

  it("targets of projects are aimed at, and their money is planned", async () => {
    const { facts } = await read(
      "项目支出绩效目标表",
      "单位：万元",
      "项目名称|水库除险加固|||",
      "项目资金|年度资金总额|41.20||",
      "|其中：财政拨款|41.20||",
      "一级指标|二级指标|三级指标|指标值|备注",
      "产出指标|数量指标|加固水库座数|≥3座|",
      "产出指标|质量指标|验收合格率|100%|",
    );
    expect(facts).toEqual([
      "budget_targets project_budget_initial budget_initial 2024 水库除险加固 412000.00",
      "budget_targets indicator_target budget_initial 2024 加固水库座数 3",
      "budget_targets indicator_target budget_initial 2024 验收合格率 100",
    ]);
  });

  it("a total in the text that is the table's 总计 is no certain contradiction", async () => {
    const { findings } = await extractText(
      [
        "平江县水利局2024年部门预算",
        "部门收支总表",
        "单位：万元",
        "项目\t预算数\t项目\t预算数",
        "一、财政拨款收入\t60.00\t一、农林水支出\t70.00",
        "本年收入合计\t60.00\t本年支出合计\t70.00",
        "上年结转\t10.00\t结转下年\t0.00",
        "收入总计\t70.00\t支出总计\t70.00",
        "第三部分 2024年部门预算情况说明",
        "2024年本部门收入预算总额70.00万元。",
      ].join("\n"),
    );
    expect(findings.filter(({ severity }) => severity === "certain")).toEqual([]);
  });

  it("forms left empty give nothing", async () => {
    const { facts } = await read(
      "政府性基金预算支出表",
      "单位：万元",
      "科目编码|科目名称|合计|基本支出|项目支出",
      "|合计|||",
      "注：本部门没有使用政府性基金安排的支出。",
    );
    expect(facts).toEqual([]);
  });
});
