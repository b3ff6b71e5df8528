import { describe, expect, it } from "vitest";
import { namesInTitle } from "../../lib/extract/identity/title";
import { extractText } from "../support/extraction";

describe("the name in a title", () => {
  it.each([
    ["平江县水利局2021年度部门决算情况说明", "平江县水利局"],
    ["2022年平江县人大常委会办公室部门决算", "平江县人大常委会办公室"],
    ["平江县第一中学2018年度部门决算及三公经费公开", "平江县第一中学"],
    ["平江县人民检察院2014年三公经费决算情况说明", "平江县人民检察院"],
    ["关于平江县瓮江镇人民政府2020年度部门决算的说明", "平江县瓮江镇人民政府"],
    ["平江县公安局关于2020年度部门决算公开的说明", "平江县公安局"],
    ["三、平江县水库管理所2017年度部门决算情况说明", "平江县水库管理所"],
    ["附件2：平江县社会工作部2023年度部门决算公开", "平江县社会工作部"],
    ["平江县水土保持工作站2022年度单位决算", "平江县水土保持工作站"],
    ["教育部2019年度部门决算", "教育部"],
    ["湖南省社会科学院2015年部门决算", "湖南省社会科学院"],
    ["平江县财政局本级2019年度决算公开", "平江县财政局本级"],
    ["平江县机关幼儿园2024年单位预算公开", "平江县机关幼儿园"],
    ["2021年度平江县水利局收入支出决算总表", "平江县水利局"],
    ["平江县非税收入管理局2016年度决算", "平江县非税收入管理局"],
  ])("%s is %s", (title, name) => {
    expect(namesInTitle(title)).toContain(name);
  });

  it.each([
    "收入支出决算总表",
    "一般公共预算财政拨款支出决算情况说明",
    "第二部分2021年度部门决算情况说明",
    "本单位2021年度部门决算",
    "部门决算单位构成",
    "XX县XX局2021年度部门决算",
  ])("%s names nobody", (title) => {
    expect(namesInTitle(title)).toEqual([]);
  });
});

const SAID = `
一、收入决算情况说明
本年收入合计300.00万元，其中：财政拨款收入300.00万元。
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出200.00万元，项目支出100.00万元。
`;

describe("the body a document is about", () => {
  it.each([
    [
      "a title broken over lines",
      "湖南省平江县\n安定镇人民政府\n2022年度部门决算公开",
      "湖南省平江县安定镇人民政府",
    ],
    ["a title that ends in a full stop", "平江县水利局2020年部门决算。", "平江县水利局"],
    ["a heading about itself alone", "一、平江县水库管理所概况\n二、部门决算情况", "平江县水库管理所"],
    ["a title with the year in characters", "平江县中医医院\n二〇二二年度部门决算", "平江县中医医院"],
    ["a party body before its place", "政协平江县委员会办公室2022年度部门决算公开", "政协平江县委员会办公室"],
    ["a title below a place", "平江县\n平江县中医医院2022年度部门决算", "平江县中医医院"],
  ])("stands in %s", async (_, title, name) => {
    const { bureau } = await extractText(title + SAID);
    expect(bureau?.name).toBe(name);
    expect(bureau?.region_code).toBe("430626");
  });

  it("is named by its file where the text does not", async () => {
    const { bureau } = await extractText(SAID, "平江县文化馆2021年度部门决算.txt");
    expect(bureau?.name).toBe("平江县文化馆");
  });

  it("is no place", async () => {
    expect((await extractText(`平江县2021年部门决算${SAID}`)).bureau).toBeNull();
  });
});
