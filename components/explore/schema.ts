import { inEach, sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { groupBy } from "@/lib/records/group";

export interface ColumnRow extends EngineRow {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

/** Tables and columns a person can query, asked of the engine itself. */
export function schemaQuery(): Statement {
  return inEach({
    duckdb: sql`SELECT table_name, column_name, lower(data_type) AS data_type
      FROM duckdb_columns() WHERE NOT internal AND database_name = current_database()
      ORDER BY table_name, column_index`,
    clickhouse: sql`SELECT table AS table_name, name AS column_name, type AS data_type
      FROM system.columns WHERE database = currentDatabase() ORDER BY table_name, position`,
  });
}

export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly ColumnRow[];
}

export const tablesOf = (rows: readonly ColumnRow[]): readonly SchemaTable[] =>
  [...groupBy(rows, (row) => row.table_name)].map(([name, columns]) => ({ name, columns }));
