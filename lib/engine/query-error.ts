/** A query failed: carries the SQL it ran and the engine's own error as cause. */
export class QueryError extends Error {
  override readonly name = "QueryError";

  constructor(
    message: string,
    readonly sql: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** duckdb-wasm gives some errors as JSON with the engine's words inside; others come as plain words. */
function readMessage(text: string): string {
  if (!text.startsWith("{")) return text;
  try {
    const { exception_type: type, exception_message: message } = JSON.parse(text);
    return typeof message === "string" ? `${type} Error: ${message}` : text;
  } catch {
    return text;
  }
}

/** Wraps what an engine threw; a QueryError passes through. */
export function toQueryError(cause: unknown, sql: string): QueryError {
  if (cause instanceof QueryError) return cause;
  return new QueryError(readMessage(cause instanceof Error ? cause.message : String(cause)), sql, { cause });
}
