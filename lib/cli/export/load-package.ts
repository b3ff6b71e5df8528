import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { createTableSql } from "../../records/package/ddl";
import { type Field, fieldsOf } from "../../records/package/fields";
import { fileNameOf, RESOURCES, type Resource } from "../../records/package/resources";
import { PackageError, parseTable } from "../../records/package/table";
import { deriveTables } from "../compile-database";

const LONGEST_HEADER = 64 * 1024;
const LONGEST_LINE = 16 * 1024 * 1024;

/** A text that no cell is, so that an empty cell is an empty text. */
const NO_NULL = "\\0";

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Names of the first line. @throws PackageError where the header is not the resource's */
async function readHeader(path: string, resource: Resource): Promise<string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const [line = ""] = buffer
      .toString("utf8", 0, bytesRead)
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/, 1);
    parseTable(resource, `${line}\n`);
    return line.split(",");
  } finally {
    await file.close();
  }
}

/** What lib/records/disarm undoes, in SQL: one apostrophe before what looks like a formula. */
const rearmed = (column: string): string =>
  `regexp_replace(${column}, '^''(''*[=+\\-@\\t\\r\\n＝＋－＠])', '\\1')`;

function cellOf(field: Field, present: ReadonlySet<string>): string {
  if (!present.has(field.name)) return "NULL";
  const text = rearmed(name(field.name));
  const cell = field.nullable ? `nullif(${text}, '')` : text;
  if (field.type === "integer") return `CAST(${cell} AS INTEGER)`;
  return field.type === "boolean" ? `CAST(${cell} AS BOOLEAN)` : cell;
}

async function loadTable(connection: DuckDBConnection, dir: string, resource: Resource): Promise<void> {
  await connection.run(createTableSql(resource));
  const path = join(dir, fileNameOf(resource.name));
  if (resource.mayLack && !existsSync(path)) return;
  const header = await readHeader(path, resource);
  const present = new Set(header);
  const columns = header.map((column) => `${quote(column)}: 'VARCHAR'`).join(", ");
  const cells = fieldsOf(resource.schema).map((field) => `${cellOf(field, present)} AS ${name(field.name)}`);
  try {
    await connection.run(`INSERT INTO ${name(resource.name)} SELECT ${cells.join(", ")}
      FROM read_csv(${quote(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
        nullstr = '${NO_NULL}', parallel = false, max_line_size = ${LONGEST_LINE}, columns = {${columns}})`);
  } catch (cause) {
    const [message = ""] = (cause as Error).message.split("\n");
    throw new PackageError(fileNameOf(resource.name), [{ line: null, field: null, message }]);
  }
}

/**
 * Reads the package in `dir` into the tables pages ask, without holding it in memory: the engine reads the files
 * itself. The tables are those compile-database makes of the same package.
 * @throws PackageError naming the file
 */
export async function loadPackage(connection: DuckDBConnection, dir: string): Promise<void> {
  for (const resource of RESOURCES as readonly Resource[]) await loadTable(connection, dir, resource);
  await deriveTables(connection);
}
