"use client";

import { sql } from "@/lib/engine/sql";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";

interface ColumnsRow {
  readonly table_name: string;
  readonly columns: string;
  readonly [name: string]: string;
}

/** Tables and columns a person can query, asked of the engine itself. */
export function SchemaList() {
  const t = useText();
  const view = useEngineQuery<ColumnsRow>(
    sql`SELECT table_name, string_agg(column_name || ' ' || lower(data_type), ', ' ORDER BY column_index) AS columns
      FROM duckdb_columns() WHERE NOT internal AND database_name = current_database()
      GROUP BY table_name ORDER BY table_name`,
  );
  const tables = rowsOf(view);
  if (tables.length === 0) return null;
  return (
    <details className="schema">
      <summary>{t("explore.schema", { n: tables.length })}</summary>
      <dl>
        {tables.map(({ table_name: name, columns }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd className="dim">{columns}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
