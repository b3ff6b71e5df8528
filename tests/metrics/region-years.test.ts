import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { printStatement } from "../../lib/engine/literal";
import { sql } from "../../lib/engine/sql";
import { regionYears } from "../../lib/metrics/region-years";
import { createTableSql } from "../../lib/records/package/ddl";
import { fieldsOf } from "../../lib/records/package/fields";
import { type PackageRecords, resourceNamed } from "../../lib/records/package/resources";
import { Region } from "../../lib/records/schema";
import { indexRegions, type RegionLookup } from "../../lib/reference/region-in-year";

let records: PackageRecords;
let regionIn: RegionLookup;
beforeAll(async () => {
  records = await readPackage(paths.data);
  regionIn = indexRegions(records.regions);
});

describe("a place in a year", () => {
  test.each([
    ["500110", 2010, "重庆市万盛区"],
    ["500110", 2011, "重庆市綦江区"],
    ["500110", 2021, "重庆市綦江区"],
    ["500111", 2023, "重庆市大足区"],
    ["371324", 2013, "山东省临沂市苍山县"],
    ["371324", 2014, "山东省临沂市兰陵县"],
  ])("%s at the end of %i is %s", (code, year, name) => {
    expect(regionIn(code, year)?.fullName).toBe(name);
  });

  test("no figure of the package bears a name of another time", () => {
    const odd = records.facts.filter(
      ({ table, region_code, fiscal_year, region }) =>
        (table === "source_figures" || table === "published_page") &&
        region_code !== null &&
        region !== regionIn(region_code, fiscal_year)?.fullName,
    );
    expect(odd).toEqual([]);
  });

  test("the engine names every place in every year as the records do", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(createTableSql(resourceNamed("regions")));
    const appender = await connection.createAppender("regions");
    for (const region of records.regions) {
      for (const { name, type } of fieldsOf(Region)) {
        const cell = region[name as keyof Region];
        if (cell === null) appender.appendNull();
        else if (type === "boolean") appender.appendBoolean(cell as boolean);
        else if (type === "integer") appender.appendInteger(cell as number);
        else appender.appendVarchar(cell as string);
      }
      appender.endRow();
    }
    appender.closeSync();
    const asked = sql`SELECT DISTINCT region_code, CAST(y AS INTEGER) AS fiscal_year FROM regions, range(2009, 2027) t(y)`;
    const rows = (await connection.runAndReadAll(printStatement(regionYears(asked)))).getRowObjectsJS();
    const odd = rows.filter(({ region_code, fiscal_year, region, province, prefecture, region_level }) => {
      const place = regionIn(region_code as string, fiscal_year as number);
      return (
        place?.fullName !== region ||
        place?.province !== province ||
        place?.prefecture !== prefecture ||
        place?.region.level !== region_level
      );
    });
    expect(rows.length).toBeGreaterThan(60_000);
    expect(odd.slice(0, 3)).toEqual([]);
    connection.closeSync();
    instance.closeSync();
  });
});
