import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

/** A document that is no final account gives no record, and a reason. */
async function expectNothing(text: string): Promise<void> {
  const { facts, abstentions } = await extractText(text);
  expect(facts.map((fact) => `${fact.measure} ${fact.printed}`)).toEqual([]);
  expect(abstentions.length).toBeGreaterThan(0);
}

describe("a document that is no final account", () => {
  it("is a template nobody filled in", () =>
    expectNothing(`XX县XX局20XX年度部门决算
收入支出决算总表
部门：XX县XX局\t\t\t单位：万元
项目\t行次\t决算数\t项目\t行次\t决算数
一、一般公共预算财政拨款收入\t1\t\t一、一般公共服务支出\t14\t
本年收入合计\t12\t\t本年支出合计\t25\t
总计\t13\t\t总计\t26\t
第三部分 20XX年度部门决算情况说明
20XX年度收、支总计XX万元。与上年相比，增加（减少）XX万元，增长（下降）XX%。
本年收入合计0万元，其中：财政拨款收入0万元，占0%。
`));

  it("is a law", () =>
    expectNothing(`中华人民共和国预算法
第一章 总则
第一条 为了规范政府收支行为，强化预算约束，加强对预算的管理和监督，制定本法。
第十四条 经本级人民代表大会批准的预算、预算调整、决算、预算执行情况的报告及报表，应当在批准后二十日内由本级政府财政部门向社会公开。
经批准的部门预算、决算应当在批复后二十日内由各部门向社会公开。罚款10万元以上50万元以下。
`));

  it("is a piece of news", () =>
    expectNothing(`平江县举行2023年项目集中开工仪式
本报讯 6月18日，平江县集中开工12个项目，总投资35.6亿元，其中水利项目3个，投资4.2亿元，同比增长12.5%。
县财政局有关负责人介绍，今年一般公共预算支出预计达到62亿元，民生支出占比超过七成。
`));
});
