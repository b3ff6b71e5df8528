import { describe, expect, it } from "vitest";
import { statedIn } from "../../support/stated";

const lines = (...rows: readonly string[]): string => rows.map((row) => row.replaceAll("|", "\t")).join("\n");

describe("forms of self-evaluation", () => {
  it("with 总额, parts by source and a 合计 below the indicators", async () => {
    const facts = await statedIn(
      lines(
        "部门预算项目支出绩效自评表（2023年度）",
        "项目名称|小型水库维修",
        "预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因",
        "|总额|238.93|251.89|250.00|99.25%|10|9.93|",
        "|其中：财政资金|238.93|251.89|250.00|99.25%|/|/|",
        "绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析",
        "|产出指标|数量指标|维修水库|=|12|座|11|90|88|",
        "合计|100|97.93",
      ),
    );
    expect(facts).toEqual([
      "project_budget_initial budget_initial 〔小型水库维修〕 2389300.00",
      "project_budget_adjusted budget_adjusted 〔小型水库维修〕 2518900.00",
      "project_executed 〔小型水库维修〕 2500000.00",
      "project_execution_rate 〔小型水库维修〕 99.25 %",
      "project_weight 〔小型水库维修〕 10 分",
      "project_execution_score 〔小型水库维修〕 9.93 分",
      "project_budget_initial budget_initial 〔小型水库维修 · 财政资金〕 2389300.00",
      "project_budget_adjusted budget_adjusted 〔小型水库维修 · 财政资金〕 2518900.00",
      "project_executed 〔小型水库维修 · 财政资金〕 2500000.00",
      "project_execution_rate 〔小型水库维修 · 财政资金〕 99.25 %",
      "indicator_target 〔维修水库〕 12 座",
      "indicator_actual 〔维修水库〕 11 座",
      "indicator_weight 〔维修水库〕 90 分",
      "indicator_score 〔维修水库〕 88 分",
      "indicator_weight 〔总分〕 100 分",
      "project_score 〔小型水库维修〕 97.93 分",
    ]);
  });

  it("of a special fund without an initial budget, labels ending in a colon", async () => {
    const facts = await statedIn(
      lines(
        "项目绩效目标自评表",
        "专项名称|水利建设专项",
        "资金情况（万元）||全年预算数（A）|全年执行数（B）|执行率（B/A×100%）",
        "|年度资金总额：|100.00|98.00|98%",
        "|其中：中央补助|60.00|60.00|100%",
        "绩效指标|一级指标|二级指标|三级指标|全年指标值|全年实际完成值|未完成原因和改进措施",
        "|产出指标|数量指标|新建水池|10个|10个|",
      ),
    );
    expect(facts).toEqual([
      "project_budget_adjusted budget_adjusted 〔水利建设专项〕 1000000.00",
      "project_executed 〔水利建设专项〕 980000.00",
      "project_execution_rate 〔水利建设专项〕 98 %",
      "project_budget_adjusted budget_adjusted 〔水利建设专项 · 中央补助〕 600000.00",
      "project_executed 〔水利建设专项 · 中央补助〕 600000.00",
      "project_execution_rate 〔水利建设专项 · 中央补助〕 100 %",
      "indicator_target 〔新建水池〕 10 个",
      "indicator_actual 〔新建水池〕 10 个",
    ]);
  });

  it("that list projects one a row", async () => {
    const facts = await statedIn(
      lines(
        "项目支出绩效自评情况表",
        "单位：万元",
        "序号|项目名称|年初预算数|全年预算数|全年执行数|执行率|自评得分|自评等级",
        "1|河长制工作经费|200.00|210.00|200.00|95.24%|95.5|优",
        "合计||200.00|210.00|200.00|95.24%||",
      ),
    );
    expect(facts).toEqual([
      "project_budget_initial budget_initial 〔河长制工作经费〕 2000000.00",
      "project_budget_adjusted budget_adjusted 〔河长制工作经费〕 2100000.00",
      "project_executed 〔河长制工作经费〕 2000000.00",
      "project_execution_rate 〔河长制工作经费〕 95.24 %",
      "project_score 〔河长制工作经费〕 95.5 分",
      "project_grade 〔河长制工作经费〕 优",
      "project_budget_initial budget_initial 〔合计〕 2000000.00",
      "project_budget_adjusted budget_adjusted 〔合计〕 2100000.00",
      "project_executed 〔合计〕 2000000.00",
      "project_execution_rate 〔合计〕 95.24 %",
    ]);
  });
});
