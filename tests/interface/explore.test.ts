import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FactFilter, factFilterOf } from "../../components/facts/fact-filter";
import {
  countFactsQuery,
  exportPageQuery,
  type FactListRow,
  factPageQuery,
} from "../../components/facts/fact-queries";
import { CONSOLE_LIMITS } from "../../lib/engine/console-limits";
import { NodeEngine } from "../../lib/engine/node";
import { QueryError } from "../../lib/engine/query-error";
import { readOnlyQuery } from "../../lib/engine/read-only-query";
import { sql } from "../../lib/engine/sql";

let engine: NodeEngine;
const run = (text: string) => engine.query({ text, params: [] });

beforeAll(async () => {
  engine = await NodeEngine.create();
  await run(`CREATE TABLE facts AS SELECT *, try_cast(value AS DECIMAL(24,6)) AS amount FROM (VALUES
    ('a-1', 'doc1', '430202:医疗保障局', '医疗保障局', '医疗保障', '430202', '湖南省株洲市荷塘区', 'department', 2021, 'expenditure_total', 'actual', NULL, NULL, NULL, NULL, '306.90', '元', '306.90', '元', 'validated', 'printed', NULL, true, 'expenditure', '合计', 40),
    ('a-2', 'doc1', '430202:医疗保障局', '医疗保障局', '医疗保障', '430202', '湖南省株洲市荷塘区', 'department', 2021, 'function_expenditure', 'actual', NULL, '2101501', '行政运行', NULL, '9.5', '元', '9.5', '元', 'reported', 'printed', NULL, false, 'expenditure', '行政运行', 41),
    ('b-1', 'doc2', '530423:财政局', '财政局', '财政', '530423', '云南省玉溪市通海县', 'department', 2020, 'expenditure_total', 'actual', NULL, NULL, NULL, NULL, '1000.00', '元', '1,000', '元', 'clash', 'printed', NULL, true, 'narrative', NULL, 7),
    ('c-1', 'doc3', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'performance_grade', 'actual', NULL, NULL, NULL, '100%''s project', '优', '', '优', NULL, 'reported', 'printed', NULL, true, 'performance_overall', NULL, NULL)
  ) AS t(fact_id, document_id, bureau_id, bureau, bureau_type, region_code, region, scope, fiscal_year, measure, phase, fund, subject_code, subject_name, item, value, unit, printed, printed_unit, status, origin, status_reason, preferred, "table", "row", line)`);
  await run(
    `CREATE TABLE documents AS SELECT * FROM (VALUES ('doc1', 'D1', NULL, NULL), ('doc2', NULL, 'http://x', NULL))
      AS t(document_id, title, url, superseded_by)`,
  );
  await run("CREATE TABLE places_now AS SELECT '430202' AS region_code, 'Hetang District' AS region_latin");
});
afterAll(() => engine.close());

async function idsOf(filter: FactFilter, sort?: Parameters<typeof factPageQuery>[1]): Promise<string[]> {
  const rows = await engine.query<FactListRow>(factPageQuery(filter, sort, { offset: 0, limit: 100 }));
  const [count] = await engine.query<{ total: number }>(countFactsQuery(filter));
  expect(count?.total).toBe(rows.length);
  return rows.map((row) => row.fact_id);
}

describe("the filter of facts", () => {
  test("nothing chosen is everything, facts without bureau or year included", async () => {
    expect((await idsOf({})).toSorted()).toEqual(["a-1", "a-2", "b-1", "c-1"]);
  });

  test("a province holds its counties", async () => {
    expect(await idsOf({ regions: ["430000"] })).toEqual(["a-1", "a-2"]);
    expect(await idsOf({ regions: ["430000", "530423"] })).toHaveLength(3);
  });

  test("words are found in names, subjects and printed figures, and quotes are only text", async () => {
    expect(await idsOf({ text: "行政 荷塘" })).toEqual(["a-2"]);
    expect(await idsOf({ text: "1,000" })).toEqual(["b-1"]);
    expect(await idsOf({ text: "100%'s" })).toEqual(["c-1"]);
    expect(await idsOf({ text: "'; DROP TABLE facts; --" })).toEqual([]);
  });

  test("choices of different kinds narrow together", async () => {
    const filter: FactFilter = {
      statuses: ["validated", "clash"],
      tables: ["expenditure"],
      years: { from: 2021, to: 2021 },
    };
    expect(await idsOf(filter)).toEqual(["a-1"]);
  });

  test("only its own part of a selection counts", () => {
    expect(
      factFilterOf({ regions: ["430202"], metric: "x", sort: { column: "value", direction: "ascending" } }),
    ).toEqual({
      regions: ["430202"],
    });
  });
});

describe("the order of facts", () => {
  test("amounts sort as numbers, words last", async () => {
    expect(await idsOf({}, { column: "value", direction: "ascending" })).toEqual([
      "a-2",
      "a-1",
      "b-1",
      "c-1",
    ]);
    expect(await idsOf({}, { column: "value", direction: "descending" })).toEqual([
      "b-1",
      "a-1",
      "a-2",
      "c-1",
    ]);
  });

  test("a column that is none falls back to the default order", async () => {
    expect(await idsOf({}, { column: "nonsense", direction: "ascending" })).toEqual(await idsOf({}));
  });
});

test("a download carries every column of the record and the document's address", async () => {
  const rows = await engine.query(exportPageQuery({ bureaus: ["530423:财政局"] }, { offset: 0, limit: 10 }));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ fact_id: "b-1", value: "1000.00", document_url: "http://x" });
  expect(rows[0]).not.toHaveProperty("amount");
});

describe("the console's statement", () => {
  const consoleRun = (text: string) => engine.query(readOnlyQuery(text, CONSOLE_LIMITS.rows + 1));

  test("takes queries with a last semicolon and comments", async () => {
    expect(await consoleRun("SELECT 1 AS one -- really;\n;")).toEqual([{ one: 1 }]);
    expect(await consoleRun("FROM facts SELECT count(*) AS n")).toEqual([{ n: 4 }]);
  });

  test("is cut off after its limit", async () => {
    expect(await consoleRun("SELECT range FROM range(5000)")).toHaveLength(1001);
  });

  test.each([
    "DROP TABLE facts",
    "CREATE TABLE x AS SELECT 1",
    "UPDATE facts SET value = '0'",
    "COPY facts TO '/tmp/x'",
  ])("%s is no query and changes nothing", async (text) => {
    await expect(consoleRun(text)).rejects.toThrow(QueryError);
    expect(await engine.query(sql`SELECT count(*) AS n FROM facts WHERE value <> '0'`)).toEqual([{ n: 4 }]);
  });
});
