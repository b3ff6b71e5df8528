import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { registerOf } from "../../lib/disclosure/register";
import { readRequirements } from "../../lib/disclosure/requirement";
import { extractModel } from "../../lib/extract/extract";
import { DISCLOSURE_STATES } from "../../lib/records/closed-lists";
import type { Disclosure } from "../../lib/records/disclosure";
import { loadPackageReference } from "../../lib/reference/node-package";
import { narrativeText, sampleAccounts, tablesText } from "../corpus/made";
import type { Accounts } from "../support/accounts/model";

const REQUIREMENTS = readRequirements(
  gunzipSync(readFileSync("data/reference/disclosure_requirements.csv.gz")).toString("utf8"),
);
const reference = loadPackageReference("data");
const [MADE] = sampleAccounts(1) as [Accounts];

async function register(text: string): Promise<Map<string, Disclosure>> {
  const bytes = new TextEncoder().encode(text);
  const model = await readAnyDocument(bytes);
  const extraction = extractModel({ file: "a.txt", bytes }, model, await reference);
  return new Map(registerOf(extraction, model, REQUIREMENTS).map((row) => [row.requirement_id, row]));
}

const stateOf = (rows: Map<string, Disclosure>, id: string): string | undefined =>
  rows.get(`account.${id}`)?.state;

const TABLES = tablesText({ ...MADE, year: 2023 });
const NARRATIVE = `第三部分 情况说明
一、总体情况。本年度收入总计与支出总计均有变化，主要原因是人员经费增加。
二、因公出国（境）费支出0元，全年组织出国团组0个，累计0人次。
三、公务用车购置费支出0元，当年购置公务用车0辆，年末公务用车保有量为2辆。
四、国内公务接待12批次、96人次，均为上级来人检查工作的接待支出。
五、政府采购支出总额10万元，其中：政府采购货物支出10万元。
六、本部门车辆由本级财政统一管理，各项制度执行情况良好，没有其他需要说明的事项。
`;

