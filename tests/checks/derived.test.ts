import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const TITLE = `青江市水利局2022年度部门决算
第三部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计500.00万元。其中基本支出300.00万元，项目支出160.00万元。
七、“三公”经费支出决算情况说明
`;

async function priorOf(sentence: string) {
  const { facts } = await extractText(`${TITLE}${sentence}\n`);
  return facts.find((fact) => fact.origin === "derived");
}

describe("a value computed from a stated change", () => {
  it("stands as reported where nothing speaks against the change", async () => {
    const prior = await priorOf("2022年度公务接待费支出决算6.00万元，比上年减少2.00万元，下降25.00%。");
    expect(prior).toMatchObject({ value: "80000.00", fiscal_year: 2021, status: "reported" });
  });

  it("clashes with the change it was computed from", async () => {
    const prior = await priorOf("2022年度公务接待费支出决算0.00万元，比上年增加2.00万元，增长100%。");
    expect(prior).toMatchObject({ status: "clash" });
    expect(prior?.status_reason).toMatch(/contradict/);
  });
});
