import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEngine } from "../../lib/cli/engine-choice";
import { createSiteServer, listen } from "../../lib/cli/serve";
import { askServer } from "../../lib/engine/clickhouse-console";

describe("the engine a site asks", () => {
  test("is named with its database", () => {
    expect(parseEngine("clickhouse=https://reader:x@db.example:8443/atlas_1")).toEqual({
      clickhouse: "https://reader:x@db.example:8443/atlas_1",
    });
  });

  test.each([
    "duckdb",
    "clickhouse=",
    "clickhouse=db:8123",
    "clickhouse=http://db:8123/",
    "clickhouse=ftp://db/a",
  ])("%s is refused with what to write", (text) =>
    expect(() => parseEngine(text)).toThrow("clickhouse=https://"),
  );

  test("pages may ask that server, and nothing else beside their own", async () => {
    const dir = await mkdtemp(join(tmpdir(), "atlas-site-"));
    await mkdir(join(dir, "data"));
    await writeFile(join(dir, "index.html"), "<html></html>");
    const named = ["database", "worker", "wasm", "reference", "search", "pdf", "ocr", "builtFrom"];
    const manifest = {
      ...Object.fromEntries(named.map((name) => [name, name])),
      databaseBytes: 1,
      wasmBytes: 1,
    };
    await writeFile(
      join(dir, "data/manifest.json"),
      JSON.stringify({ ...manifest, server: "https://db.example:8443" }),
    );
    const server = createSiteServer({ dir, basePath: "" });
    await listen(server, 0, "127.0.0.1");
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.close();
    expect(headers.get("content-security-policy")).toContain("connect-src 'self' https://db.example:8443;");
  });
});

describe("a person's own SQL on a server", () => {
  const signal = new AbortController().signal;

  test("gives as many rows as a page shows, and says that there are more", async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => ({ n }));
    const asked: string[] = [];
    const ask = async (text: string) => {
      asked.push(text);
      return rows;
    };
    const answer = await askServer({ ask }, "SELECT n FROM t; ", signal);
    expect([answer.rows.length, answer.more, asked]).toEqual([1000, true, ["SELECT n FROM t"]]);
  });

  test.each([
    ["Code: 159. DB::Exception: Timeout exceeded (TIMEOUT_EXCEEDED)", "time"],
    ["Code: 241. DB::Exception: (MEMORY_LIMIT_EXCEEDED)", "memory"],
    ["Code: 164. DB::Exception: Cannot execute query in readonly mode. (READONLY)", "not_a_select"],
    ["Code: 62. DB::Exception: Syntax error", "engine"],
  ])("%s is told apart", async (message, code) => {
    const ask = () => Promise.reject(new Error(message));
    await expect(askServer({ ask }, "SELECT 1", signal)).rejects.toMatchObject({ code });
  });
});
