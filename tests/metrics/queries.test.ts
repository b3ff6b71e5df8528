import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupRate } from "../../lib/compare/group-rate";
import { parseDecimal, toFixed } from "../../lib/compare/rational";
import { tukeyBox } from "../../lib/compare/robust";
import { printStatement } from "../../lib/engine/literal";
import type { Statement } from "../../lib/engine/types";
import { findDenominator } from "../../lib/metrics/denominators";
import type { Metric } from "../../lib/metrics/metric";
import { type CellRow, cellOf, queryCells } from "../../lib/metrics/queries/cells";
import { queryFacets } from "../../lib/metrics/queries/facets";
import { regionPrefix } from "../../lib/metrics/queries/filter";
import { type MetricRow, queryMetricRows } from "../../lib/metrics/queries/metric-rows";
import { querySummary } from "../../lib/metrics/queries/summary";
import { fullestYear, queryYears, type YearRow } from "../../lib/metrics/queries/years";
import { findMetric } from "../../lib/metrics/registry";
import { fact, openSmallDatabase, type Row, type SmallDatabase } from "../support/small-database";

const metric = findMetric("expenditure_total") as Metric;
const perHead = findDenominator("population");
const amounts = fc.sample(fc.integer({ min: 0, max: 10 ** 9 }), { numRuns: 30, seed: 1 });

const bureaus: Row[] = amounts.map((_, i) => ({
  bureau_id: `b${i}`,
  name: `局${i}`,
  bureau_type: i % 3 === 0 ? "财政" : "医疗保障",
  scope: i < 25 ? "department" : "region_whole",
  region_code: i === 0 ? null : `4302${String(10 + i)}`,
  level: "county",
}));
const facts: Row[] = amounts.flatMap((amount, i) => [
  fact({
    bureau_id: `b${i}`,
    fiscal_year: 2021,
    measure: "expenditure_total",
    value: i === 5 ? null : (amount / 100).toFixed(2),
  }),
  ...(i < 10
    ? [
        fact({
          bureau_id: `b${i}`,
          fiscal_year: 2020,
          measure: "expenditure_total",
          value: "1",
          phase: "prior_actual",
        }),
      ]
    : []),
]);
const places: Row[] = bureaus.flatMap(({ region_code: code = null }) =>
  code === null
    ? []
    : [
        {
          region_code: code,
          name: `县${code}`,
          full_name: `湖南省县${code}`,
          level: "county",
          province: "湖南省",
        },
      ],
);
const population: Row[] = places.map(({ region_code: code = null }, i) => ({
  region_code: code,
  year: 2020,
  population: 1000 * (i + 1),
  source: "census",
}));

describe("queries of the pages", () => {
  let database: SmallDatabase;
  beforeAll(async () => {
    database = await openSmallDatabase({ bureaus, facts, regions: places, population });
  });
  afterAll(() => database.close());
  const run = async <R>(statement: Statement) =>
    (await database.query(printStatement(statement))) as unknown as R[];

  it.each([undefined, perHead])(
    "summarise in SQL as the formulas do in TypeScript (%#)",
    async (denominator) => {
      const filter = { scopes: ["department"] as const, years: { from: 2021, to: 2021 } };
      const rows = await run<MetricRow>(queryMetricRows(metric, denominator, filter));
      const [summary] = await run<Record<string, string>>(querySummary(metric, denominator, filter));
      const values = rows.flatMap((row) => row.value ?? []);
      const box = tukeyBox(values);
      expect(Number(summary?.units)).toBe(rows.length);
      expect(Number(summary?.known)).toBe(values.length);
      for (const name of ["q1", "median", "q3"] as const)
        expect(Number(summary?.[name])).toBeCloseTo(box?.[name] ?? Number.NaN, 6);
      if (!denominator) return;
      const group = groupRate(
        rows.map((row) => ({
          numerator: parseDecimal(row.numerator ?? ""),
          denominator: parseDecimal(String(row.denominator ?? "")),
        })),
      );
      const [top, bottom] = [
        parseDecimal(summary?.numerator ?? ""),
        parseDecimal(summary?.denominator ?? ""),
      ];
      expect(group.used).toBe(values.length);
      const inSql = groupRate([{ numerator: top, denominator: bottom }]);
      expect(inSql.rate && toFixed(inSql.rate, 10)).toBe(group.rate && toFixed(group.rate, 10));
    },
  );

  it("order the largest first and keep units without a value, with the reason", async () => {
    const rows = await run<MetricRow>(queryMetricRows(metric, perHead, { years: { from: 2021, to: 2021 } }));
    const values = rows.flatMap((row) => row.value ?? []);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(rows).toHaveLength(amounts.length);
    const reasons = Object.fromEntries(
      rows.filter((row) => row.value === null).map((row) => [row.bureau_id, row.reason]),
    );
    expect(reasons).toEqual({ b0: "no_census", b5: "numerator_missing" });
  });

  it("admit a province's counties by its code and nothing by a stranger's", async () => {
    expect([regionPrefix("430000"), regionPrefix("433100"), regionPrefix("430202")]).toEqual([
      "43",
      "4331",
      "430202",
    ]);
    const inside = await run<MetricRow>(queryMetricRows(metric, undefined, { regions: ["430000"] }));
    expect(inside.length).toBe(amounts.length - 1 + 9);
    expect(await run(queryMetricRows(metric, undefined, { regions: ["440000"] }))).toEqual([]);
  });

  it("count units and known values a year and pick the fullest", async () => {
    const years = (await run<Record<string, string>>(queryYears(metric, undefined, {}))).map((row) => ({
      fiscal_year: Number(row.fiscal_year),
      units: Number(row.units),
      known: Number(row.known),
    })) as YearRow[];
    expect(years).toEqual([
      { fiscal_year: 2020, units: 10, known: 10 },
      { fiscal_year: 2021, units: 30, known: 29 },
    ]);
    expect(fullestYear(years)).toBe(2021);
    expect(fullestYear([])).toBeUndefined();
  });

  it("offer types, counties, their province and bureaus", async () => {
    const facets = await run<Record<string, string>>(queryFacets(["department"]));
    const of = (kind: string) => facets.filter((facet) => facet.kind === kind);
    expect(of("bureau_type").map((facet) => [facet.value, Number(facet.bureaus)])).toEqual([
      ["医疗保障", 16],
      ["财政", 9],
    ]);
    expect(of("region")).toHaveLength(25);
    expect(of("region")[0]).toMatchObject({ value: "430000", label: "湖南省" });
    expect(of("bureau")).toHaveLength(25);
  });

  it("hand over cells with status, fact and precision", async () => {
    const rows = await run<CellRow>(
      queryCells(["expenditure_total", "performance_grade"], { bureaus: ["b1"] }),
    );
    expect(rows.map((row) => row.fiscal_year)).toEqual([2020, 2021]);
    expect(cellOf(rows[0] as CellRow, "expenditure_total")).toMatchObject({
      value: "1.00",
      status: "reported",
      precision: "0.010000",
    });
    expect(cellOf(rows[0] as CellRow, "performance_grade")).toEqual({
      value: null,
      status: null,
      fact: null,
      origin: null,
      precision: null,
    });
  });
});
