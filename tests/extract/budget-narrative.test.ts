import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";
import { stated } from "../support/stated";

const CHANGES = /^(?:change_|share_|stated_)/;

/** What the budget of 2023 of a made-up bureau is read to say. */
async function planned(...lines: readonly string[]): Promise<readonly string[]> {
  const text = ["平江县水利局2023年部门预算公开", "第二部分 2023年部门预算情况说明", ...lines].join("\n");
  const { facts, document } = await extractText(text);
  expect(document.kind).toBe("budget");
  expect(document.fiscal_year).toBe(2023);
  expect(facts.filter(({ table }) => table !== "budget_narrative")).toEqual([]);
  return facts.filter(({ measure }) => !CHANGES.test(measure)).map(stated);
}

describe("the text of a budget", () => {
  it("plans totals, kinds and what was carried over", async () => {
    expect(
      await planned(
        "一、部门收支总体情况",
        "2023年收支总预算500.00万元。收入预算包括：一般公共预算拨款收入450.00万元、上年结转50.00万元。",
        "二、支出预算情况",
        "2023年支出预算500.00万元，其中：基本支出300.00万元，占60%；项目支出200.00万元，占40%。",
      ),
    ).toEqual([
      "revenue_grand_total budget_initial 5000000.00",
      "expenditure_grand_total budget_initial 5000000.00",
      "fiscal_appropriation_revenue budget_initial general 4500000.00",
      "opening_balance budget_initial 500000.00",
      "expenditure_total budget_initial 5000000.00",
      "basic_expenditure budget_initial 3000000.00",
      "project_expenditure budget_initial 2000000.00",
    ]);
  });

  it("holds its figures against the budget or the execution of the year before", async () => {
    expect(
      await planned(
        "三、“三公”经费预算情况",
        "2023年“三公”经费预算6.20万元，比2022年预算6.80万元减少0.60万元，其中：公务接待费2.00万元。",
        "四、机关运行经费",
        "2023年机关运行经费预算23.50万元，比上年执行数24.00万元减少0.50万元。",
        "五、政府采购",
        "2023年政府采购预算总额86.00万元，其中：货物预算18.00万元，服务预算68.00万元。",
      ),
    ).toEqual([
      "three_public.total budget_initial 62000.00",
      "three_public.total budget_initial 2022 68000.00",
      "three_public.reception budget_initial 20000.00",
      "operating_expenses budget_initial 235000.00",
      "operating_expenses estimated 2022 240000.00",
      "procurement_total budget_initial 860000.00",
      "procurement_goods budget_initial 180000.00",
      "procurement_services budget_initial 680000.00",
    ]);
  });

  it("plans subject by subject, and counts at a date are no part of the plan", async () => {
    expect(
      await planned(
        "三、一般公共预算拨款支出预算情况",
        "农林水支出（类）水利（款）行政运行（项）2023年预算186.00万元，比2022年预算减少3.00万元。",
        "农林水支出（类）水利（款）防汛（项）2023年预算安排14.00万元，其中：基本支出0万元。",
        "四、国有资产占用情况",
        "截至2022年12月31日，本部门共有车辆2辆，编制人数20人。",
        "五、机关运行经费安排20.00万元。",
      ),
    ).toEqual([
      "function_expenditure budget_initial general 2130301 1860000.00",
      "function_expenditure budget_initial general 2130314 140000.00",
      "operating_expenses budget_initial 200000.00",
    ]);
  });

  it("gives nothing as spent", async () => {
    const text =
      "平江县水利局2023年部门预算\n一、收支情况\n2023年收入总预算90.00万元，支出总预算90.00万元。\n2022年实际支出80.00万元。\n公务接待费1.00万元。";
    const { facts } = await extractText(text);
    expect(facts.length).toBeGreaterThan(2);
    expect(facts.filter(({ phase }) => phase === "actual" || phase === "prior_actual")).toEqual([]);
  });
});
