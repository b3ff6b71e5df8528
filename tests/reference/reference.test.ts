import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REFERENCE_FOLDER } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { loadPublishedFigures, loadReference } from "../../lib/reference/node";
import { readPublishedFigures } from "../../lib/reference/published";
import { readPrint } from "../../lib/reference/published-figure";
import { readRegions } from "../../lib/reference/regions";

const REFERENCE = join(paths.data, REFERENCE_FOLDER);

const REGIONS = `code,name,level,parent_code,valid_from,valid_to,aliases,status,code_system,successor_codes,ceded_to,name_unique,source
430000,湖南省,province,,1981,,湖南,current,GB/T 2260,,,1,test
430200,株洲市,prefecture,430000,1981,,株洲,current,GB/T 2260,,,1,test
430202,旧区,county,430200,1981,1997,,historic,GB/T 2260,,,1,test
430202,荷塘区,county,430200,1997,,荷塘|株洲市荷塘区,current,GB/T 2260,,,1,test
`;

const HEADER =
  "source_id,url,bureau,bureau_type,bureau_inferred,region_code,province,city,county,level,fiscal_year,measure,phase,kind,value,unit,printed";
const page = (...rows: string[]): string => `${[HEADER, ...rows].join("\n")}\n`;
const row = (
  bureau: string,
  type: string,
  year: number,
  measure: string,
  kind: string,
  value: string,
  printed: string,
) =>
  `a,http://a.test/1,${bureau},${type},0,430202,湖南省,株洲市,荷塘区,县,${year},${measure},actual,${kind},${value},元,${printed}`;

describe("regions", () => {
  test("full names go through the parents, province and prefecture with them", () => {
    const region = readRegions(REGIONS).find((r) => r.name === "荷塘区");
    expect(region).toMatchObject({
      full_name: "湖南省株洲市荷塘区",
      province: "湖南省",
      prefecture: "株洲市",
    });
  });
});

describe("published figures", () => {
  const regions = readRegions(REGIONS);
  const read = (...rows: string[]) => readPublishedFigures(page(...rows), regions);

  test("a bureau is named without its region, a sum over a region keeps a scope apart", () => {
    const scopes = ["荷塘区财政局:财政", "全区汇总:汇总", "区本级汇总:汇总"].map((text) => {
      const [bureau = "", type = ""] = text.split(":");
      const [found] = read(row(bureau, type, 2021, "revenue_total", "level", "1.00", "1元")).bureaus;
      return [found?.bureau_id, found?.scope];
    });
    expect(scopes).toEqual([
      ["430202:财政局", "department"],
      ["430202:全区汇总", "region_whole"],
      ["430202:区本级汇总", "region_level"],
    ]);
  });

  test("a change gives the change and the year before, with its formula", () => {
    const { facts } = read(
      row("财政局", "财政", 2021, "revenue_total", "level", "5000000.00", "500万元"),
      row("财政局", "财政", 2021, "revenue_total", "change_from_prior_year", "-200000.00", "20万元"),
    );
    expect(facts.map((f) => [f.fiscal_year, f.measure, f.item, f.value, f.origin])).toEqual([
      [2021, "revenue_total", null, "5000000.00", "printed"],
      [2021, "change_amount", "revenue_total", "-200000.00", "printed"],
      [2020, "revenue_total", null, "5200000.00", "derived"],
    ]);
    expect(facts[2]?.formula).toContain("5000000.00 − (-200000.00) = 5200000.00");
  });

  test("a year that is printed anywhere is not derived", () => {
    const { facts } = read(
      row("财政局", "财政", 2021, "revenue_total", "level", "5000000.00", "500万元"),
      row("财政局", "财政", 2020, "revenue_total", "level", "5190000.00", "519万元"),
      row("财政局", "财政", 2021, "revenue_total", "change_from_prior_year", "-200000.00", "20万元"),
    );
    expect(facts.filter((f) => f.origin === "derived")).toEqual([]);
  });

  test("a change larger than the figure itself gives nothing", () => {
    const { facts } = read(
      row("财政局", "财政", 2021, "revenue_total", "level", "100.00", "100元"),
      row("财政局", "财政", 2021, "revenue_total", "change_from_prior_year", "200.00", "200元"),
    );
    expect(facts).toHaveLength(2);
  });

  test.each([
    ["431万元", "4310000.00", "万元", "10000"],
    ["374.5208万元", "3745208.00", "万元", "1"],
    ["1.55 万元", "15500.00", "万元", "100"],
    ["23,866.88万元", "238668800.00", "万元", "100"],
    ["7165亿元", "716500000000.00", "亿元", "100000000"],
    ["1105.72", "11057200.00", "万元", "100"],
    ["1105.72", "1105.72", "元", "0.01"],
    ["-204.61", "-2046100.00", "万元", "100"],
    ["0", "0.00", null, null],
  ])("%s for %s is known to the last digit", (printed, value, unit, precision) => {
    expect(readPrint({ printed, value, unit: "元" })).toEqual({ unit, precision });
  });
});

describe("the reference files", () => {
  test("every figure of every page is there", async () => {
    const reference = await loadReference(REFERENCE);
    const { documents, facts } = await loadPublishedFigures(REFERENCE, reference);
    expect(documents).toHaveLength(162);
    expect(facts.filter((fact) => fact.origin === "printed")).toHaveLength(1074);
  });
});
