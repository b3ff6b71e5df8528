import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SubjectRow, subjectsQuery } from "../../components/bureau/queries";
import { printStatement } from "../../lib/engine/literal";
import type { Statement } from "../../lib/engine/types";
import type { Metric } from "../../lib/metrics/metric";
import { queryStanding, type StandingRow } from "../../lib/metrics/queries/standing";
import { findMetric } from "../../lib/metrics/registry";
import { fact, openSmallDatabase, type Row, type SmallDatabase } from "../support/small-database";

const metric = findMetric("expenditure_total") as Metric;
/** One bureau each; the last states nothing. */
const AMOUNTS = [10, 20, 20, 30, 40, null];
const ids = AMOUNTS.map((_, i) => `4302${10 + i}:医疗保障局`);

const bureaus: Row[] = ids.map((id, i) => ({
  bureau_id: id,
  name: `局${i}`,
  bureau_type: "医疗保障",
  scope: "department",
  region_code: `4302${10 + i}`,
  level: "county",
}));
const spent = (id: string, more: Row): Row =>
  fact({ bureau_id: id, fiscal_year: 2021, measure: "function_expenditure", subject_code: "208", ...more });
const facts: Row[] = [
  ...AMOUNTS.map((amount, i) =>
    fact({
      bureau_id: ids[i] ?? "",
      fiscal_year: 2021,
      measure: "expenditure_total",
      value: amount === null ? null : `${amount}.00`,
    }),
  ),
  spent(ids[0] ?? "", { value: "8.00", column: "合计", table: "expenditure" }),
  spent(ids[0] ?? "", { value: "9.00", phase: "budget_initial" }),
  spent(ids[0] ?? "", { value: "10.00", phase: "budget_adjusted" }),
  spent(ids[1] ?? "", { value: "7.00", column: "一般公共预算支出", table: "source_figures" }),
];

describe("a profile", () => {
  let database: SmallDatabase;
  beforeAll(async () => {
    database = await openSmallDatabase({ bureaus, facts, regions: [], population: [] });
  });
  afterAll(() => database.close());
  const run = async <R>(statement: Statement) =>
    (await database.query(printStatement(statement))) as unknown as R[];
  const standing = async (id: string) => {
    const measures = [{ id: "expenditure_total", metric, denominator: undefined }];
    const filter = { scopes: ["department"] as const, years: { from: 2021, to: 2021 } };
    const [row] = await run<StandingRow>(queryStanding(measures, id, filter));
    return row && [row.units, row.below, row.equal, row.median].map(Number);
  };

  test("counts the units below and those that are equal, the unit itself among them", async () => {
    expect(await standing(ids[1] ?? "")).toEqual([5, 1, 2, 20]);
    expect(await standing(ids[4] ?? "")).toEqual([5, 4, 1, 20]);
  });

  test("has no place for a unit that states nothing", async () => {
    expect(await standing(ids[5] ?? "")).toBeUndefined();
  });

  test("sets the adjusted budget beside what was spent on a subject, else nothing", async () => {
    const [own] = await run<SubjectRow>(subjectsQuery(ids[0] ?? ""));
    expect([Number(own?.value), Number(own?.budget)]).toEqual([8, 10]);
    const [other] = await run<SubjectRow>(subjectsQuery(ids[1] ?? ""));
    expect([Number(other?.value), other?.budget]).toEqual([7, null]);
  });
});
