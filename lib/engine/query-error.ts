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

/** Wraps what an engine threw; a QueryError passes through. */
export function toQueryError(cause: unknown, sql: string): QueryError {
  if (cause instanceof QueryError) return cause;
  return new QueryError(cause instanceof Error ? cause.message : String(cause), sql, { cause });
}
