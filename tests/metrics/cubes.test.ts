import { beforeAll, describe, expect, it } from "vitest";
import { printStatement } from "../../lib/engine/literal";
import { sql } from "../../lib/engine/sql";
import type { Engine, EngineRow } from "../../lib/engine/types";
import { CUBED, metricOfCubed } from "../../lib/metrics/cubes/cubed";
import { type GroupRow, groupsOf, queryLargestGroups } from "../../lib/metrics/cubes/groups";
import { SPREAD_STEPS } from "../../lib/metrics/cubes/spread-steps";
import { findDenominator } from "../../lib/metrics/denominators";
import { expressMetric } from "../../lib/metrics/expression";
import type { Metric } from "../../lib/metrics/metric";
import { type BureauFilter, whereOf } from "../../lib/metrics/queries/filter";
import { queryYears } from "../../lib/metrics/queries/years";
import { findMetric } from "../../lib/metrics/registry";
import { realEngine } from "../support/real-engine";

/** The middle as the engine has it: the mean of the two in the middle, each halved first. */
function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : lower * 0.5 + upper * 0.5;
}

interface Valued extends EngineRow {
  readonly scope: string;
  readonly kind: string;
  readonly level: string | null;
  readonly year: number;
  readonly area: string;
  readonly bureau_id: string;
  readonly value: number | null;
}

/** What a row of the cube must say of some bureau-years. */
function groupOf(rows: readonly Valued[], isOfAllAreas: boolean) {
  const known = rows.filter((row): row is Valued & { value: number } => row.value !== null);
  const values = known.map(({ value }) => value);
  const [lowest, highest] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [null, null];
  const median = middle(values);
  const start = Math.min(0, lowest ?? 0);
  const steps = new Map<number, number>();
  for (const value of values) {
    const length = (highest ?? 0) - start;
    const step = length === 0 ? 0 : Math.floor((SPREAD_STEPS * (value - start)) / length + 0.5);
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const at = (end: number | null): string | null =>
    known
      .filter(({ value }) => value === end)
      .map((row) => row.bureau_id)
      .sort()[0] ?? null;
  const places = [...steps].toSorted(([a], [b]) => a - b).map(([step, n]) => `${step}:${n}`);
  return {
    units: rows.length,
    known: known.length,
    lowest,
    median,
    highest,
    mad: median === null ? null : middle(values.map((value) => Math.abs(value - median))),
    low_bureau: at(lowest),
    top_bureau: at(highest),
    places: isOfAllAreas && known.length > 0 ? places.join(" ") : null,
  };
}

describe("groups counted when the data are made", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await realEngine();
  });

  it.each(CUBED)("$metric divided by $denominator: every group is what its rows are", async (cubed) => {
    const { value } = expressMetric(metricOfCubed(cubed), findDenominator(cubed.denominator));
    const rows = await engine.query<Valued>(sql`SELECT scope, coalesce(bureau_type, '') AS kind, level,
      fiscal_year AS year, coalesce(left(region_code, 2), '') AS area, bureau_id, ${value} AS value FROM bureau_years`);
    const groups = new Map<string, Valued[]>();
    for (const row of rows)
      for (const kind of new Set(["", row.kind]))
        for (const area of new Set(["", row.area])) {
          const key = JSON.stringify([area, row.scope, kind, row.level, row.year]);
          groups.set(key, [...(groups.get(key) ?? []), row]);
        }
    const stored = await engine.query(sql`SELECT * FROM metric_groups
      WHERE metric = ${cubed.metric} AND divided_by = ${cubed.denominator}`);
    expect(stored.length).toBe(groups.size);
    for (const {
      metric: _,
      divided_by: __,
      area,
      scope,
      kind,
      level,
      fiscal_year: year,
      ...said
    } of stored) {
      const key = JSON.stringify([area, scope, kind, level, year]);
      expect({ key, ...said }).toEqual({ key, ...groupOf(groups.get(key) ?? [], area === "") });
    }
  });

  it("the largest group of each question is that with most values, of equals the latest", async () => {
    const filter = { scopes: ["region_whole"], levels: ["county"] } as const;
    const metric = findMetric("general_public_budget_expenditure") as Metric;
    const denominator = findDenominator("population");
    const { value } = expressMetric(metric, denominator);
    const asked = [{ id: "x", metric, denominator, filter }];
    const [group] = await engine.query<GroupRow>(queryLargestGroups(asked));
    const [expected] = await engine.query(sql`SELECT fiscal_year, count(*) AS units FROM bureau_years
      WHERE ${whereOf(filter)} AND ${value} IS NOT NULL GROUP BY fiscal_year
      ORDER BY units DESC, fiscal_year DESC LIMIT 1`);
    expect(group).toMatchObject({ asked: "x", kind: "", level: "county", ...expected });
  });

  const metric = findMetric("exec_adjusted") as Metric;
  const filters: readonly BureauFilter[] = [
    {},
    { scopes: ["region_whole", "region_level"] },
    { scopes: ["department"], bureauTypes: ["医疗保障", "财政"], regions: ["430000", "110000"] },
    { levels: ["county"], years: { from: 2019, to: 2023 } },
  ];
  it.each(filters)("years are counted as in the rows: %j", async (filter) => {
    const { value } = expressMetric(metric);
    expect(printStatement(queryYears(metric, undefined, filter))).toContain("metric_groups");
    expect(await engine.query(queryYears(metric, undefined, filter))).toEqual(
      await engine.query(sql`SELECT fiscal_year, count(*) AS units, count(${value}) AS known FROM bureau_years
        WHERE ${whereOf(filter)} GROUP BY fiscal_year ORDER BY fiscal_year`),
    );
  });

  it("what the cube does not tell apart is counted in the rows", () => {
    const none: readonly BureauFilter[] = [
      { bureaus: ["430000:x"] },
      { regions: ["430100"] },
      { regions: ["430000", "430102"] },
    ];
    expect(none.map((filter) => groupsOf(metric, undefined, filter))).toEqual([null, null, null]);
    expect(groupsOf(findMetric("expenditure_total") as Metric, findDenominator("staff"), {})).toBeNull();
  });
});

describe("facts counted when the data are made", () => {
  const one = async (text: string) => (await realEngine()).query({ text, params: [] });
  const standing = "document_id NOT IN (SELECT document_id FROM documents WHERE superseded_by IS NOT NULL)";

  it("are those that stand, by bureau and status and by measure and year", async () => {
    for (const [by, keys] of [
      ["bureau", "bureau_id, region_code, bureau_type, status"],
      ["measure", "measure, fiscal_year"],
    ])
      expect(
        await one(
          `SELECT ${keys}, standing AS facts FROM fact_counts WHERE counted_by = '${by}' AND standing > 0 ORDER BY ALL`,
        ),
      ).toEqual(
        await one(`SELECT ${keys}, count(*) AS facts FROM facts WHERE ${standing} GROUP BY ALL ORDER BY ALL`),
      );
  });

  it("name how many bureaus state a measure for a year", async () => {
    expect(
      await one(`SELECT measure, fiscal_year, stating AS bureaus FROM fact_counts
        WHERE counted_by = 'measure' AND stating > 0 ORDER BY ALL`),
    ).toEqual(
      await one(`SELECT measure, fiscal_year, count(DISTINCT bureau_id) AS bureaus FROM facts
        WHERE value IS NOT NULL AND item IS NULL AND subject_code IS NULL AND phase IN ('actual', 'prior_actual')
          AND bureau_id IS NOT NULL
        GROUP BY ALL ORDER BY ALL`),
    );
  });
});
