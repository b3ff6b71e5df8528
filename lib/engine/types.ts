/** A value as it leaves the engine: money and other decimals are exact strings, counts are numbers. */
export type EngineValue = string | number | boolean | null;
export type EngineRow = Readonly<Record<string, EngineValue>>;

/** Engines that write the same question in words of their own. */
export type DialectName = "duckdb" | "clickhouse";

/** SQL text with its positional parameters; only lib/engine/sql.ts builds these. */
export interface Statement {
  readonly text: string;
  readonly params: readonly EngineValue[];
  /** The same in another engine's words; without it the text is one engine's alone. */
  inDialect?(dialect: DialectName): Pick<Statement, "text" | "params">;
}

export interface QueryOptions {
  readonly signal?: AbortSignal;
}

/**
 * A running engine: DuckDB in the browser (duckdb-wasm) or in Node, or a ClickHouse server.
 * `query` rejects with QueryError (carrying its SQL) or with the signal's reason when aborted.
 */
export interface Engine {
  query<Row extends EngineRow = EngineRow>(statement: Statement, options?: QueryOptions): Promise<Row[]>;
  close(): Promise<void>;
}
