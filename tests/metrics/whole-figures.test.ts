import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printStatement } from "../../lib/engine/literal";
import { COLUMNS, type Column, type Source } from "../../lib/metrics/columns";
import { queryMetricRows } from "../../lib/metrics/queries/metric-rows";
import { findMetric } from "../../lib/metrics/registry";
import { FUNDS } from "../../lib/records/closed-lists";
import { findMeasure } from "../../lib/records/measures";
import { fact, openSmallDatabase, type Row, type SmallDatabase } from "../support/small-database";

const bureau = (bureau_id: string, scope = "department"): Row => ({
  bureau_id,
  name: bureau_id.slice(7),
  bureau_type: "教育",
  scope,
  region_code: "430202",
  level: "county",
});

const number = (column: Column, digits: string): string => (column.quantity === "text" ? "优" : digits);

const from = ({ measure, phase, fund, subject }: Source, fields: Row): Row =>
  fact({
    ...{ measure, phase, fund, subject_code: subject ?? null },
    ...{ fiscal_year: 2022, table: "general_budget_expenditure" },
    ...fields,
  });

/** What looks like a column's figure and is a part: of a subject by code or by name, of an item, of another fund. */
function partsOf(column: Column, source: Source, bureau_id: string): Row[] {
  const value = column.quantity === "text" ? "差" : "7.00";
  const others = FUNDS.filter((fund) => !column.sources.some((own) => own.fund === fund));
  return [
    from(source, { bureau_id, value, subject_code: "2150199" }),
    from(source, { bureau_id, value, subject_code: null, subject_name: "其他支出" }),
    from(source, { bureau_id, value, item: "某项目" }),
    from(source, { bureau_id, value, preferred: false }),
    ...others.map((fund) => from({ ...source, fund }, { bureau_id, value })),
  ];
}

/** A bureau that states the whole beside parts, and one that states parts alone, for each column. */
const withWhole = ({ name }: Column): string => `430202:${name}`;
const partsOnly = ({ name }: Column): string => `430203:${name}`;

/** A figure that gives a bureau a row, of a column that is not the one looked at. */
function another(column: Column): Row {
  const [first, second] = COLUMNS;
  const other = (column.name === first?.name ? second : first) as Column;
  return from(other.sources[0] as Source, { bureau_id: partsOnly(column), value: number(other, "1") });
}

describe("a cell of the wide table", () => {
  let database: SmallDatabase;
  beforeAll(async () => {
    database = await openSmallDatabase({
      bureaus: COLUMNS.flatMap((column) => {
        const scope = column.governmentsOnly ? "region_whole" : "department";
        return [bureau(withWhole(column), scope), bureau(partsOnly(column), scope)];
      }),
      facts: COLUMNS.flatMap((column) => [
        from(column.sources[0] as Source, {
          bureau_id: withWhole(column),
          fact_id: `whole ${column.name}`,
          table: "narrative",
          value: number(column, "100.00"),
        }),
        another(column),
        ...column.sources.flatMap((source) => [
          ...partsOf(column, source, withWhole(column)),
          ...partsOf(column, source, partsOnly(column)),
        ]),
      ]),
    });
  });
  afterAll(() => database.close());

  it.each(COLUMNS.map((column) => [column.name, column] as const))(
    "is the whole and never a part: %s",
    async (name, column) => {
      const query = `SELECT ${name} AS value, ${name}_fact AS id FROM bureau_years WHERE bureau_id = $1`;
      const [whole] = await database.query(query, [withWhole(column)]);
      expect(whole?.id).toBe(`whole ${name}`);
      expect(await database.query(query, [partsOnly(column)])).toEqual([{ value: null, id: null }]);
    },
  );
});

describe("figures of one cell", () => {
  const A = "430202:教育局";
  let database: SmallDatabase;
  const budget = (fields: Row): Row =>
    fact({ bureau_id: A, measure: "budget_initial", phase: "budget_initial", ...fields });
  beforeAll(async () => {
    database = await openSmallDatabase({
      bureaus: [bureau(A)],
      facts: [
        budget({
          fact_id: "told",
          fiscal_year: 2021,
          fund: "general",
          value: "4500000.00",
          precision: "100",
        }),
        budget({
          fact_id: "tabled",
          fiscal_year: 2021,
          measure: "general_public_budget_expenditure",
          fund: "general",
          table: "fiscal_total",
          value: "102103400.00",
          precision: "100",
        }),
        budget({
          fact_id: "rounded",
          fiscal_year: 2022,
          fund: "general",
          value: "102000000.00",
          precision: "1000000",
        }),
        budget({
          fact_id: "exact",
          fiscal_year: 2022,
          measure: "general_public_budget_expenditure",
          fund: "general",
          table: "fiscal_total",
          value: "102103400.00",
          precision: "100",
        }),
        ...[2021, 2022].map((fiscal_year) =>
          fact({
            bureau_id: A,
            fiscal_year,
            measure: "general_public_budget_expenditure",
            fund: "general",
            value: "97465100.00",
          }),
        ),
        fact({
          bureau_id: A,
          fiscal_year: 2022,
          fact_id: "computed",
          measure: "revenue_total",
          value: "5.00",
          origin: "derived",
        }),
        fact({ bureau_id: A, fiscal_year: 2022, measure: "opening_balance", fund: "all", value: "9.00" }),
      ],
    });
  });
  afterAll(() => database.close());

  it("that disagree are a clash: no value, and the ids of both", async () => {
    const [row] = await database.query(
      "SELECT budget_initial_general AS value, budget_initial_general_status AS status, budget_initial_general_fact AS ids FROM bureau_years WHERE fiscal_year = 2021",
    );
    expect(row).toMatchObject({ value: null, status: "clash" });
    expect(String(row?.ids).split("|").sort()).toEqual(["tabled", "told"]);
  });

  it("that differ by the rounding of one of them agree, and the table goes before the narrative", async () => {
    const [row] = await database.query(
      "SELECT budget_initial_general AS value, budget_initial_general_fact AS id FROM bureau_years WHERE fiscal_year = 2022",
    );
    expect(row).toEqual({ value: "102103400.00", id: "exact" });
  });

  it("leave a rate that needs them without a value, and say that they disagree", async () => {
    const metric = findMetric("exec_initial");
    if (!metric) throw new Error("no such metric");
    const rows = await database.query(
      printStatement(queryMetricRows(metric, undefined, { years: { from: 2021, to: 2021 } })),
    );
    expect(rows).toMatchObject([{ value: null, reason: "denominator_clash" }]);
  });

  it("carry whether they were printed or derived", async () => {
    const [row] = await database.query(
      "SELECT revenue_total_origin AS origin FROM bureau_years WHERE fiscal_year = 2022",
    );
    expect(row).toEqual({ origin: "derived" });
  });

  it("of appropriations are no balance of the department", async () => {
    const [row] = await database.query(
      "SELECT opening_balance AS value FROM bureau_years WHERE fiscal_year = 2022",
    );
    expect(row).toEqual({ value: null });
  });

  it("name only measures there are", () => {
    for (const column of COLUMNS)
      for (const { measure } of column.sources) expect(findMeasure(measure)).toBeDefined();
  });
});
