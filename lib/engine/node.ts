import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from "@duckdb/node-api";
import { narrowInteger, readDecimal } from "./decimal";
import { printStatement } from "./literal";
import { toQueryError } from "./query-error";
import type { Engine, EngineRow, EngineValue, QueryOptions, Statement } from "./types";

function readValue(value: DuckDBValue): EngineValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return narrowInteger(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof DuckDBDecimalValue) return readDecimal(value.value, value.width, value.scale);
  if (value instanceof DuckDBDateValue) return value.toString();
  return String(value);
}

/** DuckDB inside this Node process; one connection a query, so that aborting one leaves the others alone. */
export class NodeEngine implements Engine {
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  /** Opens an engine file read-only. */
  static async open(path: string): Promise<NodeEngine> {
    return new NodeEngine(await DuckDBInstance.create(path, { access_mode: "READ_ONLY" }));
  }

  /** An empty database in memory. */
  static async create(): Promise<NodeEngine> {
    return new NodeEngine(await DuckDBInstance.create(":memory:"));
  }

  async query<Row extends EngineRow = EngineRow>(
    statement: Statement,
    options: QueryOptions = {},
  ): Promise<Row[]> {
    const { signal } = options;
    signal?.throwIfAborted();
    const text = printStatement(statement);
    const connection = await this.#instance.connect();
    const interrupt = (): void => connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    try {
      return (await readRows(connection, text)) as Row[];
    } catch (cause) {
      signal?.throwIfAborted();
      throw toQueryError(cause, text);
    } finally {
      signal?.removeEventListener("abort", interrupt);
      connection.disconnectSync();
    }
  }

  async close(): Promise<void> {
    this.#instance.closeSync();
  }
}

async function readRows(connection: DuckDBConnection, text: string): Promise<EngineRow[]> {
  const reader = await connection.runAndReadAll(text);
  const names = reader.columnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, i) => [name, readValue(row[i] as DuckDBValue)])));
}
