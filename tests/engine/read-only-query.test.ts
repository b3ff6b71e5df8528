import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NodeEngine } from "../../lib/engine/node";
import { readOnlyQuery } from "../../lib/engine/read-only-query";
import { sql } from "../../lib/engine/sql";
import { ESCAPES } from "./escapes";

const MOST = 3;

describe("a statement of the console", () => {
  let engine: NodeEngine;
  const ask = (text: string) => engine.query(readOnlyQuery(text, MOST));
  const held = () =>
    engine.query(sql`SELECT (SELECT sum(value) FROM facts) AS value,
      (SELECT count(*) FROM duckdb_tables()) AS tables, (SELECT count(*) FROM duckdb_views() WHERE NOT internal) AS views`);

  beforeAll(async () => {
    engine = await NodeEngine.create();
    await engine.query(sql`CREATE TABLE facts AS SELECT unnest([1, 2, 3, 4]) AS value`);
    await engine.query(sql`SET enable_external_access = false`);
    await engine.query(sql`SET lock_configuration = true`);
  });
  afterAll(() => engine.close());

  test.each([
    ["SELECT value FROM facts ORDER BY value DESC", [4, 3, 2]],
    ["FROM facts SELECT value + 1 AS value LIMIT 1;", [2]],
    ["WITH one AS (SELECT 7 AS value) SELECT * FROM one -- the end", [7]],
    ["VALUES (1), (2)", [1, 2]],
    ["SELECT ';$1' AS value", [";$1"]],
    ["(SELECT 5 AS value) UNION ALL (SELECT 6)", [5, 6]],
  ])("%s is asked as it stands", async (text, values) => {
    expect((await ask(text)).map((row) => Object.values(row)[0])).toEqual(values);
  });

  test("there are more than fifty ways out to try", () => {
    expect(new Set(ESCAPES).size).toBeGreaterThan(50);
  });

  test.each(ESCAPES)("%j is refused and changes nothing", async (text) => {
    const before = await held();
    await expect(ask(text)).rejects.toThrow();
    expect(await held()).toEqual(before);
  });

  test.each(["DELETE FROM facts", "SELECT 1; SELECT 2", "SET threads = 1"])(
    "%s is told from a mistake in a SELECT",
    async (text) => {
      await expect(ask(text)).rejects.toThrow(/Expected a single SELECT statement/);
    },
  );
});
