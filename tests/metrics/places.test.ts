import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { compileDatabase } from "../../lib/cli/compile-database";
import { REFERENCE_FOLDER, readPackage } from "../../lib/cli/package-files";
import { paths } from "../../lib/cli/paths";
import { printStatement } from "../../lib/engine/literal";
import { findDenominator } from "../../lib/metrics/denominators";
import { type MetricRow, queryMetricRows } from "../../lib/metrics/queries/metric-rows";
import { findMetric } from "../../lib/metrics/registry";
import { readCsvRecords } from "../../lib/records/csv";
import { type ReferenceFile, readReferenceFile } from "../../lib/reference/node-files";

let connection: DuckDBConnection;
const reference = <Name extends string>(file: ReferenceFile) =>
  readReferenceFile(join(paths.data, REFERENCE_FOLDER), file).then((text) => readCsvRecords<Name>(text));
const rows = async (text: string): Promise<Record<string, unknown>[]> =>
  (await connection.runAndReadAll(text)).getRowObjectsJson();
const metricRows = async (
  metric: string,
  level: string,
  year: number,
  per?: string,
): Promise<MetricRow[]> => {
  const found = findMetric(metric);
  if (!found) throw new Error(metric);
  const filter = { scopes: ["region_whole" as const], levels: [level], years: { from: year, to: year } };
  const statement = queryMetricRows(found, per ? findDenominator(per) : undefined, filter);
  return (await rows(printStatement(statement))) as unknown as MetricRow[];
};

beforeAll(async () => {
  const file = join(await mkdtemp(join(tmpdir(), "places-")), "atlas.duckdb");
  await compileDatabase(await readPackage(paths.data), file);
  connection = await (await DuckDBInstance.create(file)).connect();
}, 240_000);

/** Every 41st of a list: fifty counties from all over the country, the same in every run. */
const some = <Row>(list: readonly Row[]): Row[] => list.filter((_, i) => i % 41 === 0).slice(0, 50);

describe("places in the engine", () => {
  test("expenditure per resident of fifty counties is what yearbook and census give, divided by hand", async () => {
    const figures = await reference<"region_code" | "measure" | "value">("figures/county_2020.csv");
    const census = new Map(
      (await reference<"region_code" | "year" | "population" | "kind">("population.csv"))
        .filter(({ year, kind }) => year === "2020" && kind === "census")
        .map(({ region_code, population }) => [region_code, Number(population)]),
    );
    const computed = new Map(
      (await metricRows("general_public_budget_expenditure", "county", 2020, "population")).map((row) => [
        row.region_code,
        row.value,
      ]),
    );
    const stated = figures.filter(
      ({ measure, region_code }) =>
        measure === "general_public_budget_expenditure" && census.has(region_code),
    );
    const counties = some(stated);
    expect(counties).toHaveLength(50);
    for (const { region_code, value } of counties)
      expect(computed.get(region_code), region_code).toBeCloseTo(
        Number(value) / (census.get(region_code) ?? 0),
        4,
      );
  });

  test("every county of the yearbook is one row of 2020, and none stands there twice", async () => {
    const all = await metricRows("general_public_budget_expenditure", "county", 2020);
    const codes = all.flatMap(({ region_code }) => (region_code === null ? [] : [region_code]));
    expect(new Set(codes).size).toBe(codes.length);
    const book = new Set(
      (await reference<"region_code">("figures/county_2020.csv")).map((row) => row.region_code),
    );
    expect([...book].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test("golden: whole places with expenditure, by level and year", async () => {
    const counted = await rows(`SELECT level, fiscal_year, count(general_public_budget_expenditure) AS n
      FROM bureau_years WHERE scope = 'region_whole' AND fiscal_year BETWEEN 2018 AND 2025
      GROUP BY ALL ORDER BY ALL`);
    const of = (level: string): number[] =>
      counted.filter((row) => row.level === level).map(({ n }) => Number(n));
    expect(of("prefecture")).toEqual([292, 292, 292, 290, 292, 292, 35, 91]);
    expect(of("province")).toEqual([5, 5, 6, 8, 7, 8, 7, 5]);
    expect(of("county")[2]).toBe(2071);
  });

  test("no year of a place with residents ever counted is divided by registered people", async () => {
    expect(
      await rows(`SELECT DISTINCT region_code FROM bureau_years b WHERE population_kind = 'registered'
        AND region_code IN (SELECT region_code FROM population)`),
    ).toEqual([]);
    const lost = await rows(`SELECT fiscal_year, count(*) AS n FROM bureau_years
      WHERE scope = 'region_whole' AND level = 'prefecture' AND fiscal_year IN (2024, 2025) AND population IS NULL GROUP BY 1`);
    expect(lost).toEqual([]);
  });

  test("scopes never meet in a row: a government's figures come from facts of its own body alone", async () => {
    expect(
      await rows(`SELECT w.bureau_id FROM bureau_years w JOIN facts f ON f.fact_id = w.general_public_budget_expenditure_fact
        JOIN bureaus b ON b.bureau_id = f.bureau_id WHERE b.scope <> w.scope OR b.bureau_id <> w.bureau_id`),
    ).toEqual([]);
  });

  test("classes add up to the total where a source prints both, but for what the source explains", async () => {
    const sums = await rows(`SELECT document_id, bureau_id, fiscal_year, phase,
        sum(amount) FILTER (measure = 'function_expenditure') AS parts,
        max(amount) FILTER (measure = 'general_public_budget_expenditure') AS whole,
        sum(TRY_CAST("precision" AS DOUBLE)) / 2 AS slack,
        count(*) FILTER (measure = 'function_expenditure') AS classes,
        sum(amount) FILTER (measure = 'other_amount') AS rest
      FROM facts WHERE "table" = 'source_figures' AND (length(subject_code) = 3 OR measure = 'other_amount'
        OR (measure = 'general_public_budget_expenditure' AND document_id LIKE 'function-%'))
      GROUP BY ALL HAVING whole IS NOT NULL AND classes >= 15`);
    expect(sums.length).toBeGreaterThan(40);
    const off = sums.filter(
      ({ parts, rest, whole, slack }) =>
        Math.abs(Number(parts) + Number(rest ?? 0) - Number(whole)) > Math.max(Number(slack), 1e-9),
    );
    expect(off.length / sums.length).toBeLessThan(0.05);
  });

  test("GDP per resident and self-sufficiency have evidence as any other value", async () => {
    const [gdp] = await metricRows("gdp", "county", 2020, "population");
    const [rate] = await metricRows("self_sufficiency", "county", 2020);
    expect([gdp?.status, rate?.status]).toEqual(["reported", "reported"]);
    const found = await rows(
      `SELECT count(*) AS n FROM facts JOIN documents USING (document_id) WHERE fact_id = '${gdp?.facts}'`,
    );
    expect(found).toEqual([{ n: "1" }]);
  });

  test("universities have their budgets beside their accounts, and no rate of the two", async () => {
    const [row] = await rows(`SELECT count(revenue_grand_total) AS accounts,
        count(revenue_grand_total_budget_initial) AS budgets, count(budget_initial_all) AS rates
      FROM bureau_years WHERE bureau_type = '高校'`);
    expect(Number(row?.accounts)).toBeGreaterThan(200);
    expect(Number(row?.budgets)).toBeGreaterThan(200);
    expect(Number(row?.rates)).toBe(0);
  });
});
