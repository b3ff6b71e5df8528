"use client";

import { useText } from "../foundation/locale/locale-context";
import type { SchemaTable } from "./schema";

interface SchemaListProps {
  readonly tables: readonly SchemaTable[];
  /** Puts a name into the query. */
  readonly onPick: (name: string) => void;
}

/** The tables with their columns, beside the query. */
export function SchemaList({ tables, onPick }: SchemaListProps) {
  const t = useText();
  return (
    <section className="schema" aria-label={t("explore.schema", { n: tables.length })}>
      <h2>{t("explore.schema", { n: tables.length })}</h2>
      {tables.map(({ name, columns }) => (
        <details key={name}>
          <summary>
            <code>{name}</code> <span className="dim num">{columns.length}</span>
          </summary>
          <ul>
            {columns.map(({ column_name: column, data_type: type }) => (
              <li key={column}>
                <button type="button" className="schema-column" onClick={() => onPick(column)}>
                  <code>{column}</code> <span className="dim">{type}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
