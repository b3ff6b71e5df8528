import { describe, expect, it } from "vitest";
import type { Fact } from "../../../lib/records/schema";
import { extractText } from "../../support/extraction";

const FORM = `临湘市林业局2022年度部门决算

部门整体支出绩效自评表
（2022年度）
部门名称：临湘市林业局					单位：万元
预算执行情况	资金来源	年初预算数	全年预算数(A)	全年执行数(B)	分值	执行率(B/A)	得分
	资金总额	820.00	905.50	896.45	10	99.00%	9.9
	基本支出	610.00	640.50	640.50	—	100.00%	—
	项目支出	210.00	265.00	255.95	—	96.58%	—
一级指标	二级指标	三级指标	分值	年度目标值	全年实际值	得分	未完成原因
产出指标	数量指标	封山育林面积	40	≥300公顷	312公顷	40	
	质量指标	造林成活率	20	≥85%	83%	19.5	春旱
效益指标	社会效益指标	护林员上岗人数	20	56名	56名	20	
满意度指标	服务对象满意度指标	群众满意度	10	≥90%	92.5%	10	
合计			100			99.4	
`;

describe("a self-evaluation form in other words", () => {
  const find = async (row: string, measure: string): Promise<Fact | undefined> =>
    (await extractText(FORM)).facts.find((fact) => fact.row?.includes(row) && fact.measure === measure);

  it.each([
    ["封山育林面积", "indicator_target", "300", "公顷"],
    ["封山育林面积", "indicator_actual", "312", "公顷"],
    ["护林员上岗人数", "indicator_actual", "56", "名"],
    ["造林成活率", "indicator_score", "19.5", "分"],
    ["基本支出", "budget_adjusted", "6405000.00", "元"],
    ["项目支出", "expenditure_total", "2559500.00", "元"],
    ["总分", "indicator_weight", "100", "分"],
    ["总分", "performance_score", "99.4", "分"],
  ])("%s, %s", async (row, measure, value, unit) => {
    expect(await find(row, measure)).toMatchObject({ value, unit });
  });
});