describe("the register of what had to be published", () => {
  it("has one row a requirement of the document's kind, each with a declared state, a reason, and a place where something was found", async () => {
    const rows = [...(await register(`${TABLES}\n${NARRATIVE}`)).values()];
    const asked = REQUIREMENTS.filter(
      (one) => one.document_kind === "final_account" && one.applies_to !== "government",
    );
    expect(rows.map((row) => row.requirement_id)).toEqual(asked.map(({ requirement_id }) => requirement_id));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !DISCLOSURE_STATES.includes(row.state) || row.reason === "")).toEqual([]);
    expect(rows.filter((row) => row.state === "present" && row.place === null)).toEqual([]);
  });

  it("finds the forms, the detail and the counts of sound accounts", async () => {
    const rows = await register(`${TABLES}\n${NARRATIVE}`);
    const present = [
      "form.income_expenditure_total",
      "form.expenditure",
      "form.three_public",
      "detail.function_item",
      "detail.economic_kuan",
      "detail.vehicle_split",
      "count.abroad",
      "count.vehicles",
      "count.reception",
      "statement.procurement",
    ];
    expect(present.map((id) => [id, stateOf(rows, id)])).toEqual(present.map((id) => [id, "present"]));
  });

  it("never calls absent what a file without a narrative could not show", async () => {
    const rows = await register(TABLES);
    const judged = [
      "count.reception",
      "statement.operating_expenses",
      "statement.procurement",
      "statement.terms",
    ];
    for (const id of judged) expect([id, stateOf(rows, id)]).not.toEqual([id, "absent"]);
    expect(stateOf(rows, "statement.terms")).toBe("not_checkable");
    expect(stateOf(rows, "form.expenditure")).toBe("present");
  });

  it("never calls a form absent where the file holds prose alone", async () => {
    const rows = await register(narrativeText({ ...MADE, year: 2023 }));
    expect(stateOf(rows, "form.expenditure")).toBe("not_checkable");
    const titles = "收入支出决算总表\n收入决算表\n支出决算表\n财政拨款收入支出决算总表\n项目\t金额\n";
    const listed = await register(`${titles}${narrativeText({ ...MADE, year: 2023 })}`);
    const accused = [...listed.values()].filter(
      (row) => row.requirement_id.includes(".form.") && /absent|empty/.test(row.state),
    );
    expect(accused).toEqual([]);
  });

  it("says what a whole file lacks", async () => {
    const rows = await register(`${TABLES}\n${NARRATIVE}`);
    expect(stateOf(rows, "statement.terms")).toBe("absent");
    expect(stateOf(rows, "statement.procurement_sme")).toBe("absent");
  });

  it("tells an empty form with its note from one without, also where only the title came through", async () => {
    const bare =
      "国有资本经营预算财政拨款支出决算表\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t\t\t\n";
    const note = "注：本部门没有使用国有资本经营预算安排的支出，故本表为空。\n";
    const without = TABLES.split(/(?=国有资本经营预算财政拨款[^\n]*决算)/)[0] ?? "";
    expect(stateOf(await register(`${without}${bare}\n${NARRATIVE}`), "form.state_capital")).toBe(
      "empty_unexplained",
    );
    expect(stateOf(await register(`${without}${bare}${note}\n${NARRATIVE}`), "form.state_capital")).toBe(
      "present_zero",
    );
    const title = `国有资本经营预算财政拨款支出决算表\n${note}`;
    expect(stateOf(await register(`${without}${title}\n${NARRATIVE}`), "form.state_capital")).toBe(
      "present_zero",
    );
  });

  it.each([
    ["全年未组织人员因公出国（境）。", "count.abroad", "present_zero"],
    ["本年无因公出国（境）团组和人员。", "count.abroad", "present_zero"],
    ["因公出国（境）费支出0元。", "count.abroad", "absent"],
    ["本年未更新购置公务用车，年末公务用车保有量为2辆。", "count.vehicles", "present"],
    ["年末公务用车保有量为2辆。", "count.vehicles", "coarse"],
    ["本年未发生国内公务接待。", "count.reception", "present_zero"],
    ["公务接待费支出较上年没有变化。", "count.reception", "absent"],
  ])("hears that there was nothing to count: %s", async (sentence, id, state) => {
    const rest = NARRATIVE.split("\n").filter((line) => !/出国|购置公务用车|接待/.test(line));
    const rows = await register(
      `${TABLES}\n${rest.join("\n")}\n七、${sentence}本部门各项支出均按预算执行，没有其他说明。\n`,
    );
    expect(stateOf(rows, id)).toBe(state);
  });

  const WITH: readonly (readonly [string, string, string])[] = [
    ["一、部门职责。\n负责全县预算绩效管理，监督国有资产使用管理。", "statement.performance", "absent"],
    ["一、部门职责。\n负责全县预算绩效管理，监督国有资产使用管理。", "statement.assets", "absent"],
    ["一、部门职责。\n负责全县预算绩效管理，监督国有资产使用管理。", "statement.duties", "present"],
    ["项目支出：指在基本支出之外为履行职责、完成任务发生的支出。", "statement.duties", "absent"],
    ["四、“三公”经费情况\n比上年减少1.00万元，主要原因是厉行节约。", "statement.change", "absent"],
    ["四、支出决算情况\n比上年减少1.00万元，主要原因是人员减少。", "statement.change", "present"],
    ["五、预算绩效情况\n对2个项目开展了绩效自评。", "statement.performance", "present"],
    ["六、政府采购情况\n本部门没有发生政府采购支出。", "statement.procurement_sme", "not_applicable"],
  ];
  it.each(WITH)("takes words for what they are said of: %s", async (words, id, state) => {
    const rest = NARRATIVE.split("\n").filter((line) => !/总体情况|采购/.test(line));
    const rows = await register(`${TABLES}\n第三部分 情况说明\n${words}\n${rest.slice(1).join("\n")}`);
    expect(stateOf(rows, id)).toBe(state);
  });

  it("knows the forms of a budget, also those that are empty", async () => {
    const budget = (note: string): string =>
      `三江侗族自治县文化馆2023年部门预算\n一般公共预算“三公”经费支出情况表\n单位：万元\n项目\t2023年预算数\n合计\t8.00\n公务用车购置及运行费\t6.00\n公务接待费\t2.00\n政府性基金预算支出情况表\n单位：万元\n科目编码\t科目名称\t合计\n合计\t\t\n${note}第三部分 部门预算情况说明\n一、2023年部门收支总预算300.00万元。\n二、2023年“三公”经费预算8.00万元，比上年减少1.00万元。\n三、2023年机关运行经费预算40.00万元。\n`;
    const stateIn = async (note: string) => (await register(budget(note))).get("budget.form.gov_fund")?.state;
    expect(await stateIn("说明：本单位没有使用政府性基金预算安排的支出，故本表为空表。\n")).toBe(
      "present_zero",
    );
    expect(await stateIn("")).toBe("empty_unexplained");
  });

  it("asks for nothing of years in which it did not hold", async () => {
    const rows = await register(`${tablesText({ ...MADE, year: 2016 })}\n${NARRATIVE}`);
    const later = REQUIREMENTS.filter(
      (one) => one.document_kind === "final_account" && (one.valid_from ?? 0) > 2016,
    );
    expect(later.length).toBeGreaterThan(2);
    for (const { requirement_id: id } of later)
      expect(["not_applicable", "present", "present_zero"]).toContain(rows.get(id)?.state);
  });
});
