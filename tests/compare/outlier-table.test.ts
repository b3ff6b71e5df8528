import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateBureauYears, type SyntheticYear } from "../../lib/cli/synthetic/bureau-years";
import { createSyntheticTable } from "../../lib/cli/synthetic/insert";
import { explainOutlier, scoreOutlier } from "../../lib/compare/outlier";
import { buildOutlierTable } from "../../lib/compare/outlier-table/build";
import { peersByPopulation, peersByProvince } from "../../lib/compare/peers";
import { OUTLIER_LIMIT, OUTLIER_MINIMUM } from "../../lib/compare/robust";
import { expectLevel } from "../support/level";

const data = generateBureauYears({ seed: 20, counties: 150, from: 2019, to: 2021 });

interface OutlierRow {
  readonly watch: string;
  readonly change: string;
  readonly bureau_id: string;
  readonly fiscal_year: number;
  readonly value: number;
  readonly all_n: string;
  readonly all_median: number;
  readonly all_score: number;
  readonly population_n: string;
  readonly population_score: number | null;
  readonly province_n: string;
  readonly province_score: number | null;
  readonly rest_score: number | null;
}

let rows: OutlierRow[];
let close: () => void;

beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await createSyntheticTable(connection, data.rows);
  await connection.run(buildOutlierTable());
  const answer = await connection.runAndReadAll("SELECT * FROM outliers");
  rows = answer.getRowObjectsJson() as unknown as OutlierRow[];
  close = () => connection.closeSync();
});

afterAll(() => close());

const spendingPerHead = ({ values, population }: SyntheticYear): number =>
  (values.expenditure_total ?? 0) / population;

/** All units of the kind and year with their spending per head. */
const kindOf = (row: OutlierRow): SyntheticYear[] => {
  const type = row.bureau_id.replace(/^.*合成(.*)局$/u, "$1");
  return data.rows.filter((unit) => unit.bureauType === type && unit.year === row.fiscal_year);
};

const candidateOf = (unit: SyntheticYear) => ({
  key: unit.bureauId,
  level: "county",
  bureauType: unit.bureauType,
  province: unit.province,
  prefecture: unit.prefecture,
  population: unit.population,
  traits: {},
});

describe("the table of outliers", () => {
  it("gives the scores the functions of lib/compare give, against each set of peers", () => {
    const spending = rows.filter((row) => row.watch === "expenditure_total" && row.change === "level");
    expect(spending.length).toBeGreaterThan(5);
    for (const row of spending) {
      const kind = kindOf(row);
      const focus = kind.find((unit) => unit.bureauId === row.bureau_id);
      if (!focus) throw new Error("the row is about a synthetic unit");
      const others = kind.filter((unit) => unit !== focus).map(candidateOf);
      const among = (keys: readonly string[]) =>
        scoreOutlier(
          row.bureau_id,
          kind
            .filter((unit) => unit === focus || keys.includes(unit.bureauId))
            .map((unit) => ({ key: unit.bureauId, value: spendingPerHead(unit) })),
          "log",
        );
      const all = among(others.map((other) => other.key));
      expect(Number(row.all_n)).toBe(all.n);
      expect(row.all_score).toBeCloseTo(all.score ?? Number.NaN, 8);
      expect(Math.exp(row.all_median)).toBeCloseTo(all.median ?? Number.NaN, 6);
      const population = among(peersByPopulation(candidateOf(focus), others).peers.map((peer) => peer.key));
      expect(Number(row.population_n)).toBe(population.n);
      if (population.n >= OUTLIER_MINIMUM)
        expect(row.population_score).toBeCloseTo(population.score ?? Number.NaN, 8);
      else expect(row.population_score).toBeNull();
      const area = among(peersByProvince(candidateOf(focus), others).map((peer) => peer.key));
      expect(Number(row.province_n)).toBe(area.n);
      expect(row.province_score).toBeCloseTo(area.score ?? Number.NaN, 8);
      const values = kind.map((unit) => ({ key: unit.bureauId, value: spendingPerHead(unit) }));
      const { withoutNearest } = explainOutlier(row.bureau_id, values, "log");
      expect(row.rest_score).toBeCloseTo(withoutNearest.score ?? Number.NaN, 8);
    }
  });

  it("holds what lies beyond the limit among all of the kind, and nothing else", () => {
    for (const row of rows) expect(Math.abs(row.all_score)).toBeGreaterThan(OUTLIER_LIMIT);
    const flagged = new Set(
      rows
        .filter((row) => row.watch === "expenditure_total" && row.change === "level")
        .map((row) => `${row.bureau_id}/${row.fiscal_year}`),
    );
    const [sample] = rows;
    if (!sample) throw new Error("there are outliers");
    const kind = kindOf(sample);
    const values = kind.map((unit) => ({ key: unit.bureauId, value: spendingPerHead(unit) }));
    for (const unit of kind) {
      if (scoreOutlier(unit.bureauId, values, "log").verdict === "flag")
        expect(flagged).toContain(`${unit.bureauId}/${unit.year}`);
    }
  });

  it("finds what was planted", () => {
    const found = new Set(
      rows.map((row) => `${row.watch}/${row.change}/${row.bureau_id}/${row.fiscal_year}`),
    );
    const wanted = data.planted.flatMap(({ bureauId, expected }) =>
      expected.map(({ watch, change, year }) => `${watch}/${change}/${bureauId}/${year}`),
    );
    const recalled = wanted.filter((key) => found.has(key));
    expectLevel("planted outliers found", recalled.length / wanted.length);
  });
});
