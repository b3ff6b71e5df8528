import { describe, expect, it } from "vitest";
import { extractText } from "../support/extraction";

const SPENT = [
  "单位：万元",
  "科目编码\t科目名称\t调整预算数\t决算数\t决算数为调整预算数的%",
  "\t一般公共预算支出合计\t90000\t88000\t97.8",
  "205\t教育支出\t60000\t59000\t98.3",
  "213\t农林水支出\t30000\t29000\t96.7",
];

const table = (title: string): string => [title, ...SPENT].join("\n");

describe("the accounts of a whole government", () => {
  it("are those of the place, never a department's", async () => {
    const { bureau, facts } = await extractText(
      `平江县2022年财政总决算\n编制单位：平江县财政局\n${table("一般公共预算支出决算表")}\n`,
    );
    expect(bureau).toMatchObject({ bureau_id: "430626:全县汇总", scope: "region_whole", level: "county" });
    expect(new Set(facts.map(({ scope }) => scope))).toEqual(new Set(["region_whole"]));
    expect(
      facts
        .filter(({ phase }) => phase === "actual")
        .map(({ measure, fund, subject_code, value }) => [measure, fund, subject_code, value]),
    ).toEqual([
      ["general_public_budget_expenditure", "general", null, "880000000.00"],
      ["function_expenditure", "general", "205", "590000000.00"],
      ["function_expenditure", "general", "213", "290000000.00"],
    ]);
  });

  it("tell the whole place from its government's own level, table by table", async () => {
    const { facts, bureaus } = await extractText(
      `平江县2022年财政决算公开\n${table("2022年全县一般公共预算支出决算表")}\n\n${table("2022年县本级一般公共预算支出决算表")}\n`,
    );
    const totals = facts.filter(
      ({ measure, phase }) => measure === "general_public_budget_expenditure" && phase === "actual",
    );
    expect(totals.map(({ bureau, scope }) => [bureau, scope])).toEqual([
      ["全县汇总", "region_whole"],
      ["县本级汇总", "region_level"],
    ]);
    expect(bureaus?.map(({ bureau_id }) => bureau_id)).toEqual(["430626:县本级汇总"]);
  });

  it("tell what came in by fund, and keep each item with its words", async () => {
    const listed = (title: string, whole: string): string[] => [
      title,
      "单位：万元",
      "预算科目\t预算数\t决算数\t决算数为预算数的%",
      "一、税收收入\t700\t680\t97.1",
      "增值税\t700\t680\t97.1",
      "二、非税收入\t300\t330\t110.0",
      `${whole}\t1000\t1010\t101.0`,
      "收入总计\t5000\t5100\t102.0",
      "",
    ];
    const { facts, findings } = await extractText(
      [
        "平江县2022年财政总决算",
        "编制单位：平江县财政局",
        ...listed("2022年全县一般公共预算收入决算表", "收入合计"),
        ...listed("2022年县本级政府性基金收入决算表", "政府性基金收入合计"),
      ].join("\n"),
    );
    const actual = facts.filter(({ phase }) => phase === "actual");
    expect(
      actual
        .filter(({ measure }) => measure !== "stated_amount")
        .map(({ measure, fund, scope, value }) => [measure, fund, scope, value]),
    ).toEqual([
      ["general_public_budget_revenue", "general", "region_whole", "10100000.00"],
      ["gov_fund_revenue", "gov_fund", "region_level", "10100000.00"],
    ]);
    expect(
      actual
        .filter(({ measure, fund }) => measure === "stated_amount" && fund === "general")
        .map(({ item, value }) => [item, value]),
    ).toEqual([
      ["税收收入", "6800000.00"],
      ["增值税", "6800000.00"],
      ["非税收入", "3300000.00"],
      ["收入总计", "51000000.00"],
    ]);
    expect(findings).toEqual([]);
  });

  it("give nothing where no place is named, where a year is only planned, and of insurance funds", async () => {
    for (const title of ["2022年财政总决算", "平江县2023年财政预算草案", "平江县2022年社会保险基金决算"]) {
      const { facts, abstentions } = await extractText(`${title}\n${table("一般公共预算支出决算表")}\n`);
      expect(facts, title).toEqual([]);
      expect(abstentions[0]?.reason, title).toMatch(/^government/);
    }
  });

  it("tell “三公” of all departments of a place, each figure of the level its sentence names", async () => {
    const { facts, bureau } = await extractText(
      "凤冈县2020年“三公”经费决算汇总情况说明\n2020年，县级行政事业单位使用一般公共预算财政拨款开支的“三公”经费决算842.30万元，其中：公务接待费102.10万元；公务用车购置费96.00万元，公务用车运行维护费644.20万元。\n",
    );
    expect(bureau?.scope).toBe("region_whole");
    expect(facts.map(({ measure, scope, value, status }) => [measure, scope, value, status])).toEqual([
      ["three_public.total", "region_level", "8423000.00", "consistent"],
      ["three_public.reception", "region_level", "1021000.00", "consistent"],
      ["three_public.vehicle_purchase", "region_level", "960000.00", "consistent"],
      ["three_public.vehicle_operation", "region_level", "6442000.00", "consistent"],
    ]);
  });

  it("tell a place's insurance funds, its spending by class and the balance of its budget apart", async () => {
    const { facts } = await extractText(
      [
        "关于凤冈县2020年县决算（草案）的报告",
        "一、公共财政收支决算情况",
        "全县完成公共财政预算支出9000万元，占调整预算9200万元的97.83%。主要支出项目：教育支出5000万元，农林水支出4000万元。",
        "收支相抵，年终滚存结余300万元。",
        "二、社会保险基金收支决算情况",
        "全县社会保险基金预算收入700万元，其中：城乡居民基本养老保险基金收入500万元，失业保险基金收入200万元。社会保险基金支出600万元，本年收支结余100万元，年末滚存结余900万元。",
      ].join("\n"),
    );
    expect(
      facts
        .filter(({ measure }) => !/share|change|rate|stated_amount/.test(measure))
        .map(({ measure, phase, fund, subject_code, item, value }) =>
          [measure, phase, fund, subject_code, item, value].filter((part) => part !== null).join(" "),
        ),
    ).toEqual([
      "general_public_budget_expenditure actual general 90000000.00",
      "general_public_budget_expenditure budget_adjusted general 92000000.00",
      "function_expenditure actual general 205 50000000.00",
      "function_expenditure actual general 213 40000000.00",
      "insurance_revenue actual 7000000.00",
      "insurance_revenue actual 城乡居民基本养老保险 5000000.00",
      "insurance_revenue actual 失业保险 2000000.00",
      "insurance_expenditure actual 6000000.00",
      "insurance_current_balance actual 1000000.00",
      "insurance_closing_balance actual 9000000.00",
    ]);
  });

  it("print amounts that look like codes, below titles that name the fund behind the year", async () => {
    const { facts, bureau } = await extractText(
      [
        "平江县2022年政府性基金预算支出决算表",
        "单位：万元",
        "预算科目\t调整预算数\t决算数",
        "一、城乡社区支出\t24000\t23000",
        "二、其他支出\t10500\t21200",
        "政府性基金预算支出合计\t34500\t44200",
      ].join("\n"),
    );
    expect(bureau?.scope).toBe("region_whole");
    expect(
      facts.filter(({ phase }) => phase === "actual").map(({ subject_code, value }) => [subject_code, value]),
    ).toEqual([
      ["212", "230000000.00"],
      ["229", "212000000.00"],
      [null, "442000000.00"],
    ]);
  });

  it("set a budget's revenue and spending side by side, also in a place of two characters", async () => {
    const { facts } = await extractText(
      [
        "2022年温县一般公共预算收支决算总表",
        "单位：万元",
        "收入\t\t支出\t",
        "项目\t决算数\t项目\t决算数",
        "一般公共预算收入\t86200\t一般公共预算支出\t268400",
        "上级补助收入\t186400\t上解支出\t4200",
        "收入总计\t272600\t支出总计\t272600",
      ].join("\n"),
    );
    expect(facts.map(({ measure, fund, region_code, value }) => [measure, fund, region_code, value])).toEqual(
      [
        ["general_public_budget_revenue", "general", "410825", "862000000.00"],
        ["general_public_budget_expenditure", "general", "410825", "2684000000.00"],
      ],
    );
  });

  it("are not those of the bureau of finance itself", async () => {
    const { bureau, facts } = await extractText(
      `平江县财政局2022年度部门决算\n${table("一般公共预算财政拨款支出决算表")}\n`,
    );
    expect(bureau?.scope).toBe("department");
    expect(new Set(facts.map(({ scope }) => scope))).toEqual(new Set(["department"]));
  });
});
