import { randomUUID } from "node:crypto";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Command } from "commander";
import { PackageError } from "../records/package/table";
import { clickHouseFiles } from "./export/clickhouse-files";
import { describeExport } from "./export/descriptor";
import { loadPackage } from "./export/load-package";
import { type ExportedTable, writeTable } from "./export/parquet";
import { EXPORT_TABLES } from "./export/tables";
import { OccupiedFolderError, replaceFolder } from "./package-files";
import { paths } from "./paths";

const SUMS = "SHA256SUMS";
const CLICKHOUSE = "clickhouse";

export interface ExportChoice {
  /** Folder of the package. */
  readonly data: string;
  readonly parquet: string;
  /** Whether schema, rights and load script of ClickHouse stand beside the files. */
  readonly clickhouse?: boolean;
  /** Megabytes the engine may take; beyond them it writes to the disk. */
  readonly memory: number;
}

/** @throws OccupiedFolderError where the folder holds anything but an export */
async function requireExportFolder(dir: string): Promise<void> {
  const present: readonly string[] = await readdir(dir).catch(() => []);
  if (present.length > 0 && !present.includes(SUMS)) throw new OccupiedFolderError(dir, present[0] ?? "");
}

/** Opens an empty database on the disk beside `dir`, and removes it when `use` has ended. */
async function withDatabase<T>(
  dir: string,
  memory: number,
  use: (connection: Awaited<ReturnType<DuckDBInstance["connect"]>>) => Promise<T>,
): Promise<T> {
  const work = join(dirname(resolve(dir)), `.export-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    const instance = await DuckDBInstance.create(join(work, "export.duckdb"), {
      memory_limit: `${memory}MB`,
      temp_directory: join(work, "spilled"),
    });
    const connection = await instance.connect();
    try {
      return await use(connection);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Writes every table pages ask as Parquet, with schema and checksums; the folder appears whole or not at all. */
export async function exportData({
  data,
  parquet,
  clickhouse,
  memory,
}: ExportChoice): Promise<ExportedTable[]> {
  await requireExportFolder(parquet);
  const tables: ExportedTable[] = [];
  await withDatabase(parquet, memory, async (connection) => {
    await loadPackage(connection, data);
    await replaceFolder(parquet, async (fresh) => {
      for (const table of EXPORT_TABLES) tables.push(await writeTable(connection, fresh, table));
      const files = tables.flatMap((table) => table.files);
      await writeFile(join(fresh, SUMS), files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));
      await writeFile(
        join(fresh, "datapackage.json"),
        `${JSON.stringify(describeExport(tables), null, 2)}\n`,
      );
      if (clickhouse) await writeClickHouse(join(fresh, CLICKHOUSE), tables);
    });
  });
  return tables;
}

async function writeClickHouse(dir: string, tables: readonly ExportedTable[]): Promise<void> {
  await mkdir(dir);
  for (const [name, text] of clickHouseFiles(tables)) await writeFile(join(dir, name), text);
  await chmod(join(dir, "load.sh"), 0o755);
}

async function exportOrExplain(choice: ExportChoice): Promise<void> {
  try {
    const tables = await exportData(choice);
    for (const { name, rows, files } of tables) {
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      console.error(`${name}: ${rows} rows, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
    }
  } catch (error) {
    const isUsage = error instanceof OccupiedFolderError;
    if (!isUsage && !(error instanceof PackageError)) throw error;
    console.error(error.message);
    process.exitCode = isUsage ? 2 : 1;
  }
}

const DEFAULT_MEMORY = 4096;

export const exportCommand = new Command("export")
  .description("write every table as Parquet, for ClickHouse, Trino, Spark or DuckDB")
  .requiredOption("--parquet <dir>", "folder of the export")
  .option("--clickhouse", "with schema, rights and a load script for ClickHouse")
  .option("--data <dir>", "folder of the data package", paths.data)
  .option("--memory <megabytes>", "memory to use; beyond it the disk is used", Number, DEFAULT_MEMORY)
  .action(exportOrExplain);
