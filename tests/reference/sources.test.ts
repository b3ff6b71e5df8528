import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { REFERENCE_FOLDER, readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { SOURCE_KINDS } from "../../lib/records/closed-lists";
import { readCsvRecords } from "../../lib/records/csv";
import { groupBy } from "../../lib/records/group";
import type { PackageRecords } from "../../lib/records/package/resources";
import type { Fact } from "../../lib/records/schema";
import { FIGURE_FILES, readReferenceFile } from "../../lib/reference/node-files";
import { readRegions } from "../../lib/reference/regions";
import { readSourceFigures, UnknownSourceError } from "../../lib/reference/sources/read-sources";

const HEADER =
  "source_id,row_ref,bureau,bureau_type,scope,region_code,region_name,level,fiscal_year,measure,phase,fund,subject_code,subject_name,item,value,unit,printed,precision,note";
const SOURCES = `source_id,title,publisher,kind,year,url,transcript,terms,trust
book,某年鉴,某局,yearbook,2020,,a transcript,figures only,compared
report,某报告,某局,government_report,2020,https://a.test/1 https://a.test/2,,,
`;
const row = (over: Readonly<Record<string, string>>): string => {
  const cells: Record<string, string> = {
    source_id: "book",
    row_ref: "甲县",
    bureau: "全县汇总",
    bureau_type: "汇总",
    scope: "region_whole",
    region_name: "甲县",
    level: "县",
    fiscal_year: "2020",
    measure: "general_public_budget_expenditure",
    phase: "actual",
    fund: "general",
    value: "1230000",
    unit: "元",
    printed: "123万元",
    precision: "10000",
    ...over,
  };
  return HEADER.split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
};
const REGIONS =
  readRegions(`code,name,level,parent_code,valid_from,valid_to,aliases,status,successor_codes,name_unique,source
370000,甲省,province,,1981,,,current,,1,test
`);
const read = (...rows: string[]) =>
  readSourceFigures(SOURCES, [`${[HEADER, ...rows].join("\n")}\n`], REGIONS);

describe("figures of sources", () => {
  test("a figure carries its source, its row, its caveat and the last digit it is known to", () => {
    const { facts, documents } = read(row({ note: "execution figure" }));
    expect(facts[0]).toMatchObject({
      fact_id: "book-1",
      document_id: "book",
      row: "甲县",
      note: "execution figure",
      printed: "123万元",
      printed_unit: "万元",
      precision: "10000",
      status: "reported",
    });
    expect(documents.map(({ url, other_urls, facts: count }) => [url, other_urls, count])).toEqual([
      [null, null, 1],
      ["https://a.test/1", "https://a.test/2", 0],
    ]);
  });

  test("a figure without a source is refused", () => {
    expect(() => read(row({ source_id: "elsewhere" }))).toThrow(UnknownSourceError);
  });

  test("what is left of a table is no subject, the line of its total is the whole", () => {
    const { facts } = read(
      row({
        measure: "function_expenditure",
        subject_code: "299",
        subject_name: "其余",
        note: "其余: remainder",
      }),
      row({ subject_name: "支出合计", note: "total line" }),
    );
    expect(
      facts.map(({ measure, subject_code, subject_name, item }) => [
        measure,
        subject_code,
        subject_name,
        item,
      ]),
    ).toEqual([
      ["other_amount", null, null, "其余"],
      ["general_public_budget_expenditure", null, null, null],
    ]);
  });

  test("a printed rate is against the adjusted budget where the table has one", () => {
    const line = {
      row_ref: "L7",
      measure: "function_expenditure",
      subject_code: "205",
      subject_name: "教育支出",
    };
    const rate = {
      ...line,
      measure: "budget_completion_rate",
      unit: "%",
      value: "98.5",
      printed: "98.5",
      precision: "0.1",
    };
    const { facts } = read(
      row({ ...line, phase: "budget_initial" }),
      row({ ...line, phase: "budget_adjusted" }),
      row(rate),
      row({ ...line, row_ref: "L8", subject_code: "206", phase: "budget_initial" }),
      row({ ...rate, row_ref: "L8", subject_code: "206" }),
      row({ ...rate, row_ref: "L9", subject_code: "207" }),
    );
    expect(facts.filter(({ unit }) => unit === "%").map(({ basis, line: at }) => [basis, at])).toEqual([
      ["全年预算", 7],
      ["年初预算", 8],
      [null, 9],
    ]);
  });

  test("a government named by its place, and its own level in other words, are one body", () => {
    const at = { region_code: "370000", region_name: "甲省", level: "省", scope: "region_level" };
    const { bureaus } = read(
      row({ ...at, bureau: "甲省", item: "某项目" }),
      row({ ...at, bureau: "省级汇总" }),
      row({ ...at, bureau: "省本级汇总" }),
      row({ ...at, bureau: "省科技厅", bureau_type: "", scope: "department" }),
      row({ ...at, bureau: "市场监督管理局", bureau_type: "", scope: "department" }),
    );
    expect(bureaus.map(({ name }) => name)).toEqual(["省本级汇总", "科技厅", "市场监督管理局"]);
  });
});

describe("the figures of the package", () => {
  let records: PackageRecords;
  let stated: Fact[];
  beforeAll(async () => {
    records = await readPackage(paths.data);
    stated = records.facts.filter((fact) => fact.table === "source_figures");
  });
  const reference = (file: Parameters<typeof readReferenceFile>[1]) =>
    readReferenceFile(join(paths.data, REFERENCE_FOLDER), file);

  test("every row of every file is there, with the value and the print of its row", async () => {
    const printed: string[] = [];
    for (const file of FIGURE_FILES)
      for (const figure of readCsvRecords<"source_id" | "value" | "printed" | "fiscal_year">(
        await reference(file),
      ))
        printed.push([figure.source_id, figure.fiscal_year, figure.value, figure.printed].join("|"));
    const kept = stated.map((fact) =>
      [fact.document_id, fact.fiscal_year, fact.value ?? "", fact.printed ?? ""].join("|"),
    );
    expect(kept.toSorted()).toEqual(printed.toSorted());
  });

  test("no figure without a source that says what it is", () => {
    const kinds: ReadonlySet<string> = new Set(SOURCE_KINDS);
    const sources = new Map(records.documents.map((document) => [document.document_id, document]));
    const odd = stated.filter((fact) => {
      const source = sources.get(fact.document_id);
      return (
        !source ||
        !kinds.has(source.kind) ||
        !(source.title ?? source.publisher ?? source.url) ||
        !source.checks
      );
    });
    expect(odd).toEqual([]);
    expect(records.indicators.filter(({ document_id }) => !sources.has(document_id))).toEqual([]);
  });

  test("of one thing one figure stands, whatever the number of sources", () => {
    const claims = groupBy(
      stated.filter((fact) => fact.preferred && fact.item === null),
      (fact) =>
        [
          fact.bureau_id,
          fact.fiscal_year,
          fact.measure,
          fact.phase,
          fact.fund,
          fact.subject_code,
          fact.subject_name,
          fact.basis,
        ].join("|"),
    );
    expect([...claims.values()].filter((claim) => claim.length > 1)).toEqual([]);
  });

  test("scopes never share a body", () => {
    const scopes = groupBy(records.bureaus, ({ bureau_id }) => bureau_id);
    expect([...scopes.values()].filter((group) => new Set(group.map(({ scope }) => scope)).size > 1)).toEqual(
      [],
    );
    expect(
      records.bureaus.filter(
        ({ bureau_type, scope }) => (bureau_type === "汇总") !== (scope !== "department"),
      ),
    ).toEqual([]);
  });
});
