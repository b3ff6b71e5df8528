import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const PART = "公务用车购置及运行维护费";

/** A 三公 table as converters print it that take words by their height on the page. */
const threePublic = (values: readonly string[]): string =>
  [
    "东台市交通运输局2023年度部门决算",
    "一般公共预算财政拨款“三公”经费支出决算表",
    "金额单位：万元",
    ...["预算数", "决算数", PART, PART],
    ...["合计", "公务接待费", "因公出国（境）费", "合计", "公务接待费", "因公出国（境）费"],
    ...["小计", "公务用车购置费", "公务用车运行维护费", "小计", "公务用车购置费", "公务用车运行维护费"],
    ...values.map((_, i) => String(i + 1)),
    ...values,
    "注：此表列示“三公”经费支出预决算情况。",
  ].join("\n");

async function actuals(text: string): Promise<Record<string, string | null>> {
  const { facts } = await extractText(text);
  const own = facts.filter((fact) => fact.table === "three_public" && fact.phase === "actual");
  return Object.fromEntries(own.map((fact) => [fact.measure.replace("three_public.", ""), fact.value]));
}

describe("columns of a 三公 table whose header is printed level by level", () => {
  it("are those in which the sums hold", async () => {
    const budget = ["25.00", "5.00", "20.00", "-", "20.00", "-"];
    expect(
      await actuals(threePublic([...budget, "9.50", "1.50", "8.00", "6.00", "2.00", "-"])),
    ).toMatchObject({
      total: "95000.00",
      reception: "15000.00",
      vehicle_total: "80000.00",
      vehicle_purchase: "60000.00",
      vehicle_operation: "20000.00",
    });
  });

  it("stay open where the sums hold in two orders", async () => {
    const either = ["8.00", "4.00", "4.00", "0.00", "4.00", "0.00"];
    const other = ["8.00", "4.00", "4.00", "4.00", "0.00", "0.00"];
    expect(await actuals(threePublic([...either, ...other]))).not.toHaveProperty("abroad", "40000.00");
    expect(
      await actuals(threePublic(["0.00", "0.00", "0.00", "0.00", "0.00", "0.00", ...either])),
    ).not.toHaveProperty("vehicle_purchase", "40000.00");
  });
});

describe("a label wrapped into words that are labels of their own", () => {
  it("is one label where a list number begins it", async () => {
    const { facts } = await extractText(
      [
        "东台市交通运输局2023年度部门决算",
        "收入支出决算总表",
        "金额单位：万元",
        "收入 支出",
        "项目 决算数 项目 决算数",
        ...["一、一般", "公共预算", "财政拨款", "收入", "120.50", "一、一般", "公共服务", "支出", "100.50"],
        "二、其他收入 10.00 二、教育支出 30.00",
        "本年收入合计 130.50 本年支出合计 130.50",
        "总计 130.50 总计 130.50",
      ].join("\n"),
    );
    const fiscal = facts.filter((fact) => fact.measure === "fiscal_appropriation_revenue");
    expect(fiscal.map((fact) => fact.fund)).not.toContain(null);
  });
});

describe("numbers of columns that go on from another page", () => {
  it("are no figures", async () => {
    const { facts } = await extractText(
      [
        "东台市交通运输局2023年度部门决算",
        "单位：万元",
        "本年支出\t\t",
        "基本支出\t项目支出\t年末结转和结余",
        "4\t5\t6",
      ].join("\n"),
    );
    expect(facts.map((fact) => fact.printed)).toEqual([]);
  });
});
