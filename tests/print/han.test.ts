import { describe, expect, it } from "vitest";
import { originalOffset, plainCharacters, plainText } from "../../lib/print/han";
import { extractText } from "../support/extraction";

describe("text as it is recognised", () => {
  it.each([
    ["鹽池縣王樂井鄉結轉和結餘", "盐池县王乐井乡结转和结余"],
    ["機關後勤、於年末", "机关后勤、于年末"],
    ["甚麼費用", "甚么费用"],
    ["一般公共預(yù)算", "一般公共预算"],
    ["中學（xué）部", "中学部"],
    ["结转（jié zhuǎn）和结余", "结转和结余"],
    ["縣(xian4)", "县"],
    ["學(ㄒㄩㄝˊ)校", "学校"],
    ["幼儿园(yuan)支出", "幼儿园支出"],
    ["部⻔⽬录", "部门目录"],
    ["收入&nbsp;8.00&nbsp;万元<br/>", "收入8.00万元"],
    ['<span style="font-size:12pt">一、收入</span>', "一、收入"],
  ])("%s reads %s", (printed, plain) => {
    expect(plainText(printed).text).toBe(plain);
  });

  it.each([
    "乾县什么费、后勤、于年末",
    "全年预算数（A）",
    "执行率（B/A）",
    "公顷(ha)",
    "方案(b)",
    "数据（Excel）导出",
    "节能(LED)照明",
    "R&D经费、<60岁、<专项>",
  ])("%s stays", (text) => {
    expect(plainText(text)).toEqual({ text, gaps: [] });
  });

  it("never changes the length when only characters are replaced", () => {
    const text = "⻔⻋決算總錶 “三公” １２";
    expect(plainCharacters(text)).toHaveLength(text.length);
  });

  it("leads every offset back to the same character of the original", () => {
    const printed = "預(yù)算數(shù)為12.50萬元";
    const { text, gaps } = plainText(printed);
    for (const [offset, character] of [...text].entries())
      expect(plainCharacters(printed[originalOffset(offset, gaps)] ?? "")).toBe(character);
  });
});

describe("places in accounts printed in Traditional characters with readings", () => {
  const text = [
    "蒙陰縣文化館(guǎn)2023年度部門決算公開說明",
    "二、收入決算情況說明",
    "2023年度本年收入合計(jì)310.25萬元，其中：財(cái)政撥款收入300.25萬元，經營收入0萬元，其他收入10.00萬元。",
    "三、支出決算情況說明",
    "本年支出合計309.00萬元，其中：基本支出200.00萬元，項(xiàng)目支出109.00萬元。",
    "“三公”經費(fèi)支出決算表",
    "單位：萬元",
    "項(xiàng)目\t預算數\t決(jué)算數",
    "合計\t3.00\t2.50",
    "因公出國（境）費(fèi)\t0.00\t0.00",
    "公務接待費(fèi)\t3.00\t2.50",
  ].join("\n");

  it("point at the figure in the text as it was given", async () => {
    const { facts } = await extractText(text);
    const printed = facts.filter(({ origin }) => origin === "printed");
    expect(printed.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["3102500.00", "3002500.00", "2000000.00", "25000.00"]),
    );
    for (const fact of printed) {
      const at = fact.char ?? -1;
      expect(plainCharacters(text.slice(at, at + (fact.printed ?? "").length))).toBe(fact.printed);
      expect(text.slice(0, at).split("\n")).toHaveLength(fact.line ?? 0);
    }
  });
});
