import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { type Data, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from "apache-arrow";
import { type Overlay, type OverlayTable, overlayCell } from "./overlay";

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

/** Inserts the rows of an overlay and builds its views in a schema of its own, which must not exist. */
export async function installOverlay(database: AsyncDuckDB, overlay: Overlay, schema: string): Promise<void> {
  const connection = await database.connect();
  try {
    await connection.query(`CREATE SCHEMA memory.${schema}`);
    for (const [name, table] of Object.entries(overlay.tables)) await stage(connection, schema, name, table);
    for (const statement of overlay.statements(`memory.${schema}`, await attachedTables(connection)))
      await connection.query(statement);
  } finally {
    await connection.close();
  }
}
