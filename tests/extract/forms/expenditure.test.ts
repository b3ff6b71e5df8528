import { describe, expect, it } from "vitest";
import { statedIn } from "../../support/stated";

const lines = (...rows: readonly string[]): string => rows.map((row) => row.replaceAll("|", "\t")).join("\n");

describe("forms of revenue and expenditure", () => {
  it("a third side by nature of expenditure never becomes revenue", async () => {
    const facts = await statedIn(
      lines(
        "收入支出决算总表",
        "部门：平江县水利局||||||||单位：万元",
        "项目|行次|决算数|项目（按功能分类）|行次|决算数|项目（按支出性质和经济分类）|行次|决算数",
        "一、财政拨款收入|1|820.15|三、社会保障和就业支出|33|70.00|一、基本支出|58|357.15",
        "二、上级补助收入|3|12.50|四、农林水支出|34|762.65|人员经费|59|315.00",
        "六、其他收入|7||五、其他支出|35||日常公用经费|60|42.15",
        "本年收入合计|28|832.65|本年支出合计|60|832.65|本年支出合计|90|832.65",
        "总计|31|832.65|总计|63|832.65|总计|93|832.65",
      ),
    );
    expect(facts.filter((fact) => /grand|basic|personnel|public/.test(fact))).toEqual([
      "basic_expenditure 3571500.00",
      "personnel_expenses 3150000.00",
      "public_expenses 421500.00",
      "revenue_grand_total 8326500.00",
      "expenditure_grand_total 8326500.00",
      "expenditure_grand_total 8326500.00",
    ]);
  });

  it("two sides named 收入 and 支出 only", async () => {
    const facts = await statedIn(
      lines(
        "收入支出决算表",
        "部门：平江县水利局|||单位：万元",
        "收入|决算数|支出|决算数",
        "一、一般公共预算拨款收入|820.15|一、农林水支出|832.65",
        "二、政府性基金预算拨款收入|12.50|二、其他支出|",
        "本年收入小计|832.65|本年支出小计|832.65",
        "收入总计|832.65|支出总计|832.65",
      ),
    );
    expect(facts).toEqual([
      "fiscal_appropriation_revenue general 8201500.00",
      "function_expenditure 213 8326500.00",
      "fiscal_appropriation_revenue gov_fund 125000.00",
      "revenue_total 8326500.00",
      "expenditure_total 8326500.00",
      "revenue_grand_total 8326500.00",
      "expenditure_grand_total 8326500.00",
    ]);
  });

  it("a detail table by economic class gives its total column and its total row", async () => {
    const facts = await statedIn(
      lines(
        "一般公共预算财政拨款支出决算明细表",
        "部门：平江县水利局||||单位：万元",
        "项目||合计|工资福利支出||商品和服务支出",
        "科目编码|科目名称||小计|基本工资|小计",
        "栏次||1|2|3|4",
        "合计||340.15|310.00|200.00|30.15",
        "213|农林水支出|340.15|310.00|200.00|30.15",
        "2130301|行政运行|340.15|310.00|200.00|30.15",
      ),
    );
    expect(facts).toEqual([
      "general_public_budget_expenditure general 3401500.00",
      "economic_expenditure general 301 〔一般公共预算支出〕 3100000.00",
      "economic_expenditure general 30101 〔一般公共预算支出〕 2000000.00",
      "economic_expenditure general 302 〔一般公共预算支出〕 301500.00",
      "function_expenditure general 213 3401500.00",
      "function_expenditure general 2130301 3401500.00",
    ]);
  });

  it("a detail table of basic expenditure is no table of economic classes", async () => {
    const facts = await statedIn(
      lines(
        "一般公共预算财政拨款基本支出决算明细表",
        "部门：平江县水利局||||单位：万元",
        "科目编码|科目名称|合计|工资福利支出|商品和服务支出",
        "合计||340.15|310.00|30.15",
        "213|农林水支出|340.15|310.00|30.15",
      ),
    );
    expect(facts).toEqual([
      "basic_expenditure general 3401500.00",
      "economic_expenditure general 301 3100000.00",
      "economic_expenditure general 302 301500.00",
      "function_expenditure general 213 3401500.00",
    ]);
  });

  it("a table by subject without a title says nothing, least of all parts of codes as amounts", async () => {
    const facts = await statedIn(
      lines(
        "部门：平江县水利局||||||单位：万元",
        "项目||||本年支出合计|基本支出|项目支出",
        "支出功能分类科目编码|||科目名称|||",
        "类|款|项||||",
        "合计||||370.30|340.15|30.15",
        "213|03|01|行政运行|340.15|340.15|",
        "213|03|05|水利工程建设|30.15||30.15",
      ),
    );
    expect(facts).toEqual([]);
  });

  it("a table by subject without a title is the form whose own words its header has", async () => {
    const facts = await statedIn(
      lines(
        "部门：平江县水利局|||||单位：万元",
        "科目编码|科目名称|本年支出合计|基本支出|项目支出|经营支出",
        "合计||370.30|340.15|20.15|10.00",
        "2130301|行政运行|340.15|340.15||",
        "2130305|水利工程建设|30.15||20.15|10.00",
      ),
    );
    expect(facts).toContain("operating_expenditure 100000.00");
    expect(facts).toContain("expenditure_total 3703000.00");
  });

  it("a table with the words of two forms is neither", async () => {
    const rows = ["合计||370.30|340.15|30.15", "2130301|行政运行|370.30|340.15|30.15"];
    const two = lines("单位：万元", "科目编码|科目名称|合计|事业收入|经营支出", ...rows);
    expect(await statedIn(two)).toEqual([]);
  });

  it("projects listed by subject", async () => {
    const facts = await statedIn(
      lines(
        "一般公共预算财政拨款项目支出决算表",
        "部门：平江县水利局|||单位：万元",
        "科目编码|科目名称|项目名称|金额",
        "合计|||475.50",
        "2130305|水利工程建设|小型水库维修养护|275.50",
        "2130305|水利工程建设|河长制工作经费|200.00",
      ),
    );
    expect(facts).toEqual([
      "project_expenditure general 4755000.00",
      "project_executed general 2130305 〔小型水库维修养护〕 2755000.00",
      "project_executed general 2130305 〔河长制工作经费〕 2000000.00",
    ]);
  });

  it("a budget of the next year printed behind the accounts states nothing", async () => {
    const facts = await statedIn(
      lines(
        "收入支出决算总表",
        "部门：平江县水利局|||单位：万元",
        "项目|决算数|项目|决算数",
        "一、财政拨款收入|820.15|一、农林水支出|820.15",
        "本年收入合计|820.15|本年支出合计|820.15",
        "",
        "2024年部门预算支出总表",
        "单位：万元",
        "科目编码|科目名称|支出合计|基本支出|项目支出",
        "合计||900.00|400.00|500.00",
      ),
    );
    expect(facts.some((fact) => fact.includes("9000000"))).toBe(false);
  });

  it("a table of economic classes printed column by column gives no sum", async () => {
    const facts = await statedIn(
      lines(
        "一般公共预算财政拨款基本支出决算表",
        "部门：平江县水利局|||单位：万元",
        "科目名称|301 工资福利支出|30101 基本工资|30102 津贴补贴",
        "合计|人员经费|716.11|500.00|216.11",
      ),
    );
    expect(facts).toEqual([]);
  });
});
