import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type ExportTable, PARTITION_COLUMNS } from "./tables";

/** One Parquet file of a table. */
export interface ExportedFile {
  /** Path in the export, with slashes. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** A column as the engine that wrote it names its type. */
export interface ExportedColumn {
  readonly name: string;
  /** VARCHAR, INTEGER, BIGINT, BOOLEAN, DOUBLE or DECIMAL(p,s). */
  readonly type: string;
}

export interface ExportedTable extends ExportTable {
  readonly columns: readonly ExportedColumn[];
  readonly rows: number;
  readonly files: readonly ExportedFile[];
}

/** Rows of a group that a reader skips or takes as a whole. */
const ROW_GROUP = 61_440;

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function rowsOf(connection: DuckDBConnection, statement: string): Promise<readonly unknown[][]> {
  return (await connection.runAndReadAll(statement)).getRowsJS() as unknown[][];
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

async function writeFile(
  connection: DuckDBConnection,
  dir: string,
  path: string,
  select: string,
): Promise<ExportedFile> {
  const target = join(dir, path);
  await mkdir(dirname(target), { recursive: true });
  await connection.run(
    `COPY (${select}) TO ${quote(target)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  const [[rows] = []] = await rowsOf(connection, `SELECT count(*) FROM read_parquet(${quote(target)})`);
  return { path, rows: Number(rows), bytes: (await stat(target)).size, sha256: await hashFile(target) };
}

/** The rows once more, in the order of the files, so that each file is read from where it lies. */
async function sortByPart(
  connection: DuckDBConnection,
  { name: table, order }: ExportTable,
): Promise<string> {
  const sorted = `sorted_${table}`;
  const parts = PARTITION_COLUMNS.map((part) => `${part.sql} AS ${part.name}`);
  const by = [...PARTITION_COLUMNS.map((part) => part.name), ...order.map(name)];
  await connection.run(
    `CREATE TABLE ${sorted} AS SELECT *, ${parts.join(", ")} FROM ${name(table)} ORDER BY ${by.join(", ")}`,
  );
  return sorted;
}

async function writeParts(
  connection: DuckDBConnection,
  dir: string,
  table: ExportTable,
): Promise<ExportedFile[]> {
  const sorted = await sortByPart(connection, table);
  const [province, year] = PARTITION_COLUMNS.map((part) => part.name) as [string, string];
  const files: ExportedFile[] = [];
  for (const [a, b] of await rowsOf(
    connection,
    `SELECT DISTINCT ${province}, ${year} FROM ${sorted} ORDER BY ALL`,
  )) {
    const path = `${table.name}/${province}=${a}/${year}=${b}/part.parquet`;
    const select = `SELECT * EXCLUDE (${province}, ${year}) FROM ${sorted} WHERE ${province} = ${a} AND ${year} = ${b}
      ORDER BY ${table.order.map(name).join(", ")}`;
    files.push(await writeFile(connection, dir, path, select));
  }
  await connection.run(`DROP TABLE ${sorted}`);
  return files;
}

/** Writes one table below `dir`, sorted and typed as the engine has it. */
export async function writeTable(
  connection: DuckDBConnection,
  dir: string,
  table: ExportTable,
): Promise<ExportedTable> {
  const described = await rowsOf(
    connection,
    `SELECT column_name, column_type FROM (DESCRIBE ${name(table.name)})`,
  );
  const columns = (described as [string, string][]).map(([column, type]) => ({ name: column, type }));
  const files = table.partitioned
    ? await writeParts(connection, dir, table)
    : [
        await writeFile(
          connection,
          dir,
          `${table.name}.parquet`,
          `SELECT * FROM ${name(table.name)} ORDER BY ${table.order.map(name).join(", ")}`,
        ),
      ];
  return { ...table, columns, files, rows: files.reduce((sum, file) => sum + file.rows, 0) };
}
