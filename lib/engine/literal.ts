import type { DialectName, EngineValue, Statement } from "./types";

interface Literals {
  readonly text: (value: string) => string;
  /** A number that is no safe integer. */
  readonly double: (value: number) => string;
}

const LITERALS: Readonly<Record<DialectName, Literals>> = {
  // DuckDB strings know no backslash escapes, a doubled quote is enough. A bare 0.1 would be a DECIMAL.
  duckdb: { text: (value) => value.replaceAll("'", "''"), double: (value) => `CAST('${value}' AS DOUBLE)` },
  // ClickHouse's do, and a parameter of a quantile must stand there bare.
  clickhouse: {
    text: (value) => value.replaceAll("\\", "\\\\").replaceAll("'", "\\'"),
    double: (value) => (/[.e]/.test(`${value}`) ? `${value}` : `${value}.`),
  },
};

/**
 * SQL literal of a value.
 * @throws TypeError for NUL characters and numbers that are not finite
 */
export function formatLiteral(value: EngineValue, dialect: DialectName = "duckdb"): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return formatNumber(value, dialect);
  if (value.includes("\0")) throw new TypeError("a NUL character cannot be part of a query");
  return `'${LITERALS[dialect].text(value)}'`;
}

function formatNumber(value: number, dialect: DialectName): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be part of a query`);
  return Number.isSafeInteger(value) ? `${value}` : LITERALS[dialect].double(value);
}

/**
 * The statement as one text with its values as literals. All engines run this text, because duckdb-wasm can
 * cancel a pending text query but not a prepared statement.
 * @throws TypeError where the statement is not known in the dialect
 */
export function printStatement(given: Statement, dialect: DialectName = "duckdb"): string {
  if (dialect !== "duckdb" && !given.inDialect)
    throw new TypeError(`the statement is not known in ${dialect}: ${given.text}`);
  const statement = given.inDialect?.(dialect) ?? given;
  return statement.text.replace(/\$(\d+)/g, (_, digits: string) => {
    const value = statement.params[Number(digits) - 1];
    if (value === undefined) throw new TypeError(`no value for parameter $${digits}`);
    return formatLiteral(value, dialect);
  });
}
