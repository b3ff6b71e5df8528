import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileDatabase } from "../../lib/cli/compile-database";
import { exportData } from "../../lib/cli/export";
import { createClickHouseTable } from "../../lib/cli/export/clickhouse-schema";
import type { ExportedTable } from "../../lib/cli/export/parquet";
import { EXPORT_TABLES } from "../../lib/cli/export/tables";
import { OccupiedFolderError, readPackage, writePackage } from "../../lib/cli/package-files";
import { assemblePackage } from "../../lib/corpus/assemble";
import { loadPackageReference } from "../../lib/reference/node-package";
import { narrativeOf, sampleAccounts, tablesOf } from "../corpus/made";

const MEMORY = 1024;

describe("tables for other engines", () => {
  let dir = "";
  let tables: readonly ExportedTable[] = [];
  let instance: DuckDBInstance;
  const at = (name: string): string => join(dir, name);

  async function rows(text: string): Promise<unknown[][]> {
    const connection = await instance.connect();
    return (await connection.runAndReadAll(text)).getRowsJson() as unknown[][];
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "atlas-export-"));
    const read = [];
    for (const made of sampleAccounts(2)) read.push(await tablesOf(made), await narrativeOf(made));
    const reference = await loadPackageReference("data");
    const [first] = read;
    if (!first) throw new Error("nothing was read");
    const [fact, ...others] = first.facts;
    // What a spreadsheet would run, what looks disarmed and what is empty come through as they are.
    const odd = { ...fact, row: "=SUM(A1)", column: "'-5", note: '“a”,\n"b"', unit: "" } as typeof fact;
    const records = assemblePackage([{ ...first, facts: [odd, ...others] as never }, ...read.slice(1)], {
      ...reference,
      population: reference.population.slice(0, 50),
      indicators: reference.indicators.slice(0, 50),
      subjects: reference.subjects.slice(0, 50),
    });
    await writePackage(at("package"), records);
    await compileDatabase(await readPackage(at("package")), at("engine.duckdb"));
    tables = await exportData({
      data: at("package"),
      parquet: at("tables"),
      clickhouse: true,
      memory: MEMORY,
    });
    instance = await DuckDBInstance.create(at("engine.duckdb"), { access_mode: "READ_ONLY" });
  });
  afterAll(async () => {
    instance?.closeSync();
    await rm(dir, { recursive: true, force: true });
  });

  test.each(EXPORT_TABLES.map(({ name }) => name))(
    "%s has the rows and types of the engine file",
    async (name) => {
      const files = `read_parquet('${at("tables")}/${name}${name === "facts" ? "/**/*" : ""}.parquet', hive_partitioning = false)`;
      expect(await rows(`SELECT count(*) FROM ${files}`)).toEqual(
        await rows(`SELECT count(*) FROM "${name}"`),
      );
      expect(await rows(`FROM ${files} EXCEPT ALL FROM "${name}"`)).toEqual([]);
      const types = (from: string) => rows(`SELECT column_name, column_type FROM (DESCRIBE FROM ${from})`);
      expect(await types(files)).toEqual(await types(`"${name}"`));
    },
  );

  test("facts lie in folders of their province and year, sorted as they are looked up", async () => {
    const files = `read_parquet('${at("tables")}/facts/**/*.parquet', filename = true)`;
    const [[wrong, folders] = []] = await rows(`SELECT count(*) FILTER (
        part_province <> coalesce(CAST(left(region_code, 2) AS INTEGER), 0) OR part_year <> coalesce(fiscal_year, 0)
      ), count(DISTINCT filename) FROM ${files}`);
    expect([wrong, Number(folders) > 1]).toEqual(["0", true]);
    const [first] = tables.find(({ name }) => name === "facts")?.files ?? [];
    const path = `'${at("tables")}/${first?.path}'`;
    const ids = (order: string) => rows(`SELECT fact_id FROM read_parquet(${path}) ${order}`);
    expect(await ids("")).toEqual(
      await ids("ORDER BY bureau_id, fiscal_year, measure, phase, fund, subject_code, item, fact_id"),
    );
  });

  test("checksums and descriptor name every file, and the same package gives the same bytes", async () => {
    const sums = await readFile(at("tables/SHA256SUMS"), "utf8");
    const named = sums
      .trim()
      .split("\n")
      .map((line) => line.split("  ") as [string, string]);
    const written = (await readdir(at("tables"), { recursive: true })).filter((name) =>
      name.endsWith(".parquet"),
    );
    expect(named.map(([, path]) => path).toSorted()).toEqual(written.toSorted());
    for (const [sum, path] of named)
      expect(
        createHash("sha256")
          .update(await readFile(at(`tables/${path}`)))
          .digest("hex"),
      ).toBe(sum);
    const { resources } = JSON.parse(await readFile(at("tables/datapackage.json"), "utf8"));
    expect(resources.flatMap((one: { path: string[] }) => one.path).toSorted()).toEqual(written.toSorted());
    await exportData({ data: at("package"), parquet: at("again"), memory: MEMORY });
    expect(await readFile(at("again/SHA256SUMS"), "utf8")).toBe(sums);
  });

  test("a folder with other files is not replaced", async () => {
    await writeFile(at("package/mine.txt"), "mine");
    const asked = exportData({ data: at("package"), parquet: at("package"), memory: MEMORY });
    await expect(asked).rejects.toBeInstanceOf(OccupiedFolderError);
  });

  test("the load script makes the schema, hands over every file and compares the rows of every table", async () => {
    const calls = at("calls");
    const load = (counts: string) =>
      spawnSync("sh", [at("tables/clickhouse/load.sh")], {
        encoding: "utf8",
        env: {
          ...process.env,
          CLICKHOUSE: `sh ${at("client")}`,
          COUNTS: counts,
          CALLS: calls,
          ROLE: "atlas_reader",
        },
      });
    await writeFile(
      at("client"),
      `echo "$*" >> "$CALLS"; case "$*" in *count*) for t in $*; do :; done; awk -v t="$t" '$1 == t { print $2 }' "$COUNTS";; *) cat > /dev/null;; esac`,
    );
    const rows = at("tables/clickhouse/rows.txt");
    expect(load(rows)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^atlas_[0-9a-f]{12}\n$/) });
    const files = tables.reduce((sum, table) => sum + table.files.length, 0);
    const said = await readFile(calls, "utf8");
    expect(said.match(/INSERT INTO \w+/g)?.length).toBe(files);
    expect(said).toMatch(/GRANT\s+SELECT ON atlas_\w+\.\* TO atlas_reader/);
    await writeFile(at("less"), (await readFile(rows, "utf8")).replace(/^facts .*$/m, "facts 1"));
    expect(load(at("less"))).toMatchObject({ status: 1, stderr: expect.stringContaining("facts: 1 rows") });
  });

  test("ClickHouse gets every column, keys without nulls, and spreads nothing but the facts", async () => {
    for (const table of tables) {
      const [create = ""] = createClickHouseTable(table, "single");
      for (const column of table.columns) expect(create).toContain(`\n  \`${column.name}\` `);
      const distributed = createClickHouseTable(table, "distributed");
      expect(distributed.length).toBe(table.name === "facts" ? 2 : 1);
    }
    const facts = await readFile(at("tables/clickhouse/schema-single.sql"), "utf8");
    expect(facts).toContain("`amount` Nullable(Decimal(24,6))");
    expect(facts).toContain("ORDER BY (ifNull(`bureau_id`, ''), ifNull(`fiscal_year`, 0), `measure`");
    expect(facts).toMatch(/PARTITION BY \(.*region_code.*fiscal_year/);
    expect(spawnSync("sh", ["-n", at("tables/clickhouse/load.sh")]).status).toBe(0);
    const odd = { ...(tables[0] as ExportedTable), columns: [{ name: "place", type: "GEOMETRY" }] };
    expect(() => createClickHouseTable(odd, "single")).toThrow("place");
  });
});
