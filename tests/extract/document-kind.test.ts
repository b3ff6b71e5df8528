import { describe, expect, it } from "vitest";
import { wordingOf } from "../../lib/extract/identity/claim";
import { extractText } from "../support/extraction";

describe("a title says what its document is", () => {
  it.each([
    ["final_account", "平江县水利局2021年度部门决算"],
    ["final_account", "平江县水利局2021年决算公开说明"],
    ["final_account", "2013年度平江县水利局部门决算及三公经费决算公开"],
    ["final_account", "平江县财政局2020年度部门决算公开"],
    ["final_account", "平江县人民政府办公室2021年度部门决算"],
    ["final_account", "平江县财政局（本级）2022年度单位决算公开"],
    ["final_account", "市级机关事务管理中心2019年度部门决算"],
    ["three_public_notice", "平江县水利局2020年三公经费公开说明"],
    ["three_public_notice", "2015年平江县第一中学三公经费支出情况"],
    ["three_public_notice", "平江县水利局2018年度三公经费财政拨款支出决算表"],
    ["budget", "平江县水利局2024年部门预算公开"],
    ["budget", "平江县水利局2024年单位预算公开说明"],
    ["budget", "2019年平江县水利局部门预算编制说明"],
    ["budget", "平江县水利局2024年三公经费预算情况说明"],
    ["self_evaluation", "2022年度平江县水利局项目支出绩效自评表"],
    ["self_evaluation", "部门预算项目支出绩效自评表（2022年度）"],
    ["government", "平江县2020年度财政总决算"],
    ["government", "2019年度平江县本级政府决算公开"],
    ["government", "关于平江县2021年县级财政决算草案的报告"],
    ["government", "2022年全县一般公共预算支出决算表"],
    ["government", "平江县2023年社会保险基金决算"],
    ["government", "平江县2020年县级部门三公经费决算汇总情况"],
    ["government", "关于平江县2023年财政预算执行情况和2024年财政预算草案的报告"],
    ["part_of_a_year", "平江县水利局2022年上半年三公经费支出情况公开"],
    ["part_of_a_year", "平江县水利局2021年1-9月三公经费支出情况"],
    ["part_of_a_year", "平江县水利局2020年第三季度预算执行情况"],
    ["other_system", "中華民國113年度單位預算"],
  ])("%s: %s", (claim, title) => {
    expect(wordingOf(title)).toBe(claim);
  });

  it.each(["第三部分 部门决算", "平江县水利局概况", "目录", "平江县水利局2021年1-12月工作总结"])(
    "%s says nothing of the kind",
    (title) => {
      expect(["final_account", null]).toContain(wordingOf(title));
    },
  );
});

const NOTICE =
  "2020年平江县第一中学“三公”经费财政拨款支出决算3.62万元，比上年减少0.41万元，其中公务用车运行维护费3.30万元，公务接待费0.32万元，因公出国（境）费0万元。";

describe("what is admitted, and as what", () => {
  it.each([
    ["a notice of one line", `平江县第一中学2020年“三公”经费公开说明\n${NOTICE}`],
    ["a notice without a title", NOTICE],
    [
      "a title and a small table",
      "平江县第一中学2020年“三公”经费决算表\n单位：万元\n项目\t预算数\t决算数\n合计\t5.00\t3.62\n1.因公出国（境）费\t0.00\t0.00\n2.公务用车购置及运行费\t4.00\t3.30\n3.公务接待费\t1.00\t0.32",
    ],
  ])("%s", async (_, text) => {
    const { document, facts, bureau } = await extractText(text);
    const stated = facts.filter((fact) => fact.origin === "printed" && fact.phase === "actual");
    expect(stated.map(({ measure, fiscal_year, value }) => [measure, fiscal_year, value])).toEqual(
      expect.arrayContaining([
        ["three_public.total", 2020, "36200.00"],
        ["three_public.reception", 2020, "3200.00"],
      ]),
    );
    expect(document.fiscal_year).toBe(2020);
    expect(bureau?.name).toBe("平江县第一中学");
  });

  it.each([
    `平江县2020年财政决算公开\n${NOTICE}`,
    `平江县2020年度决算公开\n一、收入决算情况\n二、支出决算情况\n${NOTICE}`,
  ])("is the accounts of a place where no department is named: %s", async (text) => {
    const { facts } = await extractText(text);
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map(({ scope, bureau_id }) => [scope, bureau_id].join()))).toEqual(
      new Set(["region_whole,430626:全县汇总"]),
    );
  });

  it.each([
    ["part_of_a_year", `平江县第一中学2020年上半年“三公”经费公开\n${NOTICE}`],
    ["government", `平江县2020年财政预算草案\n${NOTICE}`],
    ["template", "XX局20XX年度“三公”经费公开\n“三公”经费XX万元\n公务接待费XX万元\n公务用车XX万元"],
    ["not_a_final_account", "平江县水利局招标公告\n项目预算120.00万元，工期60天。"],
  ])("gives nothing and says %s", async (code, text) => {
    const { facts, abstentions } = await extractText(text);
    expect(facts).toEqual([]);
    expect(abstentions[0]?.reason).toMatch(new RegExp(`^${code}: `));
  });
});
