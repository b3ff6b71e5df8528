import { describe, expect, it } from "vitest";
import { COLUMNS } from "../../lib/metrics/columns";
import { extractText } from "../support/extraction";

async function amounts(...lines: readonly string[]) {
  const text = ["平江县水利局2023年度部门决算", "一、收入决算情况说明", ...lines].join("\n");
  const { facts } = await extractText(text);
  return facts.filter(({ measure }) => measure === "stated_amount");
}
const TOTAL = "本年收入合计500.00万元，其中：财政拨款收入400.00万元，事业收入100.00万元。";

describe("an amount that states no measure", () => {
  it("is kept with its words, unit, year and place", async () => {
    const [kept, ...others] = await amounts(TOTAL, "灌区节水改造工程完成投资312.50万元。");
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      item: "灌区节水改造工程完成投资",
      value: "3125000.00",
      unit: "元",
      printed: "312.50万元",
      fiscal_year: 2023,
      status: "reported",
      line: 4,
    });
  });

  it("bears the year its words name", async () => {
    const [kept] = await amounts(TOTAL, "2019年启动的水库除险加固工程投资80.00万元。");
    expect(kept?.fiscal_year).toBe(2019);
  });

  it("is none where a measure is stated, where nothing is, or where a person is spoken of", async () => {
    expect(await amounts(TOTAL, "罚没0.00万元。", "向王某同志发放慰问金0.20万元。")).toEqual([]);
  });

  it("is no column of what is compared", () => {
    expect(COLUMNS.flatMap(({ sources }) => sources.map(({ measure }) => measure))).not.toContain(
      "stated_amount",
    );
  });
});
