import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const admitted = async (text: string) => (await extractText(text)).facts.length > 0;

describe("a page of one or two sentences", () => {
  it.each([
    ["平江县水利局2020年度部门决算", "2020年度一般公共预算财政拨款支出95.20万元，其中基本支出70.10万元。"],
    ["平江县水利局2018年度部门决算公开情况说明", "一、收支情况：本年收入13.02万元，本年支出12.02万元。"],
    ["平江县水利局2019年度单位决算公示", "七、政府采购支出情况\n2019年度政府采购支出总额3.65万元。"],
    ["平江县水利局2017年度“三公”经费决算公开", "2017年度我局“三公”经费决算1.86万元，均为公务接待费。"],
    ["平江县水利局2016年度部门决算情况说明", "本部门2016年度收入决算数为98.60万元；支出决算数为98.60万元。"],
    [
      "平江县水利局2022年度“灌区改造”项目绩效自评报告",
      "项目预算资金160万元，实际支出152万元，预算执行率95%。",
    ],
  ])("is admitted below the title %s", async (title, text) => {
    expect(await admitted(`${title}\n${text}`)).toBe(true);
  });

  it.each([
    ["平江县2022年度部门决算公开工作顺利完成", "全县“三公”经费支出86.20万元，比上年下降6.2%。"],
    [
      "平江县水利局2023年上半年部门预算执行情况",
      "收入合计1,206.50万元，支出合计864.21万元，其中基本支出388.10万元。",
    ],
    ["关于做好2022年度部门决算公开工作的通知", "各单位：本年收入合计超过100万元的，另附说明。"],
    ["平江县水利局召开2022年度部门决算培训会", "会上通报，去年本年支出合计864.21万元。"],
    ["平江县水利局2022年度部门决算公开", "请下载附件。培训12次，发放资料300份。"],
  ])("is refused below the title %s", async (title, text) => {
    expect(await admitted(`${title}\n${text}`)).toBe(false);
  });
});

it("gives nothing and accuses nobody where it is a template of two lines", async () => {
  const { facts, findings } = await extractText(
    "平江县2021年度部门决算公开模板（供参考）\n一、收入支出决算情况说明\n收入总计××万元，支出总计××万元。\n二、收入决算情况说明\n本年收入合计××万元。",
  );
  expect(facts).toEqual([]);
  expect(findings).toEqual([]);
});

describe("a second title of accounts in one file", () => {
  const FIRST =
    "平江县司法局2022年度部门决算\n一、收入支出情况\n2022年度收入总计20.50万元，支出总计20.50万元。";

  it("begins another body's figures where both state the same", async () => {
    const { facts, findings } = await extractText(
      `${FIRST}\n平江县信访局2022年度部门决算\n一、收入支出情况\n2022年度收入总计2.18万元，支出总计2.18万元。`,
    );
    expect(facts.map(({ bureau, printed }) => `${bureau} ${printed}`)).toEqual([
      "平江县司法局 20.50万元",
      "平江县司法局 20.50万元",
      "平江县信访局 2.18万元",
      "平江县信访局 2.18万元",
    ]);
    expect(findings.filter(({ severity }) => severity === "certain")).toEqual([]);
  });

  it("is a list of what is published where titles follow one another", async () => {
    const { facts } = await extractText(
      `平江县司法局2022年度部门决算\n平江县公证处2022年度单位决算\n平江县信访局2022年度部门决算\n${FIRST}`,
    );
    expect(new Set(facts.map(({ bureau }) => bureau))).toEqual(new Set(["平江县司法局"]));
  });
});
