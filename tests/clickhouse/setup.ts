import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { exportData } from "../../lib/cli/export";
import { paths } from "../../lib/cli/paths";
import { openTables, serveTables } from "./support/serve-tables";

declare module "vitest" {
  interface ProvidedContext {
    /** DuckDB file of the exported tables. */
    readonly tables: string;
    /** ClickHouse that holds the same. */
    readonly clickhouse: string;
  }
}

const MEMORY = 2048;

/**
 * The shipped data, exported once and opened by both engines; or a server of one's own that holds an export, named by
 * ATLAS_CLICKHOUSE (address with user and database) and ATLAS_TABLES (a DuckDB file of the same tables).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ATLAS_CLICKHOUSE, ATLAS_TABLES } = process.env;
  if (ATLAS_CLICKHOUSE && ATLAS_TABLES) {
    project.provide("tables", ATLAS_TABLES);
    project.provide("clickhouse", ATLAS_CLICKHOUSE);
    return () => Promise.resolve();
  }
  const dir = await mkdtemp(join(tmpdir(), "atlas-clickhouse-"));
  const tables = join(dir, "tables");
  await exportData({ data: paths.data, parquet: tables, clickhouse: true, memory: MEMORY });
  await openTables(tables, join(dir, "tables.duckdb"));
  await mkdir(join(dir, "server"));
  const served = await serveTables(tables, join(dir, "server"));
  project.provide("tables", join(dir, "tables.duckdb"));
  project.provide("clickhouse", served.url);
  return async () => {
    served.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
