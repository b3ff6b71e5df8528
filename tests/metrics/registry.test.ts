import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMetric } from "../../lib/compare/metric-value";
import { PEER_STRATEGIES } from "../../lib/compare/peers";
import { toFixed, toNumber } from "../../lib/compare/rational";
import { printStatement } from "../../lib/engine/literal";
import { COLUMNS, findColumn } from "../../lib/metrics/columns";
import { DENOMINATORS, findDenominator } from "../../lib/metrics/denominators";
import { columnsOf, type Metric } from "../../lib/metrics/metric";
import { type MetricRow, queryMetricRows } from "../../lib/metrics/queries/metric-rows";
import { isReason } from "../../lib/metrics/reasons";
import { isPerHead, METRICS } from "../../lib/metrics/registry";
import { findMeasure } from "../../lib/records/measures";
import { DENOMINATORS as URL_DENOMINATORS, PEER_STRATEGIES as URL_STRATEGIES } from "../../lib/view/fields";
import { fact, openSmallDatabase, type Row, type SmallDatabase } from "../support/small-database";

const examples = METRICS.flatMap((metric) =>
  metric.examples.map((example, i) => ({ id: `${metric.id}#${i}`, metric, example })),
);

/** One bureau an example, named after it; a cell becomes a fact of the column's first source. */
function factsOf(id: string, given: Readonly<Record<string, string>>): Row[] {
  return Object.entries(given).map(([name, value]) => {
    const source = findColumn(name)?.sources[0];
    if (!source) throw new Error(`example ${id} names no column: ${name}`);
    const { measure, phase, fund, subject } = source;
    return fact({
      bureau_id: id,
      fiscal_year: 2021,
      measure,
      phase,
      fund,
      subject_code: subject ?? null,
      value,
    });
  });
}

describe("metric registry", () => {
  let database: SmallDatabase;
  beforeAll(async () => {
    const bureau = (id: string, scope = "department") => ({
      bureau_id: id,
      name: id,
      bureau_type: "医疗保障",
      scope,
      region_code: "430202",
      level: "county",
    });
    const people = fact({
      bureau_id: "people",
      fiscal_year: 2021,
      measure: "expenditure_total",
      value: "1000.00",
    });
    const heads = fact({
      bureau_id: "people",
      fiscal_year: 2021,
      measure: "staff_actual",
      value: "8",
      precision: "1",
    });
    const anchor = (id: string) =>
      fact({ bureau_id: id, fiscal_year: 2021, measure: "vehicles", fund: "general", value: "1" });
    database = await openSmallDatabase({
      bureaus: [...examples.map(({ id, metric }) => bureau(id, metric.scopes[0])), bureau("people")],
      regions: [
        {
          region_code: "430202",
          name: "荷塘区",
          full_name: "湖南省株洲市荷塘区",
          level: "county",
          province: "湖南省",
        },
      ],
      population: [{ region_code: "430202", year: 2020, population: 400, source: "census" }],
      facts: [
        ...examples.flatMap(({ id, example }) => [anchor(id), ...factsOf(id, example.given)]),
        people,
        heads,
      ],
    });
  });
  afterAll(() => database.close());

  const rowOf = async (metric: Metric, bureau: string, denominator?: string) => {
    const statement = queryMetricRows(metric, denominator ? findDenominator(denominator) : undefined, {
      bureaus: [bureau],
    });
    const [row] = await database.query(printStatement(statement));
    if (!row) throw new Error(`no row for ${bureau}`);
    return row as unknown as MetricRow;
  };

  it.each(examples)("computes the worked example $id in SQL and exactly", async ({ id, metric, example }) => {
    const row = await rowOf(metric, id);
    const exact = readMetric(metric, row, false);
    expect(row.reason).toBe(example.reason);
    if (example.value === null) {
      expect([row.value, exact]).toEqual([null, null]);
      return;
    }
    const digits = example.value.split(".")[1]?.length ?? 0;
    expect(exact && toFixed(exact.value, digits)).toBe(example.value);
    expect(row.value).toBeCloseTo(exact ? toNumber(exact.value) : Number.NaN, 6);
  });

  it("divides an amount by residents, staff or insured persons, or says why it cannot", async () => {
    const expenditure = METRICS.find((metric) => metric.id === "expenditure_total") as Metric;
    expect(await rowOf(expenditure, "people", "population")).toMatchObject({
      value: 2.5,
      reason: null,
      denominator: "400",
    });
    expect(await rowOf(expenditure, "people", "staff")).toMatchObject({ value: 125, reason: null });
    expect(await rowOf(expenditure, "people", "insured")).toMatchObject({
      value: null,
      reason: "denominator_missing",
    });
    expect((await rowOf(expenditure, "people", "staff")).facts.split(" ")).toHaveLength(2);
  });

  it("leaves open what the rounding of both sides of a ratio leaves open", async () => {
    const rate = METRICS.find((metric) => metric.id === "exec_initial") ?? METRICS.find((m) => m.denominator);
    const ratio = rate as Metric;
    const id = examples.find(({ metric, example }) => metric === ratio && example.value !== null)?.id ?? "";
    const row = await rowOf(ratio, id);
    expect(row.denominator_precision).not.toBeNull();
    const exact = readMetric(ratio, row, false);
    const withoutBelow = readMetric(ratio, { ...row, denominator_precision: null }, false);
    const width = (value: typeof exact): number =>
      value ? toNumber(value.interval.high) - toNumber(value.interval.low) : Number.NaN;
    expect(width(exact)).toBeGreaterThan(width(withoutBelow));
  });

  it("gives every metric its own id, both languages, known columns and reasons, and an example", () => {
    expect(new Set(METRICS.map((metric) => metric.id)).size).toBe(METRICS.length);
    for (const metric of METRICS) {
      for (const text of [metric.title, metric.definition, metric.formula, metric.basis, ...metric.caveats]) {
        expect(text.zh).not.toBe("");
        expect(text.en).not.toMatch(/^$|\p{Script=Han}/u);
      }
      for (const column of columnsOf(metric)) expect(findColumn(column)).toBeDefined();
      expect(metric.examples.length).toBeGreaterThan(0);
      for (const { reason } of metric.examples) if (reason !== null) expect(isReason(reason)).toBe(true);
      expect(metric.denominator === null || !isPerHead(metric)).toBe(true);
    }
  });

  it("draws every column from measures of the vocabulary", () => {
    expect(new Set(COLUMNS.map((column) => column.name)).size).toBe(COLUMNS.length);
    for (const { sources } of COLUMNS)
      for (const { measure } of sources) expect(findMeasure(measure)).toBeDefined();
  });

  it("offers in a URL exactly the denominators and peer strategies there are", () => {
    expect(URL_DENOMINATORS).toEqual(DENOMINATORS.map(({ id }) => id));
    expect(URL_STRATEGIES).toEqual(["all", ...PEER_STRATEGIES.map(({ id }) => id)]);
  });
});
