import { describe, expect, it } from "vitest";
import { amountsIn } from "../../lib/extract/narrative/amounts";
import { paragraphs } from "../../lib/extract/narrative/flow";
import { compareBase, nearClause, readPhrase } from "../../lib/extract/narrative/phrase";

const amounts = (text: string): string[] =>
  amountsIn(text).map((amount) => `${amount.printed}|${amount.unit}`);

describe("figures in running text", () => {
  it.each([
    ["总计1580.80万元。", ["1580.80万元|万元"]],
    ["总计 916.42 万元，减少20.08万元，下降2.14%。", ["916.42万元|万元", "20.08万元|万元", "2.14%|%"]],
    ["支出6,663,125.83元", ["6,663,125.83元|元"]],
    ["支出3，518.85万元", ["3，518.85万元|万元"]],
    ["共1.2亿元", ["1.2亿元|亿元"]],
    ["占26.61 %", ["26.61%|%"]],
    ["增长10.5个百分点", ["10.5个百分点|个百分点"]],
    ["接待14个团组、97人次", ["14个|个", "97人次|人次"]],
    ["保有量3辆", ["3辆|辆"]],
    ["减少-4.12万元", ["-4.12万元|万元"]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it("are none without a unit, in numbers of decrees and in years", () => {
    expect(amounts("2023年度，财预〔2023〕83号，第3条，11433100MB1756803K")).toEqual([]);
  });

  it("know where they stand", () => {
    const text = "收入合计900.12万元";
    const [amount] = amountsIn(text);
    expect(text.slice(amount?.start, amount?.end)).toBe("900.12万元");
  });
});

describe("paragraphs", () => {
  const place = (line: number, char: number) => ({ line, char });

  it("join lines that the end of a page broke, and still lead to the printed place", () => {
    const cells = [
      { text: "2021年度收、支总计916.42万", place: place(3, 10) },
      { text: "元。与2020年相比，减少20.08万元。", place: place(4, 28) },
    ];
    const [paragraph, ...rest] = paragraphs(cells);
    expect(rest).toEqual([]);
    expect(paragraph?.text).toMatch(/^2021年度收、支总计916\.42万元。与2020年相比[,，]减少20\.08万元。$/);
    const at = paragraph?.text.indexOf("20.08") ?? -1;
    expect(paragraph?.placeAt(at).line).toBe(4);
    expect(paragraph?.placeAt(at).char).toBe(28 + "元。与2020年相比，减少".length);
  });

  it("never join across a heading", () => {
    const cells = [
      { text: "本年收入合计900.12万元，其中财政拨款收入", place: place(3, 10) },
      { text: "三、支出决算情况说明", place: place(4, 40) },
    ];
    expect(paragraphs(cells)).toHaveLength(2);
  });
});

describe("the clause before a figure", () => {
  it.each([
    ["2023年度收、支总计", "2023年度收、支总计"],
    ["与上年相比，增加", "增加"],
    ["支出合计910万元，其中：基本支出", "基本支出"],
    ["（不含追加）一般公共预算财政拨款支出", "（不含追加）一般公共预算财政拨款支出"],
    ["财政拨款收入895万元（其中一般公共预算", "一般公共预算"],
  ])("of %s is %s", (lead, clause) => {
    expect(nearClause(lead)).toBe(clause);
  });
});

describe("what the words before a figure say", () => {
  const kind = (near: string, percent = false) => readPhrase(near, percent);

  it.each([
    ["2023年度收、支总计", ["revenue_grand_total", "expenditure_grand_total"]],
    ["2023年度收入总计", ["revenue_grand_total"]],
    ["本年收入合计", ["revenue_total"]],
    ["2023年度支出合计", ["expenditure_total"]],
    [
      "财政拨款收、支总计",
      ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
    ],
    ["2023年度一般公共预算财政拨款支出", ["general_public_budget_expenditure"]],
    ["基本支出", ["basic_expenditure"]],
    ["公务接待费支出决算为", ["three_public.reception"]],
    ["因公出国（境）费支出决算为", ["three_public.abroad"]],
    ["公务用车购置及运行维护费支出", ["three_public.vehicle_total"]],
    ["公务用车购置费", ["three_public.vehicle_purchase"]],
    ["公务用车运行维护费", ["three_public.vehicle_operation"]],
    ["三公经费财政拨款支出决算为", ["three_public.total"]],
    ["2023年度机关运行经费支出", ["operating_expenses"]],
    ["政府采购支出总额", ["procurement_total"]],
  ])("%s states %j", (near, measures) => {
    expect(kind(near)).toMatchObject({ kind: "level", label: { measures } });
  });

  it.each([
    ["增加", 1],
    ["减少", -1],
    ["比上年增加", 1],
    ["较上年决算数减少", -1],
    ["同比增长", 1],
  ])("%s is a change of sign %i", (near, sign) => {
    expect(kind(near)).toMatchObject({ kind: "change", sign });
  });

  it("tells budgets from actuals", () => {
    expect(kind("支出决算为")).toMatchObject({ kind: "level", phase: { phase: "actual" } });
    expect(kind("年初预算为")).toMatchObject({ kind: "level", phase: { phase: "budget_initial" } });
    expect(kind("全年预算为")).toMatchObject({ kind: "level", phase: { phase: "budget_adjusted" } });
  });

  it("takes the phase from the words before a measure", () => {
    expect(kind("预算安排政府采购支出")).toMatchObject({ phase: { phase: "budget_initial" } });
    expect(kind("实际政府采购金额")).toMatchObject({ phase: { phase: "actual" } });
  });

  it("reads shares and completion rates", () => {
    expect(kind("占本年支出合计的", true)).toMatchObject({ kind: "share" });
    expect(kind("占", true)).toMatchObject({ kind: "share" });
    expect(kind("完成年初预算的", true)).toMatchObject({ kind: "completion", basis: "年初预算" });
    expect(kind("完成全年预算的", true)).toMatchObject({ kind: "completion", basis: "全年预算" });
    expect(kind("完成预算", true)).toMatchObject({ kind: "completion", basis: "unknown" });
  });

  it("reads nothing from templates and from words that name no measure", () => {
    expect(kind("增加（减少）")).toBeNull();
    expect(kind("新建水库总投资额中企业自筹")).toBeNull();
  });
});

describe("what a change is measured against", () => {
  it.each([
    ["，与上年相比，增加", "prior"],
    ["。与2022年度相比，收、支总计各增加", "prior"],
    ["，同比增长", "prior"],
    ["，比年初预算减少", "budget_initial"],
    ["万元，其中", null],
  ])("%s is %s", (lead, base) => {
    expect(compareBase(lead)).toBe(base);
  });
});
