import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { ClickHouseEngine, EngineSettingsError } from "../../lib/engine/clickhouse";
import { READER_SETTINGS } from "../../lib/engine/clickhouse-settings";
import { readRows } from "../../lib/engine/clickhouse-values";
import { QueryError } from "../../lib/engine/query-error";
import { sql } from "../../lib/engine/sql";

const lines = (...values: unknown[]): string =>
  `${values.map((value) => JSON.stringify(value)).join("\n")}\n`;

describe("an answer of ClickHouse", () => {
  test("has the values the other engines give: money exact, counts as numbers, nothing as null", () => {
    const text = lines(
      ["money", "sum", "count", "rate", "name", "is", "none", "large"],
      [
        "Nullable(Decimal(18, 2))",
        "Decimal(38, 2)",
        "UInt64",
        "Nullable(Float64)",
        "LowCardinality(Nullable(String))",
        "Nullable(Bool)",
        "Nullable(String)",
        "Int128",
      ],
      ["12.3", "-0.05", "42", 1.5, "县", true, null, "170141183460469231731687303715884105727"],
    );
    expect(readRows(text)).toEqual([
      {
        money: "12.30",
        sum: "-0.05",
        count: 42,
        rate: 1.5,
        name: "县",
        is: true,
        none: null,
        large: "170141183460469231731687303715884105727",
      },
    ]);
  });

  test("names columns as the statement does, whichever table they are of", () => {
    expect(readRows(lines(["u.bureau_id", "facts"], ["String", "UInt64"], ["a", "1"]))).toEqual([
      { bureau_id: "a", facts: 1 },
    ]);
  });

  test("that was cut off is no answer", () => {
    expect(() => readRows(`${lines(["a"], ["UInt8"])}[1]\nCode: 396. DB::Exc`)).toThrow(SyntaxError);
  });
});

describe("a ClickHouse server", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  async function serve(answer: (query: string, response: ServerResponse) => void): Promise<ClickHouseEngine> {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => answer(body, response));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ClickHouseEngine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/atlas`);
  }

  test("says no in its own words, with the statement", async () => {
    const engine = await serve((_, response) =>
      response
        .writeHead(500, { "X-ClickHouse-Exception-Code": "159" })
        .end("Code: 159. DB::Exception: Timeout exceeded. (TIMEOUT_EXCEEDED)"),
    );
    const asked = engine.query(sql`SELECT ${1}`);
    await expect(asked).rejects.toBeInstanceOf(QueryError);
    await expect(asked).rejects.toMatchObject({
      sql: "SELECT 1",
      message: expect.stringContaining("Timeout exceeded"),
    });
  });

  test("is let go of when its answer is no longer wanted", async () => {
    let gone: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const stop = new AbortController();
    const engine = await serve((_, response) => {
      response.on("close", gone);
      stop.abort(new Error("another question"));
    });
    await expect(engine.query(sql`SELECT ${1}`, { signal: stop.signal })).rejects.toThrow("another question");
    await left;
  });

  test("that would answer otherwise than DuckDB is refused before a page asks it anything", async () => {
    const settings = { ...READER_SETTINGS.meaning, join_use_nulls: 0 };
    const rows = Object.entries(settings).map(([name, value]) => [name, String(value)]);
    const engine = await serve((_, response) =>
      response.end(lines(["name", "value"], ["String", "String"], ...rows)),
    );
    const started = engine.start();
    await expect(started).rejects.toBeInstanceOf(EngineSettingsError);
    await expect(started).rejects.toThrow("join_use_nulls is not 1");
  });
});
