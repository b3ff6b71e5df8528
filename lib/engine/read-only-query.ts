import { sql } from "./sql";
import type { Statement } from "./types";

/**
 * What a person typed as a query of at most `rows` rows. The engine's own parser decides what it is: `query` takes the
 * text of one SELECT and nothing else, so that no text can end the statement it stands in.
 * @throws by the engine: a ParserException where the text is not exactly one SELECT
 */
export const readOnlyQuery = (text: string, rows: number): Statement =>
  sql`SELECT * FROM query(${text}) LIMIT ${rows}`;
