import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { type Data, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from "apache-arrow";
import {
  type Made,
  type MakesTable,
  type Overlay,
  type OverlayStep,
  type OverlayTable,
  overlayCell,
} from "./overlay";

/** Arrow takes a batch as a whole; a bounded one keeps its copy small. */
const BATCH = 20_000;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Texts as an Arrow vector, built by hand: the library's own builders write code, which the site's policy forbids. */
function textVector(cells: readonly (string | null)[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  const texts = cells.map((cell) => encoder.encode(cell ?? ""));
  const valueOffsets = new Int32Array(cells.length + 1);
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let end = 0;
  let nullCount = 0;
  texts.forEach((text, i) => {
    end += text.length;
    valueOffsets[i + 1] = end;
    if (cells[i] === null) nullCount += 1;
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  });
  const data = new Uint8Array(end);
  texts.forEach((text, i) => {
    data.set(text, valueOffsets[i]);
  });
  const parts = { type: new Utf8(), length: cells.length, nullCount, nullBitmap, valueOffsets, data };
  return makeVector(makeData(parts) as Data<Utf8>);
}

function toArrow({ columns, rows }: OverlayTable, from: number): Uint8Array {
  const batch = rows.slice(from, from + BATCH);
  const vectors = columns.map((column) => [column, textVector(batch.map((row) => overlayCell(row[column])))]);
  return tableToIPC(new Table(Object.fromEntries(vectors)), "stream");
}

async function stage(
  connection: AsyncDuckDBConnection,
  schema: string,
  name: string,
  table: OverlayTable,
): Promise<void> {
  const staged = `staged_${name}`;
  const columns = table.columns.map((column) => `${quote(column)} VARCHAR`).join(", ");
  await connection.query(`CREATE TABLE memory.${schema}.${staged} (${columns})`);
  for (let from = 0; from < table.rows.length; from += BATCH)
    await connection.insertArrowFromIPCStream(toArrow(table, from), { name: staged, schema, create: false });
}

async function attachedTables(connection: AsyncDuckDBConnection): Promise<string[]> {
  const found = await connection.query(
    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'atlas' AND schema_name = 'main'",
  );
  return found.toArray().map((row) => String(row.name));
}

/** The schema and the bare name of a table of the engine's memory. */
function placeOf(table: string): { schema: string; name: string } {
  const [, schema = "", name = ""] = table.split(".");
  return { schema, name };
}

/** What is left of a table's name without the schema an overlay was given. */
const keyOf = (schema: string, { makes }: MakesTable): string => makes.slice(schema.length);

const isMaking = (step: OverlayStep): step is MakesTable => typeof step !== "string";

const createSchemas = (overlay: Overlay, schema: string): string =>
  overlay.schemas.map((suffix) => `CREATE SCHEMA memory.${schema}${suffix}`).join(";\n");

/** Each call of the worker costs more than most statements: all that nothing is made by go together. */
async function insertMade(
  connection: AsyncDuckDBConnection,
  schema: string,
  overlay: Overlay,
  { attached, copies }: Made,
): Promise<void> {
  await connection.query(createSchemas(overlay, schema));
  const steps = overlay.steps(`memory.${schema}`, attached);
  for (const step of steps.filter(isMaking)) {
    const copy = copies[keyOf(`memory.${schema}`, step)];
    if (copy === undefined) throw new RangeError(`no copy of ${step.makes}`);
    // The worker takes what it is handed: a later start needs the copy again.
    await connection.insertArrowFromIPCStream(copy.slice(), { ...placeOf(step.makes), create: true });
  }
  await connection.query(steps.filter((step) => !isMaking(step)).join(";\n"));
}

/** Inserts the rows of an overlay and builds its views in schemas of its own, which must not exist. */
export async function installOverlay(database: AsyncDuckDB, overlay: Overlay, schema: string): Promise<void> {
  const connection = await database.connect();
  try {
    if (overlay.made) return await insertMade(connection, schema, overlay, overlay.made);
    await connection.query(createSchemas(overlay, schema));
    for (const [name, table] of Object.entries(overlay.tables)) await stage(connection, schema, name, table);
    for (const step of overlay.steps(`memory.${schema}`, await attachedTables(connection)))
      for (const statement of isMaking(step) ? step.statements : [step]) await connection.query(statement);
  } finally {
    await connection.close();
  }
}

/** Copies of the tables an overlay made in its schemas. */
export async function copyMade(database: AsyncDuckDB, overlay: Overlay, schema: string): Promise<Made> {
  const connection = await database.connect();
  try {
    const attached = await attachedTables(connection);
    const copies: [string, Uint8Array<ArrayBuffer>][] = [];
    for (const step of overlay.steps(`memory.${schema}`, attached).filter(isMaking)) {
      const table = await connection.query(`SELECT * FROM ${step.makes}`);
      copies.push([keyOf(`memory.${schema}`, step), tableToIPC(table, "stream") as Uint8Array<ArrayBuffer>]);
    }
    return { attached, copies: Object.fromEntries(copies) };
  } finally {
    await connection.close();
  }
}
