import { rename, rm } from "node:fs/promises";
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { createTableSql } from "../records/package/ddl";
import { type Field, fieldsOf } from "../records/package/fields";
import { type PackageRecords, RESOURCES, type Resource } from "../records/package/resources";
import { type Row, sortRows } from "../records/package/table";
import { DERIVED_TABLES } from "../worklist/derived-tables";

/** Newest storage the browser's engine (DuckDB 1.4.3) reads. */
const STORAGE_VERSION = "v1.4.0";

/** Rows that are skipped or read together: few enough that a page about one bureau or place skips most of a table. */
const ROW_GROUP = 20_480;

/** SQL: attaches the file at `path` as `name`, to be written in the shape the browser's engine reads. */
export const attachFile = (path: string, name: string): string =>
  `ATTACH '${path.replaceAll("'", "''")}' AS ${name} (STORAGE_VERSION '${STORAGE_VERSION}', ROW_GROUP_SIZE ${ROW_GROUP})`;

/** Columns the tables have beside those of the package. */
const EXTRA_COLUMNS: Readonly<Record<string, string>> = {
  facts: "try_cast(value AS DECIMAL(24,6)) AS amount",
};

/** Tables that stand in another order in the file: what a page asks of one bureau lies together. */
const ORDERS: Readonly<Record<string, string>> = {
  facts: "ORDER BY bureau_id, fiscal_year, document_id, fact_id",
};

function appendCell(appender: DuckDBAppender, value: unknown, field: Field): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (field.type === "integer") appender.appendInteger(value as number);
  else if (field.type === "boolean") appender.appendBoolean(value as boolean);
  else appender.appendVarchar(field.type === "array" ? JSON.stringify(value) : (value as string));
}

async function insert(connection: DuckDBConnection, resource: Resource, rows: readonly Row[]): Promise<void> {
  await connection.run(createTableSql(resource));
  const fields = fieldsOf(resource.schema);
  const appender = await connection.createAppender(resource.name);
  for (const row of sortRows(rows, resource.order)) {
    for (const field of fields) appendCell(appender, row[field.name], field);
    appender.endRow();
  }
  appender.closeSync();
}

/**
 * Indicators that metrics divide are facts in the engine, of the whole of their place, so that a value made of them
 * has the same evidence as any other: one of each place and year, the first source by its id.
 */
const INDICATOR_FACTS = `INSERT INTO facts BY NAME
  SELECT concat_ws('-', i.indicator, i.region_code, i.year) AS fact_id, i.document_id AS file, i.document_id,
    b.name AS bureau, b.bureau_id, b.bureau_type, i.region_code, i.region_name AS region, i.year AS fiscal_year,
    i.indicator AS measure, 'actual' AS phase, i.value, i.unit, 'printed' AS origin, 'reported' AS status,
    TRUE AS preferred, 'source_figures' AS "table", i.region_name AS "row", '地区生产总值' AS "column", i.note
  FROM indicators i
  JOIN bureaus b ON b.region_code = i.region_code AND b.scope = 'region_whole'
  WHERE i.indicator = 'gdp'
  QUALIFY row_number() OVER (PARTITION BY i.region_code, i.year ORDER BY i.document_id) = 1`;

/** Makes of the tables of a package what pages ask: indicators as facts, exact amounts, what is derived from them. */
export async function deriveTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(INDICATOR_FACTS);
  for (const { create } of DERIVED_TABLES) await connection.run(create());
  for (const [table, extra] of Object.entries(EXTRA_COLUMNS))
    await connection.run(`CREATE OR REPLACE TABLE "${table}" AS SELECT *, ${extra} FROM "${table}"`);
}

/**
 * Compiles a package into a DuckDB file at `path`: its tables, the exact amount of every fact and what is
 * derived from them. The tables are copied into the file at the end, so that it holds no free blocks.
 */
export async function compileDatabase(records: PackageRecords, path: string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const resource of RESOURCES as readonly Resource[])
      await insert(connection, resource, records[resource.name as keyof PackageRecords] as readonly Row[]);
    await deriveTables(connection);
    await connection.run(attachFile(fresh, "file"));
    for (const { name } of [...RESOURCES, ...DERIVED_TABLES])
      await connection.run(
        `CREATE TABLE file."${name}" AS SELECT * FROM memory.main."${name}" ${ORDERS[name] ?? ""}`,
      );
    await connection.run("DETACH file");
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  await rename(fresh, path);
}
