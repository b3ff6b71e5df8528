import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DoubleEngine } from "./support/double-engine";
import { PAGES } from "./support/pages";
import { writtenStatements } from "./support/written-statements";

describe("ClickHouse answers as DuckDB does, to the last digit and in the same order:", () => {
  let engine: DoubleEngine;
  beforeAll(async () => {
    engine = await DoubleEngine.open(inject("tables"), inject("clickhouse"));
  });
  afterAll(() => engine.close());

  test.each(Object.entries(PAGES))("%s", async (name, ask) => {
    const before = engine.compared.length;
    await ask(engine);
    const compared = engine.compared.slice(before);
    const total = (of: "rows" | "duckdb" | "clickhouse"): number =>
      Math.round(compared.reduce((sum, one) => sum + one[of], 0));
    console.log(
      `${name}: ${compared.length} statements, ${total("rows")} rows, DuckDB ${total("duckdb")} ms, ClickHouse ${total("clickhouse")} ms`,
    );
    expect(compared.filter(({ difference }) => difference !== null)).toEqual([]);
    expect(compared.length).toBeGreaterThan(0);
  });

  test("every statement the pages' code holds has been asked", () => {
    const written = writtenStatements();
    expect(written.length).toBeGreaterThan(50);
    const asked = engine.compared.map(({ text, sql }) => `${text}\n${sql}`).join("\n");
    expect(written.filter(({ text }) => !asked.includes(text)).map(({ place }) => place)).toEqual([]);
  });
});
