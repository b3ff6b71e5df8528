import type { EngineValue, Statement } from "./types";

/**
 * SQL literal of a value. DuckDB strings know no backslash escapes, a doubled quote is enough.
 * @throws TypeError for NUL characters and numbers that are not finite
 */
export function formatLiteral(value: EngineValue): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return formatNumber(value);
  if (value.includes("\0")) throw new TypeError("a NUL character cannot be part of a query");
  return `'${value.replaceAll("'", "''")}'`;
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be part of a query`);
  // A bare 0.1 would be a DECIMAL, a number of JavaScript is a DOUBLE.
  return Number.isSafeInteger(value) ? `${value}` : `CAST('${value}' AS DOUBLE)`;
}

/**
 * The statement as one text with its values as literals. Both engines run this text, because duckdb-wasm can
 * cancel a pending text query but not a prepared statement.
 */
export function printStatement(statement: Statement): string {
  return statement.text.replace(/\$(\d+)/g, (_, digits: string) => {
    const value = statement.params[Number(digits) - 1];
    if (value === undefined) throw new TypeError(`no value for parameter $${digits}`);
    return formatLiteral(value);
  });
}
