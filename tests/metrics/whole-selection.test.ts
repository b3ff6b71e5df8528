import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelExecution } from "../../components/execution/execution-model";
import {
  EXECUTION_COLUMNS,
  executionFilter,
  executionSummary,
  resolveExecution,
} from "../../components/execution/execution-view";
import { modelThreePublic } from "../../components/three-public/three-public-model";
import {
  resolveThreePublic,
  threePublicGroups,
  threePublicQuery,
} from "../../components/three-public/three-public-view";
import { generateBureauYears } from "../../lib/cli/synthetic/bureau-years";
import { createSyntheticTable } from "../../lib/cli/synthetic/insert";
import { toFixed, toNumber } from "../../lib/compare/rational";
import { printStatement } from "../../lib/engine/literal";
import type { Statement } from "../../lib/engine/types";
import { CELL_LIMIT, type CellRow, queryCells } from "../../lib/metrics/queries/cells";
import type { PanelGroupRow } from "../../lib/metrics/queries/panel";
import type { RateSummaryRow } from "../../lib/metrics/queries/rate-summary";

const data = generateBureauYears({ seed: 7, counties: 60, from: 2018, to: 2022 });
let query: <Row>(statement: Statement) => Promise<Row[]>;
let close: () => void;

beforeAll(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await createSyntheticTable(connection, data.rows);
  query = async <Row>(statement: Statement) => {
    const answer = await connection.runAndReadAll(printStatement(statement));
    const rows = answer.getRowObjectsJson() as Record<string, unknown>[];
    const counts = new Set(["units", "budgeted", "used", "total"]);
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          counts.has(name) && /^\d+$/.test(String(value)) ? Number(value) : value,
        ]),
      ),
    ) as Row[];
  };
  close = () => connection.closeSync();
});

afterAll(() => close());

/** All rows, as if there were no limit. */
const unlimited = (statement: Statement): Statement => ({
  text: printStatement(statement).replace(`LIMIT ${CELL_LIMIT}`, ""),
  params: [],
});

describe("a selection of more units than a page fetches", () => {
  it("has the panel, the split and the window of all its units", async () => {
    const view = resolveThreePublic({ scope: "department", bureauTypes: ["医疗保障"] });
    const rows = await query<CellRow>(unlimited(threePublicQuery(view)));
    const groups = (await query<PanelGroupRow>(threePublicGroups(view))).map((group) => ({
      ...group,
      total: String(group.total),
    }));
    const [some, whole] = [modelThreePublic(view, rows.slice(0, 100), groups), modelThreePublic(view, rows)];
    // Rows of units, and what must be compared row by row, are of those that were fetched.
    const { members: _, unitYears: __, judged: ___, ...summed } = some;
    expect(whole).toMatchObject(summed);
    expect(some.memberCount).toBeGreaterThan(50);
  });

  it("has the rates and medians of all its units", async () => {
    const view = resolveExecution({
      scope: "department",
      bureauTypes: ["医疗保障"],
      years: { from: 2021, to: 2021 },
    });
    const rows = await query<CellRow>(unlimited(queryCells(EXECUTION_COLUMNS, executionFilter(view))));
    const summaries = await query<RateSummaryRow>(executionSummary(view));
    const [some, whole] = [
      modelExecution(view, rows.slice(0, 50), "zh", summaries),
      modelExecution(view, rows, "zh"),
    ];
    expect(some.total).toBe(whole.total);
    for (const budget of ["initial", "adjusted"] as const) {
      const [a, b] = [some.groups.general[budget], whole.groups.general[budget]];
      expect(a.used).toBe(b.used);
      expect(a.rate && toFixed(a.rate, 8)).toBe(b.rate && toFixed(b.rate, 8));
      if (a.median && b.median) expect(toNumber(a.median)).toBeCloseTo(toNumber(b.median), 5);
    }
    expect(whole.groups.general.initial.used).toBeGreaterThan(50);
  });
});
