import { identifier, join, type Sql, sql } from "../../engine/sql";

/**
 * Condition that a bureau-year has any figure of some columns, known or not. The status says so too and is one of a
 * few words, while the ids of the facts are as many texts as there are figures.
 */
export function anyOf(columns: readonly string[]): Sql {
  if (columns.length === 0) return sql`FALSE`;
  return sql`(${join(
    columns.map((column) => sql`${identifier(`${column}_status`)} IS NOT NULL`),
    " OR ",
  )})`;
}
