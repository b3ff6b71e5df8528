/**
 * What makes ClickHouse answer as DuckDB does, and what keeps a reader within bounds. The reader's own profile fixes
 * them (`data export --clickhouse` writes it), so that a page sends none and nobody can send others.
 */
export const READER_SETTINGS = {
  meaning: {
    /** What a join does not find is null, not an empty text or 0. */
    join_use_nulls: 1,
    /** The sum of nothing is null. */
    aggregate_functions_null_for_empty: 1,
    /** A name means the column before an alias of the same statement. */
    prefer_column_name_to_alias: 1,
    cast_keep_nullable: 1,
    /** Of several values the nulls are left out. */
    least_greatest_legacy_null_behavior: 0,
    group_by_use_nulls: 0,
    transform_null_in: 0,
    union_default_mode: "DISTINCT",
    /** Exact numbers arrive as text. */
    output_format_json_quote_64bit_integers: 1,
    output_format_json_quote_decimals: 1,
    output_format_json_quote_denormals: 0,
    output_format_decimal_trailing_zeros: 1,
  },
  limits: {
    max_execution_time: 30,
    timeout_overflow_mode: "throw",
    max_result_rows: 200_000,
    max_result_bytes: 200_000_000,
    result_overflow_mode: "throw",
    max_memory_usage: 4_000_000_000,
    max_rows_to_read: 0,
    max_concurrent_queries_for_user: 64,
    /** Pages of a site on another address may read the answers. */
    add_http_cors_header: 1,
    /** A page that is left takes its questions with it. */
    cancel_http_readonly_queries_on_client_close: 1,
  },
} as const;
