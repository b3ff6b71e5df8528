import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLUMNS } from "../../lib/metrics/columns";
import { fact, openSmallDatabase, type SmallDatabase } from "../support/small-database";

/** Whose and when a row is, before its values. */
const KEY_COLUMNS = [
  "bureau_id",
  "bureau",
  "bureau_type",
  "scope",
  "region_code",
  "region",
  "region_name",
  "region_latin",
  "prefecture",
  "province",
  "level",
  "fiscal_year",
  "population",
  "population_year",
  "population_kind",
  "population_source",
  "population_note",
] as const;

const A = "430202:医疗保障局";
const COUNTY = "430202:全区";
const expenditure = (fields: Record<string, string | number | boolean | null>) =>
  fact({ bureau_id: A, measure: "expenditure_total", ...fields });

describe("bureau_years", () => {
  let database: SmallDatabase;
  beforeAll(async () => {
    database = await openSmallDatabase({
      bureaus: [
        {
          bureau_id: A,
          name: "医疗保障局",
          bureau_type: "医疗保障",
          scope: "department",
          region_code: "430202",
          level: null,
        },
        {
          bureau_id: COUNTY,
          name: "全区",
          bureau_type: "汇总",
          scope: "region_whole",
          region_code: "430202",
          level: null,
        },
        {
          bureau_id: "430203:某局",
          name: "某局",
          bureau_type: null,
          scope: "department",
          region_code: "430203",
          level: null,
        },
        {
          bureau_id: "000000:某大学",
          name: "某大学",
          bureau_type: "高校",
          scope: "department",
          region_code: null,
          level: "central",
        },
        {
          bureau_id: "000000:某局",
          name: "某局",
          bureau_type: null,
          scope: "department",
          region_code: null,
          level: null,
        },
      ],
      regions: [
        {
          region_code: "430202",
          name: "荷塘区",
          full_name: "湖南省株洲市荷塘区",
          level: "county",
          province: "湖南省",
          prefecture: "株洲市",
          valid_from: 1997,
          valid_to: null,
        },
        {
          region_code: "430202",
          name: "旧名",
          full_name: "旧名",
          level: "county",
          province: "湖南省",
          prefecture: "株洲市",
          valid_from: 1980,
          valid_to: 1997,
        },
      ],
      population: [
        { region_code: "430202", year: 2010, population: 300000, source: "2010" },
        { region_code: "430202", year: 2020, population: 400000, source: "2020", note: "without one town" },
      ],
      indicators: [
        {
          region_code: "430202",
          year: 2018,
          indicator: "population_registered",
          value: "380000",
          source: "b",
        },
        {
          region_code: "430203",
          year: 2019,
          indicator: "population_registered",
          value: "51000",
          source: "b",
        },
      ],
      facts: [
        expenditure({ fact_id: "own", fiscal_year: 2021, value: "100.00", status: "validated" }),
        expenditure({
          fact_id: "implied",
          fiscal_year: 2020,
          value: "90.00",
          phase: "prior_actual",
          origin: "derived",
        }),
        expenditure({
          fact_id: "implied-too",
          fiscal_year: 2021,
          value: "99.00",
          phase: "prior_actual",
          origin: "derived",
        }),
        expenditure({ fact_id: "passed-over", fiscal_year: 2021, value: "1.00", preferred: false }),
        expenditure({ fact_id: "of-a-subject", fiscal_year: 2021, value: "2.00", subject_code: "210" }),
        expenditure({ fact_id: "of-an-item", fiscal_year: 2021, value: "3.00", item: "项目" }),
        fact({
          fact_id: "no-number",
          bureau_id: A,
          fiscal_year: 2021,
          measure: "closing_balance",
          value: null,
          status: "ambiguous",
        }),
        fact({ bureau_id: A, fiscal_year: 2021, measure: "performance_grade", value: "优", precision: null }),
        fact({ bureau_id: A, fiscal_year: 2016, measure: "revenue_total", value: "5" }),
        fact({
          bureau_id: COUNTY,
          fiscal_year: 2021,
          measure: "general_public_budget_expenditure",
          value: "7",
        }),
        fact({ bureau_id: A, fiscal_year: 2003, measure: "revenue_total", value: "5" }),
        fact({ bureau_id: A, fiscal_year: 2018, measure: "revenue_total", value: "5" }),
        fact({ bureau_id: "430203:某局", fiscal_year: 2021, measure: "revenue_total", value: "5" }),
        fact({ bureau_id: "000000:某大学", fiscal_year: 2021, measure: "expenditure_total", value: "40" }),
        fact({
          bureau_id: "000000:某大学",
          fiscal_year: 2021,
          measure: "expenditure_total",
          phase: "budget_initial",
          value: "30",
        }),
        fact({ bureau_id: "000000:某局", fiscal_year: 2021, measure: "revenue_total", value: "8" }),
      ],
    });
  });
  afterAll(() => database.close());

  const rowOf = async (bureau: string, year: number) => {
    const rows = await database.query(
      "SELECT * FROM bureau_years WHERE bureau_id = $1 AND fiscal_year = $2",
      [bureau, year],
    );
    return rows[0] ?? {};
  };

  it("takes the year's own statement before what the next year implies", async () => {
    expect(await rowOf(A, 2021)).toMatchObject({
      expenditure_total: "100.00",
      expenditure_total_status: "validated",
      expenditure_total_fact: "own",
      expenditure_total_precision: "0.010000",
    });
  });

  it("fills a year without a document from the next year's comparison and keeps the fact", async () => {
    expect(await rowOf(A, 2020)).toMatchObject({
      expenditure_total: "90.00",
      expenditure_total_fact: "implied",
    });
  });

  it("keeps the reason of an unknown value and the word of a grade", async () => {
    expect(await rowOf(A, 2021)).toMatchObject({
      closing_balance: null,
      closing_balance_status: "ambiguous",
      closing_balance_fact: "no-number",
      performance_grade: "优",
    });
  });

  it("takes the count of residents nearest within six years and no other", async () => {
    const counted = { population: "400000", population_year: 2020, population_kind: "resident" };
    expect(await rowOf(A, 2021)).toMatchObject(counted);
    expect(await rowOf(A, 2016)).toMatchObject(counted);
    expect(await rowOf(A, 2016)).toMatchObject({ population_note: "without one town" });
    expect(await rowOf("430203:某局", 2021)).toMatchObject({ population_note: null });
    expect(await rowOf(A, 2003)).toMatchObject({ population: null, population_year: null });
  });

  it("never divides by registered people where residents were counted, and says so where they were not", async () => {
    expect(await rowOf(A, 2018)).toMatchObject({ population_kind: "resident", population_year: 2020 });
    expect(await rowOf("430203:某局", 2021)).toMatchObject({
      population: "51000",
      population_year: 2019,
      population_kind: "registered",
    });
  });

  it("leaves a university's budget out of what rates are made of", async () => {
    expect(await rowOf("000000:某大学", 2021)).toMatchObject({
      expenditure_total: "40.00",
      budget_initial_all: null,
    });
  });

  it("names the region by the name in force and keeps a bureau whose region is unknown", async () => {
    expect(await rowOf(A, 2021)).toMatchObject({
      region: "湖南省株洲市荷塘区",
      province: "湖南省",
      level: "county",
    });
    expect(await rowOf("000000:某局", 2021)).toMatchObject({ region: null, revenue_total: "8.00" });
  });

  it("keeps whole counties apart from departments", async () => {
    expect(await rowOf(COUNTY, 2021)).toMatchObject({
      scope: "region_whole",
      general_public_budget_expenditure: "7.00",
    });
  });

  it("has exactly the declared columns", async () => {
    const described = await database.query("DESCRIBE bureau_years");
    const names = described.map((row) => String(row.column_name));
    expect(names.slice(0, KEY_COLUMNS.length)).toEqual([...KEY_COLUMNS]);
    for (const { name } of COLUMNS)
      expect(names).toEqual(expect.arrayContaining([name, `${name}_status`, `${name}_fact`]));
    expect(new Set(names).size).toBe(names.length);
  });
});
