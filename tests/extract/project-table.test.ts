import { describe, expect, it } from "vitest";
import { extractBytes, extractText } from "../support/extraction";

/** A table of projects by subject, in the layouts offices print it in; every amount with its subject and name. */
const ROWS = [
  ["2130305", "水利工程建设", "灌区渠道整治", "120.50"],
  ["2130305", "水利工程建设", "山塘清淤", "79.50"],
  ["2130314", "防汛", "防汛物资储备", "30.00"],
] as const;

const HEAD = ["科目编码", "科目名称", "项目名称", "决算数"] as const;
const NAME_FIRST = ["项目名称", "科目编码", "科目名称", "决算数"] as const;
const TITLE = "一般公共预算财政拨款项目支出决算表";

const tabs = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");
const cells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join("\n")).join("\n\n");
const pipes = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
const html = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

const nameFirst = ROWS.map(([code, subject, project, amount]) => [project, code, subject, amount] as const);

const EXPECTED = ROWS.map(([code, , project, amount]) => `${code} ${project} ${Number(amount) * 10_000}`);

async function projectsOf(table: string, isPage = false): Promise<string[]> {
  const head = `平江县水利局2023年度部门决算`;
  const caption = `${TITLE}`;
  const unit = "部门：平江县水利局\t\t\t单位：万元";
  const text = isPage
    ? `<html><body><h1>${head}</h1><p>${caption}</p><p>单位：万元</p>${table}</body></html>`
    : `${head}\n\n${caption}\n${unit}\n${table}\n`;
  const { facts } = isPage
    ? await extractBytes(new TextEncoder().encode(text), "page.html")
    : await extractText(text);
  return facts
    .filter((fact) => fact.measure === "project_executed" && fact.status !== "ambiguous")
    .map((fact) => `${fact.subject_code} ${fact.item} ${Number(fact.value)}`);
}

describe("a table of projects by subject", () => {
  it.each([
    ["tabs", tabs([HEAD, ...ROWS]), false],
    ["a cell a line", cells([HEAD, ...ROWS]), false],
    ["pipes", pipes([HEAD, ...ROWS]), false],
    ["a web page", html([HEAD, ...ROWS]), true],
    ["a web page with the project's name first", html([NAME_FIRST, ...nameFirst]), true],
  ])("gives every project its amount: %s", async (_, table, isPage) => {
    expect(await projectsOf(table, isPage)).toEqual(EXPECTED);
  });

  it("reads a cell a line below a header of two rows, by its words", async () => {
    const head = (name: string): readonly (readonly string[])[] => [
      ["项目", "决算数"],
      ["科目编码", "科目名称", name],
    ];
    expect(await projectsOf(cells([...head("项目名称"), ...ROWS]))).toEqual(EXPECTED);
    expect(await projectsOf(cells([...head("用途"), ...ROWS]))).toEqual([]);
  });

  it("takes nothing for a project where no column holds their names", async () => {
    const head = ["科目编码", "科目名称", "用途", "决算数"];
    expect(await projectsOf(html([head, ...ROWS]), true)).toEqual([]);
    expect(await projectsOf(tabs([head, ...ROWS]))).toEqual([]);
  });
});
