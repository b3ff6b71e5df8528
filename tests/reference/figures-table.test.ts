import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { loadWorkbookLibrary } from "../../lib/cli/node-workbook";
import { REFERENCE_FOLDER } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { Fact } from "../../lib/records/schema";
import { importFigures } from "../../lib/reference/figures-table/import-figures";
import { type Defaults, proposeMapping } from "../../lib/reference/figures-table/mapping";
import { readTableFile } from "../../lib/reference/figures-table/read-tables";
import { figureHeader } from "../../lib/reference/figures-table/words";
import { loadPublishedFigures, loadReference } from "../../lib/reference/node";
import { readReferenceFile } from "../../lib/reference/node-files";
import { loadPackageReference } from "../../lib/reference/node-package";

const REFERENCE = join(paths.data, REFERENCE_FOLDER);

const { regions } = await loadPackageReference("data");

async function importBytes(bytes: Uint8Array, defaults: Partial<Defaults> = {}) {
  const { format, tables } = await readTableFile(bytes, loadWorkbookLibrary);
  const table = tables[0];
  if (!table) throw new Error("no table");
  const mapping = proposeMapping(table, defaults);
  return { mapping, ...importFigures(table, mapping, { file: "figures", bytes, format }, regions) };
}

const importText = (lines: readonly string[], defaults: Partial<Defaults> = {}) =>
  importBytes(new TextEncoder().encode(lines.join("\n")), defaults);

const brief = (fact: Fact) => [
  fact.bureau_id,
  fact.fiscal_year,
  fact.measure,
  fact.phase,
  fact.value,
  fact.unit,
];

/** What a spreadsheet or a browser gives of copied cells. */
const copied = (rows: readonly (readonly string[])[]): string =>
  `<meta charset="utf-8"><table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</table>`;

describe("cells copied without their title", () => {
  const rows = [
    ["地区", "单位名称", "年度", "公务接待费决算数（万元）"],
    ["湖南省株洲市渌口区", "渌口区水利局", "2022", "3.20"],
  ];

  test("are a table, each figure with its line", async () => {
    const { facts, problems, document } = await importText([copied(rows)]);
    expect(problems).toEqual([]);
    expect(facts.map(brief)).toEqual([
      ["430212:水利局", 2022, "three_public.reception", "actual", "32000.00", "元"],
    ]);
    expect(facts[0]).toMatchObject({ printed: "3.20", line: 2, cell: null });
    expect(document).toMatchObject({ format: "html" });
    expect(Fact.safeParse(facts[0]).error).toBeUndefined();
  });

  test("of two tables with words between are two", async () => {
    const page = `${copied(rows)}<p>又一张</p>${copied(rows)}`;
    const { tables } = await readTableFile(new TextEncoder().encode(page), loadWorkbookLibrary);
    expect(tables.map(({ rows: body }) => body.length)).toEqual([1, 1]);
  });
});

describe("a long table: one figure a row", () => {
  const lines = [
    "区划代码,部门,年度,指标,预决算,金额（万元）",
    '430626,水利局,2023,“三公”经费合计,决算数,"1,234.50"',
    "430626,平江县水利局,2022年,公务接待费,年初预算数,12",
  ];

  test("is mapped by its header and read with unit, precision and line", async () => {
    const { facts, problems, document } = await importText(lines);
    expect(problems).toEqual([]);
    expect(facts.map(brief)).toEqual([
      ["430626:水利局", 2023, "three_public.total", "actual", "12345000.00", "元"],
      ["430626:水利局", 2022, "three_public.reception", "budget_initial", "120000.00", "元"],
    ]);
    expect(facts[0]).toMatchObject({ printed: "1,234.50", printed_unit: "万元", precision: "100", line: 2 });
    expect(document).toMatchObject({ kind: "published_page", format: "csv", bureau_id: "430626:水利局" });
    for (const fact of facts) expect(Fact.safeParse(fact).error).toBeUndefined();
  });

  test("a row that does not tell what it is about is a problem with its line, not a record", async () => {
    const { facts, problems } = await importText([
      "区划代码,部门,年度,指标,预决算,金额（万元）",
      "999999,水利局,2023,公务接待费,决算数,1",
      "430626,,2023,公务接待费,决算数,1",
      "430626,水利局,,公务接待费,决算数,1",
      "430626,水利局,2023,运气,决算数,1",
      "430626,水利局,2023,公务接待费,预算,1",
      "430626,水利局,2023,公务接待费,决算数,一二三",
      "430626,水利局,2023,公务接待费,决算数,3人",
      "430626,水利局,2023,公务接待费,决算数,—",
      "430626,水利局,2023,公务接待费,决算数,",
    ]);
    expect(facts).toEqual([]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["unknown_region", 2],
      ["no_bureau", 3],
      ["no_year", 4],
      ["unknown_measure", 5],
      ["unknown_phase", 6],
      ["no_number", 7],
      ["wrong_unit", 8],
    ]);
    for (const { zh, en } of problems) expect([zh, en]).not.toContain("");
  });

  test("a figure given twice with two values is neither", async () => {
    const { facts, problems } = await importText([...lines, "430626,水利局,2023,三公经费,决算数,1"]);
    expect(facts.map((fact) => fact.measure)).toEqual(["three_public.reception"]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["stated_twice", 2],
      ["stated_twice", 4],
    ]);
  });

  test("amounts without a unit wait for one", async () => {
    const bare = ["区划代码,部门,年度,指标,预决算,金额", "430626,水利局,2023,公务接待费,决算,5"];
    expect((await importText(bare)).problems.map(({ code }) => code)).toEqual(["no_unit"]);
    expect((await importText(bare, { unit: "万元" })).facts.map((fact) => fact.value)).toEqual(["50000.00"]);
  });
});

