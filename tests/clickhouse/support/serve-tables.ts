import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { EXPORT_TABLES } from "../../../lib/cli/export/tables";
import { paths, ROOT } from "../../../lib/cli/paths";
import { READER_SETTINGS } from "../../../lib/engine/clickhouse-settings";

const CHDB = "chdb@3.4.0";
const DATABASE = "atlas";

/** Half a gigabyte: in a folder of its own, and only for these tests. */
async function installChdb(): Promise<string> {
  const folder = join(paths.cache, "chdb");
  if (existsSync(join(folder, "node_modules/chdb"))) return folder;
  await mkdir(folder, { recursive: true });
  console.log(`installing ${CHDB} into ${folder} …`);
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", CHDB];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** Files of a table, all of them; the folders' names are no columns. */
const globOf = (tables: string, name: string, partitioned: boolean): string =>
  `${tables}/${name}${partitioned ? "/*/*/*" : ""}.parquet`;

/** A DuckDB file of the exported tables. */
export async function openTables(tables: string, file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const { name, partitioned } of EXPORT_TABLES)
    await connection.run(
      `CREATE TABLE "${name}" AS FROM read_parquet('${globOf(tables, name, partitioned)}', hive_partitioning = false)`,
    );
  connection.closeSync();
  instance.closeSync();
}

export interface ServedTables {
  readonly url: string;
  readonly stop: () => void;
}

const settings = (of: object): string =>
  Object.entries(of)
    .map(([name, value]) => `${name} = ${typeof value === "number" ? value : `'${value}'`}`)
    .join(", ");

async function start(folder: string): Promise<{ child: ChildProcess; port: string }> {
  const chdb = await installChdb();
  const server = join(ROOT, "tests/clickhouse/support/chdb-server.mjs");
  const child = spawn(process.execPath, [server, chdb, folder], {
    env: { ...process.env, SETTINGS: settings(READER_SETTINGS.meaning) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (text) => resolve(String(text).trim()));
    child.once("exit", (code) => reject(new Error(`chdb ended with status ${code}`)));
  });
  return { child, port };
}

/** The exported tables in ClickHouse, by the export's own schema, behind an HTTP server. */
export async function serveTables(tables: string, folder: string): Promise<ServedTables> {
  const { child, port } = await start(folder);
  const run = async (query: string, database = DATABASE): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${port}/?database=${database}`, {
      method: "POST",
      body: query,
    });
    if (!response.ok) throw new Error(await response.text());
  };
  await run(`CREATE DATABASE ${DATABASE}`, "default");
  const schema = await readFile(join(tables, "clickhouse/schema-single.sql"), "utf8");
  for (const statement of schema.split(/;\s*\n/).filter((text) => text.trim() !== "")) await run(statement);
  await run("SET use_hive_partitioning = 0, max_partitions_per_insert_block = 0");
  for (const { name, partitioned } of EXPORT_TABLES)
    await run(`INSERT INTO ${name} SELECT * FROM file('${globOf(tables, name, partitioned)}', 'Parquet')`);
  return { url: `http://127.0.0.1:${port}/${DATABASE}`, stop: () => child.kill() };
}
