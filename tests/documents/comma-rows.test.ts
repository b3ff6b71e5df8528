import { describe, expect, it } from "vitest";
import { readTextRows } from "../../lib/documents/text/text-rows";
import { extractText } from "../support/extraction";

const ACCOUNTS = `清河镇人民政府2021年度部门决算
支出决算表,,,,
部门：清河镇人民政府,,,,单位：万元
"科目
编码",科目名称,本年支出合计,基本支出,项目支出
,合计,"1,350.00",350.00,"1,000.00"
201,一般公共服务支出,"1,350.00",350.00,"1,000.00"
20103,"政府办公厅（室）及相关机构事务","1,350.00",350.00,"1,000.00"
2010301,行政运行,350.00,350.00,0.00
2010302,"一般行政管理事务","1,000.00",0.00,"1,000.00"
`;

describe("text whose cells commas set apart", () => {
  it("is read cell by cell, quoted ones over line breaks, each at its place", async () => {
    const { facts } = await extractText(ACCOUNTS, "accounts.csv");
    const project = facts.find((fact) => fact.measure === "project_expenditure");
    expect(project).toMatchObject({ value: "10000000.00", status: "validated", fiscal_year: 2021 });
    expect(ACCOUNTS.slice(project?.char ?? 0, (project?.char ?? 0) + 8)).toBe("1,000.00");
    expect(facts.filter((fact) => fact.subject_code === "2010302")).toHaveLength(3);
  });

  it("loses the figure behind a quotation mark that nothing closes, and no row", async () => {
    const text = ACCOUNTS.replace("201,一般公共服务支出", '201,"一般公共服务支出');
    const { facts } = await extractText(text, "accounts.csv");
    const of = (code: string) => facts.filter(({ subject_code }) => subject_code === code);
    for (const code of ["20103", "2010301", "2010302"]) expect(of(code), code).toHaveLength(3);
    expect(of("201").map(({ column_id, value }) => [column_id, value])).toEqual([
      ["basic", "3500000.00"],
      ["project", "10000000.00"],
    ]);
  });

  it.each([
    ["figures a line each", "收入\n1,238,906.50\n1,002,306.50\n236,600.00\n支出\n1,216,775.18\n"],
    [
      "columns set by spaces",
      "合计 1,350.00 1,000.00\n行政运行 1,200.00 1,100.00\n事业运行 1,350.00 1,000.00\n",
    ],
    [
      "pipes",
      "| 合计 | 1,350.00 | 1,000.00 |\n| 行政 | 1,200.00 | 1,100.00 |\n| 事业 | 1,350.00 | 1,000.00 |\n",
    ],
    ["sentences", "收入,支出,结余均有增加。\n收入,支出,结余均有增加。\n收入,支出,结余均有增加。\n"],
  ])("is not taken for %s", (_, text) => {
    const cells = readTextRows(text).flatMap((row) => row.cells.map((cell) => cell.text));
    expect(
      cells.filter((cell) => /^\d{1,3}$/.test(cell) || (cell === "支出" && text.includes("。"))),
    ).toEqual([]);
  });
});