describe("a wide table: measures as columns", () => {
  const rows = [
    ["2023年各县“三公”经费情况"],
    ["单位：万元"],
    ["县区", "单位", "2023年三公经费决算数（万元）", "2023年公务接待费年初预算数（万元）", "编制数"],
    ["平江县", "平江县水利局", 12.3, 4, 20],
    ["鼓楼区", "水利局", 5, 6, 7],
  ];

  test("of a workbook is read with sheet and cell; a name several places bear is a problem", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "汇总");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
    const { facts, problems, mapping } = await importBytes(bytes, { year: 2023, phase: "actual" });
    expect(mapping.columns.map((role) => role.kind)).toEqual([
      "field",
      "field",
      "figure",
      "figure",
      "figure",
    ]);
    expect(facts.map((fact) => [...brief(fact).slice(1), fact.sheet, fact.cell])).toEqual([
      [2023, "three_public.total", "actual", "123000.00", "元", "汇总", "C4"],
      [2023, "three_public.reception", "budget_initial", "40000.00", "元", "汇总", "D4"],
      [2023, "staff_authorised", "actual", "20", "人", "汇总", "E4"],
    ]);
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["ambiguous_region", "C5"]]);
  });
});

describe("a header that names a figure", () => {
  test.each([
    ["2023年“三公”经费决算数（万元）", "three_public.total", "actual", "万元", 2023],
    ["一般公共预算支出", "general_public_budget_expenditure", null, null, null],
    ["公务用车运行维护费年初预算数", "three_public.vehicle_operation", "budget_initial", null, null],
    ["公务接待费预算数", "three_public.reception", null, null, null],
    ["因公出国（境）费上年决算数(元)", "three_public.abroad", "prior_actual", "元", null],
    ["three_public.total", "three_public.total", null, null, null],
  ])("%s", (text, measure, phase, unit, year) => {
    expect(figureHeader(text)).toEqual({ measure, phase, unit, year });
  });

  test.each(["备注", "排名", "增长率", "三公经费占比"])("%s is none", (text) => {
    expect(figureHeader(text)).toBeNull();
  });
});

describe("the project's own list of published figures", () => {
  test("reads as by its own reader, but for places without a code and grades", async () => {
    const reference = await loadReference(REFERENCE);
    const own = await loadPublishedFigures(REFERENCE, reference);
    const { facts, problems } = await importBytes(
      new TextEncoder().encode(await readReferenceFile(REFERENCE, "published_figures.csv")),
    );
    const keys = new Set(
      own.facts.map((fact) => [...brief(fact).slice(1), fact.item, fact.precision].join()),
    );
    const strange = facts.filter(
      (fact) => !keys.has([...brief(fact).slice(1), fact.item, fact.precision].join()),
    );
    expect(strange).toEqual([]);
    expect(facts.length + problems.length).toBe(own.facts.filter((fact) => fact.origin === "printed").length);
    expect(problems.length).toBeLessThan(20);
  });
});
