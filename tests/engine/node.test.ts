import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NodeEngine } from "../../lib/engine/node";
import { QueryError } from "../../lib/engine/query-error";
import { sql } from "../../lib/engine/sql";
import type { Engine } from "../../lib/engine/types";
import { VALUE_CASES } from "./value-cases";

describe("NodeEngine", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await NodeEngine.create();
  });
  afterAll(() => engine.close());

  test.each(VALUE_CASES)("returns $label", async ({ statement, expected }) => {
    expect(await engine.query(statement)).toEqual([{ v: expected }]);
  });

  test("any string survives the way in and out", async () => {
    const text = fc.string({ unit: "binary" }).filter((s) => !s.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, async (s) => {
        expect(await engine.query(sql`SELECT ${s} AS v`)).toEqual([{ v: s }]);
      }),
    );
  });

  test("an error carries the SQL that failed", async () => {
    const failure = await engine.query(sql`SELECT ${1} FROM nowhere`).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(QueryError);
    expect((failure as QueryError).sql).toBe("SELECT 1 FROM nowhere");
  });

  test("an aborted query rejects with the signal's reason and leaves the engine usable", async () => {
    const controller = new AbortController();
    const slow = engine.query(
      sql`SELECT count(*) AS v FROM range(100000) a, range(1000000) b WHERE a.range + b.range < 0`,
      {
        signal: controller.signal,
      },
    );
    setTimeout(() => controller.abort(new Error("typed on")), 20);
    await expect(slow).rejects.toThrow("typed on");
    expect(await engine.query(sql`SELECT 1 AS v`)).toEqual([{ v: 1 }]);
  });
});
