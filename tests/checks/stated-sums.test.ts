import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

async function certainOf(...sentences: readonly string[]) {
  const text = [
    "平江县水利局2023年度部门决算",
    "一、收入决算情况说明",
    "本年收入合计500.00万元，其中：财政拨款收入500.00万元。",
    "二、支出决算情况说明",
    ...sentences,
  ].join("\n");
  const { findings } = await extractText(text);
  return findings.filter(({ severity }) => severity === "certain").map(({ kind }) => kind);
}

describe("parts of a total stated in words", () => {
  it.each([
    "“三公”经费3.50万元，其中：公务用车运行维护费2.00万元，公务接待费1.50元。",
    "政府采购支出总额3.00万元，其中：货物2.00万元，服务1.00元。",
  ])("are told where one is printed in the wrong unit: %s", async (sentence) => {
    expect(await certainOf(sentence)).toEqual(["unit"]);
  });

  it.each([
    "“三公”经费3.50万元，其中：因公出国（境）费0元，公务用车运行维护费2.00万元，公务接待费15000元。",
    "政府采购支出总额3.00万元，其中：货物2.00万元，服务10000.00元。",
    "本年支出合计60.00万元，其中：基本支出60.00万元，项目支出0元。",
  ])("are not accused where the sum holds: %s", async (sentence) => {
    expect(await certainOf(sentence)).toEqual([]);
  });

  it("may give the fiscal appropriation by fund", async () => {
    expect(
      await certainOf(
        "2023年度收入合计500.00万元，其中：一般公共预算财政拨款收入400.00万元，政府性基金预算财政拨款收入60.00万元，事业收入10.00万元，其他收入30.00万元。",
      ),
    ).toEqual([]);
  });

  it("may have one that is called by words of its own", async () => {
    const sum = (part: string): string =>
      `本年支出合计600.00万元，其中：${part}，基本支出80.00万元，项目支出10.00万元。`;
    expect(await certainOf(sum("诊疗成本510.00万元"))).toEqual([]);
    expect(await certainOf(sum("诊疗成本若干"))).toContain("total_mismatch");
  });
});
